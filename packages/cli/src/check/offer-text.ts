const HANGUL = /[가-힣]/;

/**
 * The text of a file in the encodings in which chats and notes are saved: UTF-8, UTF-16 with its mark, or the Korean
 * code page (EUC-KR and its extension); undefined when it is none of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  const utf8 = decodeAs('utf-8', bytes);
  if (utf8 !== undefined) return utf8;
  const korean = decodeAs('euc-kr', bytes);
  return korean !== undefined && HANGUL.test(korean) ? korean : undefined;
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
