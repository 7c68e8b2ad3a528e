import { FROM, type Value } from './value.ts';

/** Whether an address is of the server that the page itself came from: what it sends, the page is already. */
export function isOfOwnServer(address: Value): boolean {
  const parts = piecesOf(address);
  const [begin] = parts;
  if (typeof begin?.text === 'string' && (parts.length === 1 ? RELATIVE : BEGINS_RELATIVE).test(begin.text))
    return true;
  if (isBesidePage(address)) return true;
  const at = parts.findIndex(
    ({ text, choices, ref = '' }) => typeof text !== 'string' && !choices && !PROTOCOL.test(ref),
  );
  const server = parts[at]?.ref ?? '';
  const before = parts.slice(0, at);
  const behind = parts[at + 1];
  if (PLACE_OF_PAGE.test(server)) return before.length === 0;
  // Whatever follows the host belongs to its name, unless it begins a port, a path or a question.
  if (behind !== undefined && !/^[:/?#]/.test(behind.text ?? '')) return false;
  // `https://host:name@other` leads elsewhere.
  if (parts.some(({ text, taint }) => text?.includes('@') === true || taint & FROM.decoded)) return false;
  if (ORIGIN.test(server)) return before.length === 0;
  return HOST.test(server) && isScheme(before);
}

const RELATIVE = /^(?:\.{0,2}\/(?!\/)|[\w-][\w./-]*$)/;
const BEGINS_RELATIVE = /^\.{0,2}\/[\w-]/;

/** `new URL('part.js', import.meta.url)`: what is found from the place of the page or of this program. */
function isBesidePage({ fields, taint, origins }: Value): boolean {
  return isPlaceOfPage(fields?.get('%address')?.value) && taint === 0 && origins.length === 0;
}

/** Whether a value is the address of the page or of this program. */
export function isPlaceOfPage(value: Value | undefined): boolean {
  return BESIDE.test(value?.ref ?? '');
}

/** What bundlers put before the names of the parts that they make. */
const PLACE_OF_PAGE = /^(?:__webpack_public_path__|__webpack_require__\.p|import\.meta\.env\.BASE_URL)$/;
const BESIDE = /^(?:import\.meta\.url|document\.baseURI|(?:document\.)?location(?:\.(?:href|origin))?)$/;
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
export function piecesOf(value: Value, depth = DEEPEST): readonly Value[] {
  return value.items === undefined || depth === 0
    ? [value]
    : value.items.flatMap((item) => piecesOf(item, depth - 1)).filter(({ text }) => text !== '');
}
