import { csvText } from '@haetae/detect/list';
import type { ListedAddress } from './gather-pack.ts';
import type { PackHead } from './pack-head.ts';

const COLUMNS = ['address', 'chain', 'category', 'confidence', 'since', 'said_by', 'object'] as const;

/** Addresses to refuse as a table; `chain` is CAIP-2, empty where it holds on every chain on which it is valid. */
export function writeAddressesCsv(addresses: readonly ListedAddress[]): string {
  const rows = addresses.map(({ address, chain, category, confidence, since, saidBy, object }) => [
    ...[address, chain ?? '', category, String(confidence ?? ''), since ?? '', saidBy, object],
  ]);
  return csvText(COLUMNS, rows);
}

/** The same, an address a line. An address has one form and no character that could end its line. */
export function writeAddressesText(addresses: readonly ListedAddress[], { marking, made }: PackHead): string {
  const head = [`# ${marking} addresses to refuse`, `# Changed ${made}; ${addresses.length} entries`];
  return `${[...head, ...new Set(addresses.map(({ address }) => address))].join('\n')}\n`;
}
