import type { Node } from './node.ts';
import { constant, FROM, mixed, UNKNOWN, type Value, valueWith } from './value.ts';

/** Longer constants are kept by their taint alone: folding must not grow beyond the file. */
const LONGEST = 1_000_000;

/** Texts set one after the other: constant where each is, else the mix of what they come from. */
export function foldText(values: readonly Value[]): Value {
  const mix = mixed(values);
  let text = '';
  for (const value of values) {
    if (typeof value.text !== 'string' || text.length > LONGEST) return { ...mix, items: [...values] };
    text += value.text;
  }
  const pieces = values.filter((value) => value.text !== '').length;
  return { ...mix, taint: mix.taint | (pieces > 1 ? FROM.built : 0), text };
}

/** What `...value` puts into a list: letters of a text, items of a list. */
export function spreadOf(part: Node, value: Value): readonly Value[] {
  if (part.type !== 'SpreadElement') return [value];
  if (typeof value.text === 'string')
    return Array.from(value.text.slice(0, 5_000), (letter) => ({ ...value, text: letter }));
  return value.items?.slice(0, 20_000) ?? [value];
}

const ON_NUMBERS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '^': (a, b) => a ^ b,
  '&': (a, b) => a & b,
  '|': (a, b) => a | b,
  '>>': (a, b) => a >> b,
  '<<': (a, b) => a << b,
};

/** A calculation with constant numbers, left to right. */
export function foldNumbers(operator: string, values: readonly Value[]): Value | undefined {
  const calculate = ON_NUMBERS[operator];
  const numbers = values.map(({ text }) =>
    typeof text === 'string' && /^-?\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN,
  );
  if (calculate === undefined || numbers.some(Number.isNaN)) return undefined;
  return { ...mixed(values), text: String(numbers.reduce(calculate)) };
}

/** A template with its fixed parts and what stands between them. */
export function foldTemplate(quasis: readonly string[], values: readonly Value[]): Value {
  const parts = quasis.flatMap((quasi, at) => [constant(quasi), ...(values[at] === undefined ? [] : [values[at]])]);
  return foldText(parts.filter((part, at) => at === 0 || part.text !== ''));
}

type Fold = (text: string, args: readonly string[], value: Value) => Value | undefined;

const list = (parts: readonly string[]): Value => valueWith({ items: parts.map(constant) });

/** A number written in the base that names are hidden in, or the text itself. */
function inBase(text: string, [base]: readonly string[]): Value {
  return base === '36' || base === '16' ? constant(Number(text).toString(Number(base))) : constant(text);
}

/** The length that a text is filled up to, as far as one cares. */
const padded = (length: string | undefined): number => Math.min(Number(length) || 0, 10_000);

/** Methods of a constant text whose result is constant, too. */
const OF_TEXT: Readonly<Record<string, Fold>> = {
  split: (text, [by = '', most]) => list(text.split(by, most === undefined ? undefined : Number(most))),
  toLowerCase: (text) => constant(text.toLowerCase()),
  toUpperCase: (text) => constant(text.toUpperCase()),
  trim: (text) => constant(text.trim()),
  toString: inBase,
  valueOf: (text: string) => constant(text),
  slice: (text, [from, to]) => constant(text.slice(Number(from ?? 0), to === undefined ? undefined : Number(to))),
  substring: (text, [from, to]) =>
    constant(text.substring(Number(from ?? 0), to === undefined ? undefined : Number(to))),
  substr: (text, [from, count]) => {
    const start = Number(from ?? 0);
    return constant(text.slice(start, count === undefined ? undefined : start + Number(count)));
  },
  charAt: (text, [at]) => constant(text.charAt(Number(at ?? 0))),
  at: (text, [at]) => constant(text.at(Number(at ?? 0)) ?? ''),
  charCodeAt: (text, [at]) => constant(String(text.charCodeAt(Number(at ?? 0)))),
  concat: (text, parts) => constant(text + parts.join('')),
  replace: (text, [from, to]) =>
    from === undefined || to === undefined ? undefined : constant(text.replace(from, () => to)),
  replaceAll: (text, [from, to]) =>
    from === undefined || to === undefined ? undefined : constant(text.split(from).join(to)),
  padStart: (text, [length, by]) => constant(text.padStart(padded(length), by)),
  padEnd: (text, [length, by]) => constant(text.padEnd(padded(length), by)),
  repeat: (text, [times]) =>
    text.length * Number(times) < 10_000 ? constant(text.repeat(Math.max(0, Number(times) || 0))) : undefined,
};

