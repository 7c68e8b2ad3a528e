import type { Reporter } from '../report.ts';

const HEX_NAME = /\b_0x[0-9a-f]{4,6}\b/g;
const PACKER = /\beval\s*\(\s*function\s*\(\s*p\s*,\s*a\s*,\s*c\s*,\s*k\s*,\s*e\s*,/;
/** Programs of six signs only, as written by JSFuck and its kind. */
const SIX_SIGNS = /[[\]()!+]{400,}/;
/** Programs of Japanese faces, as written by aaencode. */
const FACES = /ﾟωﾟﾉ\s*=/;

/** Names like `_0x3fa2` are written by one tool and by nobody else. */
const ENOUGH_HEX_NAMES = 10;

/** A list turned around by itself until a sum of its numbers is right: how hidden strings are put in order. */
const TURNING = /\bpush['"`]?\]?\(\s*[\w$]+\s*(?:\.|\[['"`])shift['"`]?\]?\(/g;

/** What the packer of many old libraries made, with each word in its place again (http://dean.edwards.name/packer/). */
function unpacked(text: string): string | undefined {
  const [, program, base, words] = PACKED.exec(text) ?? [];
  if (program === undefined || words === undefined || Number(base) > 62) return undefined;
  const table = words.split('|');
  return program.replace(/\b\w+\b/g, (word) => table[numberIn(word, Number(base))] || word);
}

const PACKED =
  /\}\s*\(\s*'((?:[^'\\]|\\[\s\S]){0,200000})',\s*(\d{1,2}),\s*\d{1,5},\s*'([^'\\]{0,100000})'\.split\('\|'\)/;
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function numberIn(word: string, base: number): number {
  let number = 0;
  for (const letter of word) {
    const digit = DIGITS.indexOf(letter);
    if (digit < 0 || digit >= base) return -1;
    number = number * base + digit;
  }
  return number;
}

/** What a library that only draws and counts has no word for. */
const REACHES_OUT =
  /\b(?:eval|Function|constructor|fetch|atob|unescape|fromCharCode|XMLHttpRequest|WebSocket|sendBeacon|ajax|getJSON|getScript|cookie|import|require|process|ethereum|postMessage)\b|https?:|\.src\b|createElement\(\\?['"]script|document\.write/;

/** Finds programs that were scrambled by a tool: what they do cannot be read, and nobody ships source like that. */
export function findObfuscation({ lines, find }: Reporter): void {
  const { text } = lines;
  const packer = text.includes('eval') ? PACKER.exec(text) : null;
  if (packer !== null) {
    const inner = unpacked(text.slice(packer.index));
    find('packed-code', packer.index, inner === undefined || REACHES_OUT.test(inner) ? {} : { level: 'note' });
  }
  const signs = (text.includes('![]') ? SIX_SIGNS.exec(text) : null) ?? (text.includes('ﾟ') ? FACES.exec(text) : null);
  if (signs !== null) find('obfuscated-code', signs.index);
  const names = text.includes('_0x') ? (text.match(HEX_NAME) ?? []) : [];
  if (names.length >= ENOUGH_HEX_NAMES) find('obfuscated-code', text.search(HEX_NAME));
  else
    for (const turn of text.matchAll(TURNING)) {
      const around = text.slice(Math.max(0, turn.index - 1_200), turn.index);
      if ((around.match(/parseInt\s*\(/g) ?? []).length >= 4) find('obfuscated-code', turn.index);
    }
}
