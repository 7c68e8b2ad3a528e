import { harmless } from '@haetae/detect/display';
import type { RuleMatch } from './engine.ts';
import type { NamedFile, YaraFinding } from './rule-set.ts';

/** Bytes of an excerpt, and those of them before what matched. */
const EXCERPT = 120;
const BEFORE = 30;
/** Bytes in which NUL says that a file is no text. */
const HEAD = 8_192;

/** A match as it is told: where its first string is, and what is there. */
export function describeMatch(match: RuleMatch, { name, bytes }: NamedFile, source: string): YaraFinding {
  const { ruleIdentifier, tags, meta, matches } = match;
  const first = matches.toSorted((a, b) => a.offset - b.offset)[0];
  const isText = !bytes.subarray(0, HEAD).includes(0);
  return {
    file: name,
    rule: ruleIdentifier,
    source,
    tags,
    meta: meta as Record<string, unknown>, // the engine's plain object of names and values
    ...(first === undefined
      ? {}
      : {
          offset: first.offset,
          ...(isText ? placeIn(bytes, first.offset) : { excerpt: harmless(first.data.slice(0, EXCERPT)) }),
        }),
  };
}

/** Where a byte of a text is, and its line from a little before: a match alone may be a scrap. */
function placeIn(bytes: Uint8Array, offset: number): { line: number; column: number; excerpt: string } {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(LINE_END); at >= 0 && at < offset; at = bytes.indexOf(LINE_END, start)) {
    line++;
    start = at + 1;
  }
  const end = bytes.indexOf(LINE_END, offset);
  const from = Math.max(start, offset - BEFORE);
  const shown = bytes.subarray(from, Math.min(end < 0 ? bytes.length : end, from + EXCERPT));
  return { line, column: offset - start + 1, excerpt: harmless(new TextDecoder().decode(shown).trim()) };
}

const LINE_END = 0x0a;