/** The result of a method of a constant text or list, where it is known; arguments that are not constant end it. */
export function foldMethod(receiver: Value, name: string, args: readonly Value[]): Value | undefined {
  const texts = args.map((arg) => arg.text);
  if (!texts.every((text) => typeof text === 'string')) return undefined;
  if (typeof receiver.text === 'string') {
    const folded = Object.hasOwn(OF_TEXT, name) ? OF_TEXT[name]?.(receiver.text, texts, receiver) : undefined;
    if (folded === undefined) return undefined;
    const made = folded.text !== receiver.text ? FROM.built : 0;
    return {
      ...folded,
      taint: receiver.taint | (typeof folded.text === 'string' ? made : 0),
      origins: receiver.origins,
    };
  }
  const { items } = receiver;
  if (items === undefined) return undefined;
  if (name === 'reverse' || name === 'toReversed') return { ...receiver, items: items.toReversed() };
  if (name === 'join' && items.length < 5_000) return joinItems(items, texts[0] ?? ',', receiver);
  if (name === 'slice')
    return {
      ...receiver,
      items: items.slice(Number(texts[0] ?? 0), texts[1] === undefined ? undefined : Number(texts[1])),
    };
  if (name === 'at') return items.at(Number(texts[0] ?? 0));
  return undefined;
}

function joinItems(items: readonly Value[], by: string, { taint }: Value): Value | undefined {
  const texts = items.map((item) => item.text);
  return texts.every((text) => typeof text === 'string')
    ? { ...constant(texts.join(by)), taint: taint | FROM.built }
    : undefined;
}

/**
 * Character codes as the text they spell; its content is decoded whether the codes are known or not. A single code is
 * how a sign is written that a text cannot hold: with others it is a piece of what is put together.
 */
export function fromCodes(args: readonly Value[]): Value {
  const codes = args.flatMap((arg) => arg.items ?? [arg]);
  const texts = codes.map((code) => code.text);
  const mix = mixed(args);
  const known =
    texts.length < 20_000 &&
    texts.length > 0 &&
    texts.every((text) => typeof text === 'string' && /^\d{1,7}$/.test(text));
  const text = known ? texts.map((code) => String.fromCharCode(Number(code))).join('') : undefined;
  const sign = text?.length === 1 && !/[\w$]/.test(text);
  return { ...mix, taint: mix.taint | (sign ? FROM.built : FROM.decoded) | FROM.text, text };
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (also its URL form) as text, a character a byte; nothing where it is none. */
export function fromBase64(encoded: string): string | undefined {
  if (encoded.length > LONGEST || !/^[A-Za-z0-9+/_=\s-]*$/.test(encoded)) return undefined;
  let bits = 0;
  let held = 0;
  let text = '';
  for (const letter of encoded) {
    const six = BASE64.indexOf(letter === '-' ? '+' : letter === '_' ? '/' : letter);
    if (six < 0) continue;
    bits = ((bits << 6) | six) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    text += String.fromCharCode((bits >> held) & 0xff);
  }
  return text;
}

/** Hexadecimal as text, a character a byte; nothing where it is none. */
export function fromHex(encoded: string): string | undefined {
  if (encoded.length > LONGEST || encoded.length % 2 !== 0 || !/^[0-9a-f]*$/i.test(encoded)) return undefined;
  let text = '';
  for (let at = 0; at < encoded.length; at += 2)
    text += String.fromCharCode(Number.parseInt(encoded.slice(at, at + 2), 16));
  return text;
}

/** A decoded value: its text where the encoded one is constant and this is its encoding. */
export function decoded(value: Value, decode: (encoded: string) => string | undefined): Value {
  const text = typeof value.text === 'string' ? decode(value.text) : undefined;
  const mix = value === UNKNOWN ? UNKNOWN : mixed([value]);
  return { ...mix, taint: mix.taint | FROM.decoded | FROM.text, text };
}
