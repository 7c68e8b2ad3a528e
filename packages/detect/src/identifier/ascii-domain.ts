/**
 * Domain names in their ASCII form: Punycode, RFC 3492, in the labels that need it (IDNA, RFC 5891, `xn--`).
 *
 * Only what two spellings of one mailbox need: the text is already NFKC and lower case; what IDNA forbids is refused by
 * the registries, not here.
 */
const DIGITS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;

/** @returns the domain with ASCII labels, or undefined when it is no domain name of at least two labels. */
export function toAsciiDomain(domain: string): string | undefined {
  const labels = domain.split(/[.。]/).map((label) => (/^[\0-\x7f]*$/.test(label) ? label : `xn--${punycode(label)}`));
  const valid = labels.length > 1 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return valid ? labels.join('.') : undefined;
}

/** Section 6.3: the basic characters, then for each other one its distance as a generalised variable-length integer. */
function punycode(label: string): string {
  const points = Array.from(label, (character) => character.codePointAt(0) ?? 0);
  const basic = points.filter((point) => point < INITIAL_N);
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let [n, delta, bias, handled] = [INITIAL_N, 0, INITIAL_BIAS, basic.length];
  while (handled < points.length) {
    const next = Math.min(...points.filter((point) => point >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta += 1;
      if (point !== n) continue;
      output += variableLength(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    n += 1;
  }
  return output;
}

function variableLength(delta: number, bias: number): string {
  let [digits, rest] = ['', delta];
  for (let k = BASE; ; k += BASE) {
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    if (rest < threshold) return digits + DIGITS[rest];
    digits += DIGITS[threshold + ((rest - threshold) % (BASE - threshold))];
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** Section 6.1. */
function adapt(delta: number, handled: number, first: boolean): number {
  let rest = Math.floor(delta / (first ? DAMP : 2));
  rest += Math.floor(rest / handled);
  let k = 0;
  for (; rest > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
