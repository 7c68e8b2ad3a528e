/** The slow obvious twin of the scan: a log is text, split where no token goes on, and each part is looked up in a map. */
import { domainToASCII } from 'node:url';
import { matchPart } from './match-part.ts';
import { ENTRY_KINDS, entryType, type MatchTable, MatchTableBuilder } from './match-table.ts';
import type { LogForm } from './recognise-log.ts';
import { entryText } from './resolve-candidates.ts';
import { readSearchedValue } from './searched-value.ts';

const decoder = new TextDecoder();
export const decode = (bytes: Uint8Array): string => decoder.decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A table of values as a list writes them. */
export function tableOf(values: readonly string[], seed = 1): MatchTable {
  const builder = new MatchTableBuilder(seed);
  for (const value of values) builder.add(readSearchedValue(value, domainToASCII)!);
  return builder.finish();
}

/** What is found in a text, as `line type value`. */
export function found(values: readonly string[], log: string | Uint8Array, form: LogForm = { kind: 'text' }): string[] {
  const table = tableOf(values);
  const bytes = typeof log === 'string' ? bytesOf(log) : log;
  return matchPart(table, bytes, form, decode).hits.map(
    ({ line, entry }) => `${line + 1} ${entryType(ENTRY_KINDS[table.kinds[entry]!]!)} ${entryText(table, entry)}`,
  );
}

/** The same for domains, IPv4 addresses and hashes by the obvious way, each value once a place. */
export function foundSlowly(values: readonly string[], log: string): string[] {
  const wanted = new Map(values.map((value) => [value, typeOfPlain(value)]));
  return log.split('\n').flatMap((line, at) =>
    line.split(/[^A-Za-z0-9._-]+/).flatMap((word) => {
      const token = word.replace(/\.+$/, '').replace(/^\.+/, '').toLowerCase();
      const labels = token.split('.');
      const ends = labels.map((_, place) => labels.slice(place).join('.'));
      return ends.flatMap((end, place) => {
        const type = wanted.get(end);
        const fits = type !== undefined && (place === 0 || type === 'domain-name');
        return fits ? [`${at + 1} ${type} ${end}`] : [];
      });
    }),
  );
}

const typeOfPlain = (value: string): string =>
  /^\d+(?:\.\d+){3}$/.test(value)
    ? 'ipv4-addr'
    : value.includes('.')
      ? 'domain-name'
      : value.length === 32
        ? 'md5'
        : 'sha256';
