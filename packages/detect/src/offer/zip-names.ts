/**
 * Names in a ZIP archive, read from its central directory without unpacking anything (APPNOTE.TXT, 4.3.12): what an
 * archive holds is a sign even where nobody can look into it.
 */
const ENTRY = [0x50, 0x4b, 0x01, 0x02] as const;
const HEADER_LENGTH = 46;
const MOST_NAMES = 10_000;

/** The names, as Latin letters and `?` for every other byte; none when the bytes are no archive. */
export function zipNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = nextEntry(bytes, 0); at >= 0 && names.length < MOST_NAMES; at = nextEntry(bytes, at + HEADER_LENGTH)) {
    const length = (bytes[at + 28] ?? 0) + (bytes[at + 29] ?? 0) * 256;
    names.push(asciiOf(bytes.subarray(at + HEADER_LENGTH, at + HEADER_LENGTH + length)));
  }
  return names;
}

function nextEntry(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(ENTRY[0], from); at >= 0; at = bytes.indexOf(ENTRY[0], at + 1)) {
    if (ENTRY.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function asciiOf(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 300), (byte) =>
    byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '?',
  ).join('');
}
