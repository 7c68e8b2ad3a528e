/**
 * Punycode (RFC 3492): how a label with letters beyond ASCII is written in the DNS, after its prefix `xn--`.
 * https://www.rfc-editor.org/rfc/rfc3492
 */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const INITIAL_N = 128;
const MAX_CODE_POINT = 0x10ffff;

/** The text that the part after `xn--` stands for; undefined when it stands for none. */
export function decodePunycode(encoded: string): string | undefined {
  const delimiter = encoded.lastIndexOf('-');
  const output = delimiter > 0 ? [...encoded.slice(0, delimiter)].map((letter) => letter.charCodeAt(0)) : [];
  if (output.some((code) => code >= INITIAL_N)) return undefined;
  let at = delimiter > 0 ? delimiter + 1 : 0;
  let n = INITIAL_N;
  let i = 0;
  let bias = INITIAL_BIAS;
  while (at < encoded.length) {
    const before = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(encoded.charCodeAt(at++));
      if (digit === undefined) return undefined;
      i += digit * weight;
      if (i > Number.MAX_SAFE_INTEGER / BASE) return undefined;
      const threshold = thresholdOf(k, bias);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = output.length + 1;
    bias = adapt(i - before, length, before === 0);
    n += Math.floor(i / length);
    if (n > MAX_CODE_POINT || (n >= 0xd800 && n <= 0xdfff)) return undefined;
    i %= length;
    output.splice(i++, 0, n);
  }
  return String.fromCodePoint(...output);
}

/** A label in the form that follows `xn--`. */
export function encodePunycode(label: string): string {
  const input = [...label].map((letter) => letter.codePointAt(0) ?? 0);
  const basic = input.filter((code) => code < INITIAL_N);
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let n = INITIAL_N;
  let delta = 0;
  let bias = INITIAL_BIAS;
  for (let handled = basic.length; handled < input.length; delta++, n++) {
    const next = Math.min(...input.filter((code) => code >= n));
    delta += (next - n) * (handled + 1);
    n = next;
    for (const code of input) {
      if (code < n) delta++;
      if (code !== n) continue;
      output += writeNumber(delta, bias);
      bias = adapt(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
  }
  return output;
}

/** Section 3.3: a number in digits whose weights depend on the bias. */
function writeNumber(value: number, bias: number): string {
  let digits = '';
  let rest = value;
  for (let k = BASE; ; k += BASE) {
    const threshold = thresholdOf(k, bias);
    if (rest < threshold) return digits + asDigit(rest);
    const digit = threshold + ((rest - threshold) % (BASE - threshold));
    digits += asDigit(digit);
    rest = Math.floor((rest - threshold) / (BASE - threshold));
  }
}

/** Section 5: a to z are 0 to 25, 0 to 9 are 26 to 35. */
function asDigit(value: number): string {
  return String.fromCharCode(value < 26 ? value + 97 : value + 22);
}

function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 48 && code <= 57) return code - 22;
  return undefined;
}

function thresholdOf(k: number, bias: number): number {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

/** Section 6.1. */
function adapt(given: number, length: number, first: boolean): number {
  let delta = first ? Math.floor(given / DAMP) : given >> 1;
  delta += Math.floor(delta / length);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}
