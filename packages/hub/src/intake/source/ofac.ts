/**
 * OFAC's list of sanctioned digital-currency addresses as a table: `currency,address,name,programme,sdn_uid,status`.
 *
 * `status` is `listed DATE` or `delisted DATE`. A blank name means that nobody looked it up. One address can stand under
 * several tickers: rows that mean the same address on the same chain are one entry, and the list has it as long as one
 * of them is not delisted.
 */
import { chainOfListing, type ParsedAddress } from '@haetae/chain/address';
import { type AddressFact, addressOfCell, factRow } from './address-fact.ts';
import { dated } from './dated.ts';
import { FIRST_BLOCK, OFAC } from './publisher.ts';
import { type NamedRow, readColumns } from './read-columns.ts';
import type { SourceReading, SourceRow } from './reading.ts';

/** Name of the list, by which its editions end entries. */
export const OFAC_LIST = 'OFAC SDN';

/** What an entry of the list says. */
export interface OfacEntry {
  readonly address: ParsedAddress;
  readonly chain: string;
  readonly name?: string | undefined;
  readonly programme?: string | undefined;
  readonly sdnUid?: string | undefined;
  readonly delisted: boolean;
  readonly dated: string;
}

/** Reads an edition of the list. */
export function readOfac(text: string): SourceReading {
  const table = readColumns(text, ['address']);
  if (!table.ok) return table;
  const entries = new Map<string, { entry: OfacEntry; line: number }>();
  const rejected: SourceRow[] = [];
  for (const row of table.rows) {
    if ('candidate' in row) rejected.push(row);
    else collect(row, entries, rejected);
  }
  const rows = [...entries.values()].map(({ entry, line }) => factRow(ofacFact(entry), line));
  return { ok: true, made: true, rows: [...rejected, ...rows] };
}

function collect(row: NamedRow, entries: Map<string, { entry: OfacEntry; line: number }>, rejected: SourceRow[]): void {
  const address = addressOfCell(row.cell('address') ?? '', row.line);
  if (!('ok' in address)) {
    rejected.push(address);
    return;
  }
  const status = row.cell('status') ?? '';
  const entry: OfacEntry = {
    address,
    chain: chainOfListing(row.cell('currency') ?? '', address),
    name: row.cell('name'),
    programme: row.cell('programme'),
    sdnUid: row.cell('sdn_uid'),
    delisted: status.toLowerCase().startsWith('delisted'),
    dated: dated(status) ?? FIRST_BLOCK,
  };
  const key = `${entry.chain} ${address.address}`;
  const known = entries.get(key);
  if (known === undefined) entries.set(key, { entry, line: row.line });
  else known.entry = merge(known.entry, entry);
}

/** Two rows of one address on one chain: what either knows, and listed as long as either is. */
function merge(a: OfacEntry, b: OfacEntry): OfacEntry {
  const [first, second] = a.delisted && !b.delisted ? [b, a] : [a, b];
  return {
    ...first,
    name: first.name ?? second.name,
    programme: first.programme ?? second.programme,
    sdnUid: first.sdnUid ?? second.sdnUid,
  };
}

/** The fact of an entry; the built-in entries and those of a file are made alike, so that they are the same objects. */
export function ofacFact(entry: OfacEntry): AddressFact {
  const { address, chain, name, programme, delisted, dated: day } = entry;
  const programmes = programme?.split('|').join(', ');
  const who = name ?? 'a designated person';
  return {
    publisher: OFAC,
    key: [OFAC_LIST, chain, address.address],
    address,
    chain,
    category: 'sanctioned',
    title: `Listed by OFAC: ${who}${programmes === undefined ? '' : ` (${programmes})`}`,
    source: OFAC_LIST,
    url:
      entry.sdnUid === undefined ? undefined : `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${entry.sdnUid}`,
    list: OFAC_LIST,
    actor: name === undefined ? undefined : actorOf(name),
    confidence: 100,
    dated: day,
    ended: delisted,
    published: true,
  };
}

/** The group under the name that the field uses; a person or firm under its own. */
const actorOf = (name: string): string => (name.toUpperCase() === 'LAZARUS GROUP' ? 'Lazarus Group' : name);
