import type { Value } from './value.ts';

/** Whether an address is of the server that the page itself came from: what it sends, the page is already. */
export function isOfOwnServer(address: Value): boolean {
  if (/^\.{0,2}\/(?!\/)/.test(address.text ?? '')) return true;
  const parts = piecesOf(address);
  const at = parts.findIndex(
    ({ text, choices, ref = '' }) => typeof text !== 'string' && !choices && !PROTOCOL.test(ref),
  );
  const server = parts[at]?.ref ?? '';
  const before = parts.slice(0, at);
  const behind = parts[at + 1];
  // Whatever follows the host belongs to its name, unless it begins a port, a path or a question.
  if (behind !== undefined && !/^(?::\d+)?[/?#]/.test(behind.text ?? '')) return false;
  if (ORIGIN.test(server)) return before.length === 0;
  return HOST.test(server) && isScheme(before);
}

const ORIGIN = /^(?:document\.)?location\.origin$/;
const HOST = /^(?:document\.)?location\.host(?:name)?$/;
const PROTOCOL = /^(?:document\.)?location\.protocol$/;

/** Whether pieces make the beginning of an address and nothing of its host, whichever of their texts it is. */
function isScheme(pieces: readonly Value[]): boolean {
  const [first, ...others] = pieces;
  if (first === undefined) return false;
  const begins = PROTOCOL.test(first.ref ?? '') ? ['https:'] : (first.choices ?? [first.text ?? '']);
  const rest = others.map(({ text }) => text ?? '?').join('');
  return begins.every((begin) => /^(?:(?:https?|wss?):)?\/\/$/.test(begin + rest));
}

const DEEPEST = 4;

/** The pieces that a text is put together from. */
function piecesOf(value: Value, depth = DEEPEST): readonly Value[] {
  return value.items === undefined || depth === 0
    ? [value]
    : value.items.flatMap((item) => piecesOf(item, depth - 1)).filter(({ text }) => text !== '');
}
