/**
 * How deep brackets stand in one another, counted without regard to comments and to texts of several lines: enough to
 * tell a program from what was made to exhaust the stack of a parser.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 34 || unit === 39) at = endOfText(text, at, unit);
    else if (unit === 27) at++;
    else if (unit === 40 || unit === 91 || unit === 123) {
      if (++depth > deepest) deepest = depth;
    } else if ((unit === 41 || unit === 93 || unit === 125) && depth > 0) depth--;
  }
  return deepest;
}

/** Where the text that opens at `start` is closed on its line; `start` itself where it is not. */
function endOfText(text: string, start: number, quote: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) return at;
    if (unit === 10) return start;
    if (unit === 92) at++;
  }
  return start;
}
