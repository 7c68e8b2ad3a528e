import type { Statement } from './statements.ts';

/** The texts that names of a source hold, in the order in which they are written: by function and name. */
export type WrittenTexts = ReadonlyMap<string, readonly string[]>;

const MOST_PIECES = 200;
const PIECE = /"((?:[^"\\\n]|\\.){0,4000})"|`([^`]{0,4000})`|'((?:[^'\\\n]|\\.){2,4000})'|[$@]?[A-Za-z_]\w*/g;
const DEFINED = /^[ \t]*#[ \t]*define[ \t]+(\w+)[ \t]+(".*)$/gm;
/** What adds to a text, or fills one: the first name takes the rest. */
const FILLS =
  /\b(?:str(?:n?cat|n?cpy)|sn?printf|g_string_append\w*)\s*\(\s*(\w+)|\b(\w+)\s*(?:\.(?:push_str|append|write_str|WriteString|Append\w*|push|add)\s*\(|\+=|<<)/;

/** Reads what stands written in each name of a file, across as many assignments as two readings show. */
export function writtenTexts(statements: readonly Statement[], source: string): WrittenTexts {
  const defined = new Map(
    [...source.matchAll(DEFINED)].map(([, name = '', value = '']) => [
      keyOf('', name),
      piecesOf(value, '', () => undefined),
    ]),
  );
  let texts = new Map(defined);
  for (let round = 0; round < 2; round++) {
    const next = new Map(defined);
    const known: Known = (name) => next.get(name) ?? texts.get(name);
    for (const { text, value, assigns, scope } of statements) {
      const filled = FILLS.exec(text);
      const taker = filled?.[1] ?? filled?.[2];
      if (taker !== undefined) {
        const behind = text.slice((filled?.index ?? 0) + (filled?.[0].length ?? 0));
        const before = next.get(keyOf(scope, taker)) ?? known(keyOf('', taker)) ?? [];
        next.set(keyOf(scope, taker), [...before, ...piecesOf(behind, scope, known)].slice(0, MOST_PIECES));
        continue;
      }
      const given = assigns[0] === undefined ? declaredIn(text) : [[assigns[0], value] as const];
      for (const [name, written] of given) {
        const pieces = piecesOf(written, scope, known);
        if (pieces.length > 0) next.set(keyOf(scope, name), pieces);
      }
    }
    texts = next;
  }
  return texts;
}

/** Names that a block of Go declares, a line each. */
function declaredIn(text: string): (readonly [string, string])[] {
  if (!/^\s*(?:const|var)\s*\(/.test(text)) return [];
  return [...text.matchAll(/^\s*(\w+)(?:[ \t]+[\w[\]*.]+)?[ \t]*=[ \t]*(.*)$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
}

const keyOf = (scope: string, name: string): string => `${scope}|${name}`;

type Known = (name: string) => readonly string[] | undefined;

/** The texts of a piece of source, written in it or held by its names. */
function piecesOf(source: string, scope: string, known: Known): string[] {
  return [...source.slice(0, 20_000).matchAll(PIECE)]
    .flatMap(([name, double, back, single]) => {
      const written = double ?? back ?? single;
      if (written !== undefined) return [written.replace(/\\(["'\\$])/g, '$1')];
      return known(keyOf(scope, name)) ?? known(keyOf('', name)) ?? [];
    })
    .slice(0, MOST_PIECES);
}

/** The command that a call's words make, as far as it is written: its pieces set together, or as words of their own. */
export function commandsIn(given: string, scope: string, texts: WrittenTexts): string[] {
  const words = given.split(/,|\)\s*\.\s*args?\s*\(/).map((word) => piecesOf(word, scope, (name) => texts.get(name)));
  const pieces = words.flat();
  return [...new Set([words.map((word) => word.join('')).join(' '), pieces.join(' ')])].map((text) =>
    text.slice(0, LONGEST),
  );
}

const LONGEST = 8_000;
