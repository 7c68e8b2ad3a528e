import { harmless } from '@haetae/detect/display';
import type { RuleMatch } from './engine.ts';
import type { NamedFile, YaraFinding } from './rule-set.ts';

/** Characters of an excerpt. */
const EXCERPT = 120;
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
          ...(isText ? { line: lineAt(bytes, first.offset) } : {}),
          excerpt: harmless(first.data.slice(0, EXCERPT)),
        }),
  };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line++;
  return line;
}
