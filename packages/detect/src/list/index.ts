export { csvText } from './csv.ts';
export { type ListEntry, type ListHead, type ListKind, listKinds } from './list-entry.ts';
export { LIST_PURPOSE, listUse } from './list-use.ts';
export { namesAbove } from './names-above.ts';
export { takes } from './takes.ts';
export { formatsOf, isListFormat, type ListFormat, type WrittenList, writeList } from './write-list.ts';
