/** Indicators in logs: a table of what is looked for, and one pass over the bytes of a log. */
export type { LineContext } from './line-context.ts';
export { matchPart, type PartHit, type PartMatches, type TextPlatform } from './match-part.ts';
export { ENTRY_KINDS, entryType, type MatchTable } from './match-table.ts';
export { MatchTableBuilder } from './match-table-builder.ts';
export { plainHostEnd, plainTypeOf, schemeLength } from './plain-value.ts';
export { type LogForm, recogniseLog, splitCsv } from './recognise-log.ts';
export { entryText } from './resolve-candidates.ts';
export { readSearchedValue, type SearchedType, type SearchedValue, type ToAscii } from './searched-value.ts';
