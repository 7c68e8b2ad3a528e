/**
 * How deep brackets stand in one another, counted without regard to strings and comments: enough to tell a program from
 * what was made to exhaust the stack of a parser.
 */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 40 || unit === 91 || unit === 123) {
      if (++depth > deepest) deepest = depth;
    } else if ((unit === 41 || unit === 93 || unit === 125) && depth > 0) depth--;
  }
  return deepest;
}
