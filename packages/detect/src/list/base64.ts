const SIGNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 of ASCII text (RFC 4648 section 4). */
export function base64(ascii: string): string {
  let written = '';
  for (let at = 0; at < ascii.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [ascii.charCodeAt(at), ascii.charCodeAt(at + 1) || 0, ascii.charCodeAt(at + 2) || 0];
    const four = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63].map((index) => SIGNS[index]);
    const padding = Math.max(0, at + 3 - ascii.length);
    written += four.slice(0, 4 - padding).join('') + '='.repeat(padding);
  }
  return written;
}
