import type { Reporter } from '../report.ts';

const HEX_NAME = /\b_0x[0-9a-f]{4,6}\b/g;
const ROTATION = /\bwhile\s*\(\s*(?:!!\[\]|true|1|!0)\s*\)\s*\{[^}]{0,80}\btry\s*\{[\s\S]{0,1500}?parseInt\s*\(/;
const PACKER = /\beval\s*\(\s*function\s*\(\s*p\s*,\s*a\s*,\s*c\s*,\s*k\s*,\s*e\s*,/;
/** Programs of six signs only, as written by JSFuck and its kind. */
const SIX_SIGNS = /[[\]()!+]{400,}/;
/** Programs of Japanese faces, as written by aaencode. */
const FACES = /ﾟωﾟﾉ\s*=/;

const ENOUGH_HEX_NAMES = 30;

/** Finds programs that were scrambled by a tool: what they do cannot be read, and nobody ships source like that. */
export function findObfuscation({ lines, find }: Reporter): void {
  const { text } = lines;
  const packer = PACKER.exec(text);
  if (packer !== null) find('packed-code', packer.index);
  const signs = SIX_SIGNS.exec(text) ?? FACES.exec(text);
  if (signs !== null) find('obfuscated-code', signs.index);
  const names = text.includes('_0x') ? (text.match(HEX_NAME) ?? []) : [];
  const rotation = names.length >= 8 ? ROTATION.exec(text) : null;
  if (names.length >= ENOUGH_HEX_NAMES || rotation !== null)
    find('obfuscated-code', rotation?.index ?? text.search(HEX_NAME));
}
