/** A number as a host may spell it: decimal, octal with a leading 0, hexadecimal with a leading 0x. */
function parseNumber(text: string): number | undefined {
  if (/^0x[0-9a-f]*$/.test(text)) return text.length === 2 ? 0 : Number.parseInt(text.slice(2), 16);
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return /^(?:0|[1-9]\d*)$/.test(text) ? Number.parseInt(text, 10) : undefined;
}

/**
 * URL Standard, "ends in a number checker" and "IPv4 parser": a host whose last part is a number is an address in one
 * to four parts, of which the last fills what is left.
 *
 * @returns the address with four dots, `invalid` when it ends in a number and is none, undefined when it is a name.
 * @example parseIpv4('0x7f.1') // '127.0.0.1'
 */
export function parseIpv4(host: string): string | 'invalid' | undefined {
  const parts = host.split('.');
  const last = parts.at(-1) ?? '';
  if (!/^\d+$/.test(last) && !/^0x[0-9a-f]*$/.test(last)) return undefined;
  const numbers = parts.map(parseNumber);
  const tail = numbers.pop();
  if (tail === undefined || parts.length > 4 || tail >= 256 ** (4 - numbers.length)) return 'invalid';
  let address = tail;
  for (const [at, number] of numbers.entries()) {
    if (number === undefined || number > 255) return 'invalid';
    address += number * 256 ** (3 - at);
  }
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
