/** Windows writes logs in UTF-16 and says so by a byte order mark. */
export type Utf16 = 'utf-16le' | 'utf-16be';

/** The byte order of a log in UTF-16; undefined for any other. */
export function utf16Of(bytes: Uint8Array): Utf16 | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
}

/** The same log in UTF-8. Parts were cut between bytes; one decoder reads on over their ends. */
export async function* utf16Parts(
  parts: AsyncIterable<Uint8Array<ArrayBuffer>>,
  order: Utf16,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const decoder = new TextDecoder(order);
  let kept = '';
  for await (const part of parts) {
    const text = kept + decoder.decode(part, { stream: true });
    // Without a line end the text goes on as it is: a line longer than a part is cut anyway.
    const end = text.lastIndexOf('\n') + 1 || text.length;
    kept = text.slice(end);
    yield new TextEncoder().encode(text.slice(0, end));
  }
  yield new TextEncoder().encode(kept + decoder.decode());
}
