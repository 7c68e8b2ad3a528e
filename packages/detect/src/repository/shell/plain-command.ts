import { fromBase64 } from '../javascript/fold.ts';

const NONE: ReadonlyMap<string, string> = new Map();

/** Variables that a text sets to one plain word, or to one put together from those set before it. */
export function variablesIn(text: string): Map<string, string> {
  const set = text.matchAll(
    /(?:^|[\s;&])\$?([A-Za-z_]\w{0,30})[ \t]?[:?]{0,2}=[ \t]?["']?((?:[\w./:${}\\-]|\$\(\w{1,30}\)){1,200})["']?(?=[\s;&]|$)/gm,
  );
  const variables = new Map<string, string>();
  // Of make: a variable of nothing cuts words into pieces, and `$(SHELL)` is one however it is taken apart.
  if (text.includes(':='))
    for (const [, name = '', value = ''] of text.matchAll(/^([A-Za-z_]\w{0,30})[ \t]*:=[ \t]*(.{0,200})$/gm)) {
      if (value === '') variables.set(name, '');
      else if (/\$[({]?SHELL\b/.test(value)) variables.set(name, 'sh');
    }
  for (const [, name = '', value = ''] of set) {
    const filled = filledIn(value, (known) => variables.get(known));
    // What a command of its own gives is not known.
    if (!filled.includes('$(')) variables.set(name, filled.slice(0, LONGEST_VALUE));
  }
  return variables;
}

/** A variable that doubles itself line by line ends here. */
const LONGEST_VALUE = 200;

function filledIn(text: string, wordOf: (name: string) => string | undefined): string {
  // Braces are of the shell, brackets of make.
  const filled = text.replace(
    /\$\{?([A-Za-z_]\w{0,30})\}?|\$\(([A-Za-z_]\w{0,30})\)/g,
    (whole, name: string | undefined, made: string) => wordOf(name ?? made) ?? whole,
  );
  // As the shell of Windows writes them.
  return /[%!]/.test(filled)
    ? filled.replace(/([%!])([A-Za-z_]\w{0,30})\1/g, (whole, _, name: string) => wordOf(name) ?? whole)
    : filled;
}

/** `$(echo aHR0… | base64 -d)`: a word that nobody is to read. */
const IN_BASE64 =
  /(?:\$\(|`)\s*(?:echo|printf)\s+(?:-\w+\s+)?["']?([A-Za-z0-9+/]{8,2000}={0,2})["']?\s*\|\s*base64\s+(?:-d|-D|--decode|-di)\s*[)`]/g;

/** Whether words of a command stand in it so that only a decoder reads them. */
export function hidesWords(text: string): boolean {
  return text.search(IN_BASE64) >= 0;
}

function printable(text: string | undefined): string | undefined {
  return text !== undefined && /^[\t\x20-\x7e]+$/.test(text.trimEnd()) ? text.trimEnd() : undefined;
}

/** `$(printf '\x63\x75')` and `$'\x63\x75'`: a word in numbers. */
const ESCAPED =
  /(?:\$\(\s*(?:printf|echo\s+-\w*e\w*)\s+["']?|\$')((?:\\x[\da-f]{1,2}|\\[0-7]{3}){2,200})(?:["']?\s*\)|')/gi;

function unescaped(escapes: string): string | undefined {
  const letters = escapes.match(/\\x[\da-f]{1,2}|\\[0-7]{3}/gi);
  return letters
    ?.map((one) => {
      const isHex = one[1] === 'x';
      return String.fromCharCode(Number.parseInt(one.slice(isHex ? 2 : 1), isHex ? 16 : 8));
    })
    .join('');
}

/**
 * A command as a shell would read it, without what only hides it: empty quotes inside words, backslashes and carets
 * before letters, `${IFS}` for a blank, and variables set on the same text.
 */
export function plainCommand(text: string, known: ReadonlyMap<string, string> = NONE): string {
  let plain = text.replace(/\$\{?IFS\}?/g, ' ').replace(/\\\r?\n/g, ' ');
  plain = plain
    .replace(/\\n(?=["'\s]|$)/g, ' ')
    .replace(IN_BASE64, (whole, encoded: string) => printable(fromBase64(encoded)) ?? whole);
  plain = plain.replace(ESCAPED, (whole, escapes: string) => unescaped(escapes) ?? whole);
  plain = plain.replace(/(?<=\w)(?:''|"")(?=\w)/g, '').replace(/(?<=\w)[\\^](?=[a-z])/gi, '');
  plain = plain.replace(/(?<![\w-])(['"])([\w./-]{1,40})\1/g, '$2').replace(/(?<=\w)(['"])([a-z]{1,20})\1/gi, '$2');
  const own = variablesIn(plain);
  if (own.size + known.size === 0) return plain;
  // The known ones are those of a whole file, and this is one of its lines: they are looked up, never copied.
  return filledIn(plain, (name) => own.get(name) ?? known.get(name));
}
