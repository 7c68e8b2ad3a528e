export { type ListEntry, type ListHead, type ListKind, listKinds } from './list-entry.ts';
export { takes } from './takes.ts';
export { isListFormat, type ListFormat, type WrittenList, writeList } from './write-list.ts';
