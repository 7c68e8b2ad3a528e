/**
 * Tags of addresses as a table: `address,currency,label,category,abuse,actor,source,confidence,lastmod,pack`.
 *
 * The words of `category` and `abuse` are those of GraphSense tag packs (INTERPOL's dark web and virtual assets
 * taxonomy), `confidence` their word or a number of 0 to 100. Only `address` must be there. A row that accuses nobody,
 * neither by its words nor by its label, is context: it says which service or contract the address is.
 */
import { chainOfListing, chainOfTicker, type ParsedAddress } from '@haetae/chain/address';
import type { Category } from '@haetae/contract';
import { addressOfCell, factRow } from './address-fact.ts';
import { dated } from './dated.ts';
import { FIRST_BLOCK, type Publisher, publisherNamed } from './publisher.ts';
import { type NamedRow, readColumns } from './read-columns.ts';
import type { SourceReading, SourceRow } from './reading.ts';

/** Whose word the rows are that do not say it themselves. */
export interface Bringer {
  /** The organisation that imports. */
  readonly organisation: Publisher;
  /** Name of the publisher, as the importer gives it. */
  readonly source?: string | undefined;
}

const ABUSE: Readonly<Record<string, Category>> = {
  ransomware: 'ransomware',
  phishing: 'phishing',
  scam: 'scam',
  ponzi_scheme: 'scam',
  pyramid_scheme: 'scam',
  investment_fraud: 'scam',
  service_hack: 'theft',
  terrorism: 'terrorism',
  sanction: 'sanctioned',
  malware: 'malware',
};
const CATEGORIES: Readonly<Record<string, Category>> = {
  mixing_service: 'mixer',
  coinjoin: 'mixer',
  black_list: 'other',
};
const LABELS: readonly (readonly [RegExp, Category])[] = [
  [/\b(ofac|sanction(s|ed)?)\b/i, 'sanctioned'],
  [/phish/i, 'phishing'],
  [/ransom/i, 'ransomware'],
  [/\b(hack(er)?|exploit(er)?|heist|stolen)\b/i, 'theft'],
  [/\b(scam(mer)?|ponzi|fraud)\b/i, 'scam'],
  [/tornado\.?cash|\bmixer\b|tumbler/i, 'mixer'],
];

/** How sure the words of GraphSense are, 0 to 100; what is only crawled from the web is not half sure. */
const CONFIDENCE: Readonly<Record<string, number>> = {
  ownership: 100,
  override: 100,
  ledger_immanent: 100,
  authority_data: 90,
  service_api: 80,
  service_data: 80,
  forensic: 60,
  untrusted_transaction: 40,
  web_crawl: 30,
  heuristic: 20,
  unknown: 10,
};

/** Reads a table of tags. */
export function readTags(text: string, bringer: Bringer): SourceReading {
  const table = readColumns(text, ['address']);
  if (!table.ok) return table;
  return { ok: true, made: true, rows: tagRows(table.rows, bringer) };
}

function* tagRows(rows: readonly (NamedRow | SourceRow)[], bringer: Bringer): Generator<SourceRow> {
  for (const row of rows) yield 'candidate' in row ? row : tagRow(row, bringer);
}

function tagRow(row: NamedRow, bringer: Bringer): SourceRow {
  const address = addressOfCell(row.cell('address') ?? '', row.line);
  if (!('ok' in address)) return address;
  const [pack, label, source] = [row.cell('pack'), row.cell('label'), row.cell('source')];
  const chain = chainOfTag(row.cell('currency'), address);
  const name = bringer.source ?? pack;
  const category = categoryOfTag(row);
  return factRow(
    {
      publisher: name === undefined ? bringer.organisation : publisherNamed(name),
      key: ['tag', chain ?? '', address.address, pack ?? '', label ?? '', source ?? ''],
      address,
      chain,
      category,
      title: label ?? category,
      source: cited(source) ?? name ?? bringer.organisation.name,
      url: source !== undefined && /^https?:\/\//.test(source) ? source : undefined,
      actor: row.cell('actor'),
      confidence: confidenceOf(row.cell('confidence')),
      dated: dated(row.cell('lastmod')) ?? FIRST_BLOCK,
      published: name !== undefined,
    },
    row.line,
  );
}

/** The ticker's chain; of a ticker that is not known none is guessed. */
export function chainOfTag(ticker: string | undefined, address: ParsedAddress): string | undefined {
  if (ticker === undefined || chainOfTicker(ticker) === undefined) return undefined;
  return chainOfListing(ticker, address);
}

function categoryOfTag(row: NamedRow): Category {
  const [abuse, category, label] = [row.cell('abuse'), row.cell('category'), row.cell('label') ?? ''];
  if (abuse !== undefined) return ABUSE[abuse.toLowerCase()] ?? 'other';
  const known = CATEGORIES[category?.toLowerCase() ?? ''];
  return known ?? LABELS.find(([pattern]) => pattern.test(label))?.[1] ?? 'service';
}

/** A page of the US Treasury on sanctions is OFAC's word, whatever it is called: its editions end the tag. */
function cited(source: string | undefined): string | undefined {
  if (source === undefined || /ofac/i.test(source) || !/\btreasury\.gov\b/i.test(source)) return source;
  return `OFAC, ${source}`;
}

/** A word of GraphSense, or a whole number of 0 to 100. */
export function confidenceOf(cell: string | undefined): number | undefined {
  if (cell === undefined) return undefined;
  return /^(100|\d{1,2})$/.test(cell) ? Number(cell) : CONFIDENCE[cell.toLowerCase()];
}
