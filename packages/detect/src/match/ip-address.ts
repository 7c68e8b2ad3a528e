/** Addresses of the Internet Protocol in text: IPv4 in four decimal parts, IPv6 by RFC 4291 section 2.2 and RFC 5952. */

/** The 32 bits of an IPv4 address; nothing for any other text. A part with a leading zero is no decimal part. */
export function parseIpv4(text: string): number | undefined {
  let address = 0;
  let part = -1;
  let parts = 0;
  for (let at = 0; at <= text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit >= 0 && digit <= 9) {
      if (part === 0) return undefined;
      part = part < 0 ? digit : part * 10 + digit;
      if (part > 255) return undefined;
    } else {
      if (part < 0 || parts === 4 || (at < text.length && text[at] !== '.')) return undefined;
      address = address * 256 + part;
      parts++;
      part = -1;
    }
  }
  return parts === 4 ? address : undefined;
}

/** The eight groups of an IPv6 address, also with its last 32 bits as IPv4; nothing for any other text. */
export function parseIpv6(text: string): readonly number[] | undefined {
  if (text.length > 45) return undefined;
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const front = groupsOf(halves[0]!);
  const back = halves[1] === undefined ? [] : groupsOf(halves[1]);
  if (front === undefined || back === undefined) return undefined;
  const missing = 8 - front.length - back.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...front, ...Array<number>(missing).fill(0), ...back];
}

function groupsOf(text: string): number[] | undefined {
  if (text === '') return [];
  const groups: number[] = [];
  const parts = text.split(':');
  for (const [at, part] of parts.entries()) {
    if (/^[0-9a-f]{1,4}$/i.test(part)) groups.push(Number.parseInt(part, 16));
    else {
      const dotted = at === parts.length - 1 ? parseIpv4(part) : undefined;
      if (dotted === undefined) return undefined;
      groups.push(dotted >>> 16, dotted & 0xffff);
    }
  }
  return groups;
}

/** The one way to write eight groups (RFC 5952): the longest run of two or more zero groups as `::`, the first of equals. */
export function formatIpv6(groups: readonly number[]): string {
  let from = -1;
  let length = 1;
  for (let at = 0; at < 8; at++) {
    let end = at;
    while (end < 8 && groups[end] === 0) end++;
    if (end - at > length) [from, length] = [at, end - at];
  }
  const hex = (part: readonly number[]): string => part.map((group) => group.toString(16)).join(':');
  return from < 0 ? hex(groups) : `${hex(groups.slice(0, from))}::${hex(groups.slice(from + length))}`;
}
