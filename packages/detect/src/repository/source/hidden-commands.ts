import { fromBase64, fromHex } from '../javascript/fold.ts';

/** A text of a source that is a command or a web address once what hides it is undone. */
export type HiddenCommand = { readonly text: string; readonly start: number; readonly isCommand: boolean };

const TEXT = /"((?:[^"\\\n]|\\.){12,4000})"|'((?:[^'\\\n]|\\.){12,4000})'|`([^`]{12,4000})`/g;
/** Words of commands and addresses, last letter first. */
const BACKWARDS = /\blruc\b|\btegw\b|llehsrewop|hsab\b|\/\/:s?ptth|hs\/nib\/|\bexe\.dmc/i;
/** Letters written as their numbers, which the compiler undoes before anybody reads. */
const ESCAPES = /(?:\\x[\da-f]{2}|\\u00[\da-f]{2}|\\[0-7]{3}){8,}/i;
/** What is strewn into a text and taken out before use. */
const STREWN =
  /["']((?:[^"'\\\n]|\\.){12,2000})["']\s*\.\s*(?:[rR]eplace(?:All)?|gsub|delete|tr)\s*\(\s*["']([^"'\\]{1,3})["']\s*(?:,\s*["']{2}\s*)?\)/g;
const NUMBERS = /(?:(?:0x[\da-f]{1,2}|\d{1,3})(?:u8)?\s*,\s*){11,2000}(?:0x[\da-f]{1,2}|\d{1,3})/gi;
const LETTERS = /(?:\b\w{1,40}\s*\[\s*\d{1,3}\s*\]\s*=\s*'(?:[^'\\]|\\.)'\s*;\s*){8,400}/g;

/** A table of single letters, out of which a list of places takes a text. */
const TABLES = /(?:["'`](?:[^"'`\\\n]|\\.)["'`]\s*,\s*){7,200}["'`](?:[^"'`\\\n]|\\.)["'`]/g;

/** A file of more lists is a table, not a program that hides one. */
const MOST_LISTS = 40;
const MOST_TABLES = 4;
const LONGEST_LIST = 800;
/** Texts without a blank that are tried under every key. */
const MOST_SHIFTED = 200;

/** Commands and addresses that stand in a source so that nobody reads them. */
export function hiddenCommands(source: string): HiddenCommand[] {
  const found: HiddenCommand[] = [];
  const add = (text: string | undefined, start: number, addresses: boolean) => {
    if (text === undefined || !/^[\t\n\r\x20-\x7e]+$/.test(text)) return false;
    const command = isCommand(text);
    if (command || (addresses && /^https?:\/\/[\w-]+(?:\.[\w-]+)+/i.test(text)))
      found.push({ text, start, isCommand: command });
    return command;
  };
  let shifted = 0;
  for (const { 0: whole, 1: double, 2: single, 3: back, index } of source.matchAll(TEXT)) {
    const text = double ?? single ?? back ?? '';
    if (BACKWARDS.test(text)) add([...text].reverse().join(''), index, true);
    else if (ESCAPES.test(text)) add(unescaped(text), index, true);
    else if (/^(?:[\da-f]{2}){12,}$/i.test(text)) add(fromHex(text), index, false);
    else if (
      text.length >= 16 &&
      text.length <= 400 &&
      shifted++ < MOST_SHIFTED &&
      /^(?!\w+:\/\/)[^\s\\]*[^\w\s\\][^\s\\]*$/.test(text)
    )
      add(underKey([...text].map((letter) => letter.charCodeAt(0))), index, true);
    else if (whole.length > 18 && /^[A-Za-z0-9+/]{16,}={0,2}$/.test(text)) add(fromBase64(text), index, false);
  }
  for (const { 1: text = '', 2: sign = '', index } of source.matchAll(STREWN))
    if (!isCommand(text)) add(text.split(sign).join(''), index, true);
  for (const { 0: letters, index } of source.matchAll(LETTERS))
    add([...letters.matchAll(/'(\\?.)'/g)].map(([, one]) => one).join(''), index, true);
  const tables = [...source.matchAll(TABLES)]
    .slice(0, MOST_TABLES)
    .map(([table]) => [...table.matchAll(/["'`](\\?.)["'`]/g)].map(([, letter = '']) => letter.slice(-1)));
  for (const { 0: list, index } of [...source.matchAll(NUMBERS)].slice(0, MOST_LISTS)) {
    const numbers = numbersIn(list);
    add(underKey(numbers), index, true);
    for (const table of tables)
      if (numbers.every((at) => at < table.length)) add(numbers.map((at) => table[at]).join(''), index, true);
  }
  return found;
}

function unescaped(text: string): string {
  return text.replace(/\\x([\da-f]{2})|\\u00([\da-f]{2})|\\([0-7]{3})/gi, (_, hex, unicode, octal) =>
    String.fromCharCode(octal === undefined ? Number.parseInt(hex ?? unicode, 16) : Number.parseInt(octal, 8)),
  );
}

const numbersIn = (list: string): number[] =>
  [...list.matchAll(/0x[\da-f]{1,2}|\d{1,3}/gi)].slice(0, LONGEST_LIST).map(([one]) => Number(one));

/** A list of numbers as the text that one key makes of them, by XOR or by addition. */
function underKey(numbers: readonly number[]): string | undefined {
  if (numbers.some((number) => number > 255)) return undefined;
  for (let key = 0; key < 256; key++)
    for (const undo of [(one: number) => one ^ key, (one: number) => (one + key) & 255]) {
      if (!isLetter(undo(numbers[0] ?? 0)) || !isLetter(undo(numbers[1] ?? 0)) || !isLetter(undo(numbers[2] ?? 0)))
        continue;
      const text = String.fromCharCode(...numbers.map(undo)).replace(/\0+$/, '');
      if ((isCommand(text) && BY_DESIGN.test(text)) || /^https?:\/\/[\w-]+(?:\.[\w-]+)+/i.test(text)) return text;
    }
  return undefined;
}

/** So many keys make three letters out of any text; the words of a command, or the whole path of a shell, they do not. */
const BY_DESIGN = /\s|\$\{?IFS|\/bin\//;

const isLetter = (code: number): boolean => (code >= 32 && code < 127) || code === 10;

function isCommand(text: string): boolean {
  return (
    /^[\t\n\r\x20-\x7e]+$/.test(text) &&
    /(?:^|[\s/\\;&|"'(])(?:curl|wget|powershell|pwsh|mshta|certutil|bitsadmin)(?:\.exe)?\s+\S|\|\s*(?:ba|z)?sh\b|\/bin\/(?:ba|z)?sh\b|\b(?:ba|z)?sh\s+-c\s/i.test(
      text,
    )
  );
}
