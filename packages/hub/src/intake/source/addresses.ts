/**
 * Addresses as a list: a table with a column `address`, or one address a line without a header.
 *
 * Further columns are read by their meaning: `chain` (CAIP-2, a ticker or a network's name) or `currency`, `published`
 * or `listed` (a day), `document` or `act` (what says so; an act is a sanction), `name` or `actor`, `category`, `label`,
 * `confidence`. That is the form of the FBI's announcements and of the EU's restrictive measures.
 */
import { type Chain, familyOfChain, isValidOn, type ParsedAddress } from '@haetae/chain/address';
import { Category } from '@haetae/contract';
import { Check } from 'typebox/value';
import { addressOfCell, factRow } from './address-fact.ts';
import { dated } from './dated.ts';
import { FIRST_BLOCK, publisherNamed } from './publisher.ts';
import { type NamedRow, readColumns } from './read-columns.ts';
import { rejectedRow, type SourceReading, type SourceRow } from './reading.ts';
import { type Bringer, chainOfTag, confidenceOf } from './tags.ts';

/** Names of networks as announcements write them. */
const NETWORKS: Readonly<Record<string, string>> = {
  ethereum: 'ETH',
  bitcoin: 'BTC',
  tron: 'TRX',
  litecoin: 'LTC',
  monero: 'XMR',
  ripple: 'XRP',
  dogecoin: 'DOGE',
  polygon: 'MATIC',
  arbitrum: 'ARB',
  avalanche: 'AVAX',
  'bnb smart chain': 'BSC',
  bsc: 'BSC',
};

/** Reads a list of addresses. */
export function readAddresses(text: string, bringer: Bringer): SourceReading {
  const first = text.replace(/^\ufeff/, '').match(/^.*$/m)?.[0] ?? '';
  const header = first.split(',').map((cell) => cell.trim().toLowerCase());
  const listed = header.includes('address') || header.length > 1;
  const table = readColumns(listed ? text : `address\n${text.replace(/^\ufeff/, '')}`, ['address']);
  if (!table.ok) return table;
  return { ok: true, made: true, rows: addressRows(table.rows, bringer, listed ? 0 : 1) };
}

/** @param shift lines that were put before the file's own */
function* addressRows(rows: readonly (NamedRow | SourceRow)[], bringer: Bringer, shift: number): Generator<SourceRow> {
  for (const row of rows) yield 'candidate' in row ? row : addressRow({ ...row, line: row.line - shift }, bringer);
}

function addressRow(row: NamedRow, bringer: Bringer): SourceRow {
  const address = addressOfCell(row.cell('address') ?? '', row.line);
  if (!('ok' in address)) return address;
  const said = row.cell('category')?.toLowerCase();
  if (said !== undefined && !Check(Category, said)) {
    return rejectedRow(row.line, 'unknown_category', `"${said}" is not a category that claims have.`);
  }
  const act = row.cell('act');
  const document = row.cell('document') ?? act;
  const name = bringer.source ?? document;
  const day = dated(row.cell('published') ?? row.cell('listed'));
  const chain = chainOfRow(row, address);
  // The check above is what makes the word a category.
  const category = (said as Category | undefined) ?? (act === undefined ? 'other' : 'sanctioned');
  return factRow(
    {
      publisher: name === undefined ? bringer.organisation : publisherNamed(name),
      key: ['address', document ?? '', chain ?? '', address.address],
      address,
      chain,
      category,
      title: row.cell('label') ?? titleOf(category, document, row.cell('name')),
      source: document ?? name ?? bringer.organisation.name,
      actor: row.cell('actor') ?? row.cell('name'),
      confidence: confidenceOf(row.cell('confidence')),
      dated: day ?? FIRST_BLOCK,
      firstSeen: day,
      published: name !== undefined,
    },
    row.line,
  );
}

function titleOf(category: Category, document: string | undefined, name: string | undefined): string {
  const what = category === 'sanctioned' ? 'Under sanctions' : 'Listed';
  return [what, name === undefined ? '' : `: ${name}`, document === undefined ? '' : ` (${document})`].join('');
}

/** The chain a row names, where the address is valid there; a wrong one is not kept. */
function chainOfRow(row: NamedRow, address: ParsedAddress): string | undefined {
  const text = row.cell('chain') ?? row.cell('currency');
  if (text === undefined) return undefined;
  // familyOfChain knows only texts of the form of a Chain.
  if (familyOfChain(text) !== undefined) return isValidOn(address, text as Chain) ? text : undefined;
  return chainOfTag(NETWORKS[text.toLowerCase()] ?? text, address);
}
