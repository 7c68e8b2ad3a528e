/**
 * Microseconds since the epoch of an RFC 3339 time; digits past the sixth are dropped. A leap second counts as the second
 * after it, as in PostgreSQL.
 */
export function microsecondsOf(time: string): bigint {
  const [, whole = '', fraction = ''] = /^([^.]+?)(?:\.(\d+))?Z?$/i.exec(time) ?? [];
  const leap = whole.endsWith(':60');
  const seconds = BigInt(Date.parse(`${leap ? `${whole.slice(0, -2)}59` : whole}Z`)) * 1000n;
  return seconds + BigInt(fraction.padEnd(6, '0').slice(0, 6)) + (leap ? 1_000_000n : 0n);
}

/** RFC 3339 in UTC with exactly six fraction digits, as TAXII wants its times. */
export function instantOf(microseconds: bigint): string {
  const milliseconds = microseconds / 1000n;
  const rest = microseconds % 1000n;
  return new Date(Number(milliseconds)).toISOString().replace('Z', `${rest.toString().padStart(3, '0')}Z`);
}
