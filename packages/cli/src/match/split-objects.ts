/** Where an element of a list of JSON stands in its bytes. */
export interface Element {
  readonly from: number;
  readonly to: number;
}

const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN, CLOSE] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/**
 * Finds the objects of a document without reading them: those of the list `objects` of a bundle or an envelope, those of a
 * list, or the one object that it is. A document of half a gigabyte is never one text; an object that is faulty costs
 * itself alone.
 *
 * @returns ends with true when the document ended where it should
 */
export function* splitObjects(bytes: Uint8Array): Generator<Element, boolean> {
  const first = skipBlanks(bytes, bytes[0] === 0xef ? 3 : 0);
  const list = bytes[first] === OPEN_LIST ? first : listOf(bytes, first);
  if (list === undefined) {
    const to = endOf(bytes, first);
    if (to === undefined) return false;
    yield { from: first, to };
    return true;
  }
  for (let at = list + 1; at < bytes.length; ) {
    const byte = bytes[at]!;
    if (byte === CLOSE_LIST) return true;
    if (byte === QUOTE) at = endOfString(bytes, at);
    else if (byte === OPEN || byte === OPEN_LIST) {
      const to = endOf(bytes, at);
      if (to === undefined) return false;
      if (byte === OPEN) yield { from: at, to };
      at = to;
    } else at++;
  }
  return false;
}

function skipBlanks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at]! <= 0x20) at++;
  return at;
}

/** The list under the key `objects` of the object that begins at `from`. */
function listOf(bytes: Uint8Array, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) {
      const end = endOfString(bytes, at);
      if (depth === 1 && end - at === OBJECTS.length && OBJECTS.every((one, place) => bytes[at + place] === one)) {
        const value = skipBlanks(bytes, skipBlanks(bytes, end) + 1);
        if (bytes[value] === OPEN_LIST) return value;
      }
      at = end - 1;
    } else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return undefined;
  }
  return undefined;
}

const OBJECTS = [...'"objects"'].map((character) => character.charCodeAt(0));

/** Behind the object that begins at `from`; undefined when the document ends before it. */
function endOf(bytes: Uint8Array, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) at = endOfString(bytes, at) - 1;
    else if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if ((byte === CLOSE || byte === CLOSE_LIST) && --depth === 0) return at + 1;
  }
  return undefined;
}

function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) return at + 1;
    if (byte === BACKSLASH) at++;
  }
  return bytes.length;
}
