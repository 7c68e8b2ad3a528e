import type { Token } from './tokens.ts';

/** The parts between signs that stand in no bracket and bind no names in a loop; empty ones are left out. */
export function split(tokens: readonly Token[], by: string): Token[][] {
  const parts: Token[][] = [[]];
  let depth = 0;
  let binds = false;
  for (const token of tokens) {
    if (token.kind === 'name' && depth === 0) binds = token.text === 'for' || (binds && token.text !== 'in');
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    if (token.kind === 'sign' && token.text === by && depth === 0 && !binds) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts.filter((part) => part.length > 0);
}

/** Where the bracket that opens at `open` is closed; the end of the tokens where it never is. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    const { kind, text } = tokens[at] ?? { kind: 'end', text: '' };
    if (kind !== 'sign') continue;
    if ('([{'.includes(text)) depth++;
    if (')]}'.includes(text) && --depth === 0) return at;
  }
  return tokens.length;
}

/** The first place from `from` on where a token stands in no bracket; `to` where there is none. */
export function placeOf(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  kind: Token['kind'] = 'sign',
): number {
  let depth = 0;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind === kind && token.text === text && depth === 0) return at;
    if (token?.kind !== 'sign') continue;
    if ('([{'.includes(token.text)) depth++;
    if (')]}'.includes(token.text)) depth--;
  }
  return to;
}
