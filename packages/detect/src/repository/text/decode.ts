import { strFromU8 } from 'fflate';

/** Text of a file as programs read it: UTF-8 (what is invalid becomes U+FFFD), or UTF-16 where its mark says so. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return utf16(bytes, 0);
  if (first === 0xfe && second === 0xff) return utf16(bytes, 1);
  return strFromU8(bytes);
}

function utf16(bytes: Uint8Array, high: 0 | 1): string {
  const parts: string[] = [];
  for (let from = 2; from < bytes.length; from += 8192) {
    const units: number[] = [];
    const end = Math.min(from + 8192, bytes.length - 1);
    for (let at = from; at < end; at += 2) {
      const [a = 0, b = 0] = [bytes[at], bytes[at + 1]];
      units.push(high === 1 ? (a << 8) | b : (b << 8) | a);
    }
    parts.push(String.fromCharCode(...units));
  }
  return parts.join('');
}

/** Whether bytes are text: no zero byte and few control characters in their beginning, or a mark of UTF-16. */
export function isText(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const length = Math.min(bytes.length, 4096);
  let odd = 0;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0) return false;
    if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) odd++;
  }
  return odd * 20 <= length;
}
