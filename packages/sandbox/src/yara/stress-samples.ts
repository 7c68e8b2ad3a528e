import type { NamedFile } from './rule-set.ts';

/** Bytes of a sample: a pattern that is linear reads it in a millisecond, a quadratic one in minutes. */
const LENGTH = 32 * 1024;

/** What makes patterns with nested or unbounded repetitions slow: much of the same, and almost a match. */
export function stressSamples(): NamedFile[] {
  const of = (name: string, unit: string): NamedFile => ({
    name: `a sample of ${name}`,
    bytes: new TextEncoder().encode(unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH)),
  });
  return [
    of('one letter repeated', 'a'),
    of('one other letter repeated', 'x'),
    of('zeros', '\0'),
    of('blanks', ' '),
    of('digits', '0123456789'),
    of('letters in order', 'abcdefghijklmnopqrstuvwxyz'),
    of('hexadecimal digits', '0123456789abcdef'),
    of('brackets', '([{<>}])'),
    of('lines', 'a b\n'),
    of('calls', 'eval(atob("YQ=="));'),
  ];
}
