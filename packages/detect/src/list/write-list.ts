import { writeAdblock } from './adblock.ts';
import { writeCsv } from './csv.ts';
import type { ListEntry, ListHead, ListKind } from './list-entry.ts';
import { type ListContent, listContent } from './list-text.ts';
import { writeMetamask } from './metamask.ts';
import { writeHosts, writePlainText } from './plain-text.ts';
import { writeRpz } from './rpz.ts';
import { writeSuricataDataset, writeSuricataRules } from './suricata.ts';

interface Format {
  readonly kinds: readonly ListKind[];
  readonly media: string;
  readonly write: (content: ListContent) => string;
}

const HASHES: readonly ListKind[] = ['md5', 'sha1', 'sha256'];
const TEXT = 'text/plain; charset=utf-8';

const FORMATS = {
  txt: { kinds: ['domains', 'urls', 'ips', ...HASHES], media: TEXT, write: writePlainText },
  hosts: { kinds: ['domains'], media: TEXT, write: writeHosts },
  rpz: { kinds: ['domains'], media: TEXT, write: writeRpz },
  adblock: { kinds: ['domains', 'urls'], media: TEXT, write: writeAdblock },
  metamask: { kinds: ['domains'], media: 'application/json', write: writeMetamask },
  csv: { kinds: ['domains', 'urls', 'ips', ...HASHES], media: 'text/csv; charset=utf-8', write: writeCsv },
  rules: { kinds: ['domains', 'ips', ...HASHES], media: TEXT, write: writeSuricataRules },
  dataset: { kinds: ['domains', ...HASHES], media: TEXT, write: writeSuricataDataset },
} as const satisfies Record<string, Format>;

/** Names of the formats, as a path ends in them. */
export type ListFormat = keyof typeof FORMATS;

/** A written list and its media type. */
export interface WrittenList {
  readonly media: string;
  readonly text: string;
}

/** The formats in which a list of the kind is written, with their media types. */
export const formatsOf = (kind: ListKind): { readonly format: string; readonly media: string }[] =>
  Object.entries<Format>(FORMATS)
    .filter(([, { kinds }]) => kinds.includes(kind))
    .map(([format, { media }]) => ({ format, media }));

/** Whether a list of the kind is written in the format. */
export function isListFormat(kind: ListKind, format: string): format is ListFormat {
  const found: Format | undefined = Object.hasOwn(FORMATS, format) ? FORMATS[format as ListFormat] : undefined;
  return found?.kinds.includes(kind) === true;
}

/**
 * Writes a list. Entries come in any order, one value may come several times: the first is given as its reason. Equal
 * entries and an equal head give equal bytes; a value that the kind cannot carry is left out and counted.
 *
 * @example writeList('domains', 'hosts', entries, head).text // '# Haetae: …\n0.0.0.0 wallet.example # KR, phishing, indicator--…\n'
 */
export function writeList(
  kind: ListKind,
  format: ListFormat,
  entries: readonly ListEntry[],
  head: ListHead,
): WrittenList {
  const { media, write } = FORMATS[format];
  return { media, text: write(listContent(kind, head, entries)) };
}
