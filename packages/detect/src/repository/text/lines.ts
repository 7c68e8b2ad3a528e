/** Where each line of a text begins, to turn an offset into a place for people. */
export type Lines = {
  readonly text: string;
  /** Line and column of an offset, both from 1. */
  readonly placeOf: (offset: number) => { readonly line: number; readonly column: number };
  /** The words from an offset on, to the end of its line, at most `most` UTF-16 units (default 160). */
  readonly excerptAt: (offset: number, most?: number) => string;
};

/** Reads the lines of a text; LF, CRLF and CR end one. The index is built when the first place is asked for. */
export function linesOf(text: string): Lines {
  let starts: number[] | undefined;
  const placeOf = (offset: number) => {
    starts ??= lineStarts(text);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  const excerptAt = (offset: number, most = 160) => {
    const end = text.slice(offset, offset + most).search(/[\r\n]/);
    return text.slice(offset, offset + (end < 0 ? most : end));
  };
  return { text, placeOf, excerptAt };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}
