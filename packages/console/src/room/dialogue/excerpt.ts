import type { Piece } from './diff-words.ts';

/** Characters of unchanged text that are shown beside a change. */
const BESIDE = 24;

/** What changed, with a little of what stands beside it: unchanged stretches are cut to their ends. Pure. */
export function excerpt(pieces: Piece[]): Piece[] {
  if (pieces.every(({ kind }) => kind === 'same')) return pieces;
  return pieces.map((piece, at) => {
    if (piece.kind !== 'same') return piece;
    return { kind: 'same', text: cut(piece.text, at > 0, at < pieces.length - 1) };
  });
}

/** A stretch with as much of its beginning and its end as is wanted, whole words only. */
function cut(text: string, keepStart: boolean, keepEnd: boolean): string {
  const wanted = (keepStart ? BESIDE : 0) + (keepEnd ? BESIDE : 0);
  if (text.length <= wanted + 4) return text;
  const start = keepStart ? text.slice(0, BESIDE).replace(/\S*$/u, '') : '';
  const end = keepEnd ? text.slice(-BESIDE).replace(/^\S*/u, '') : '';
  return `${start}…${end}`;
}
