import { parseAddress } from '../address/index.ts';
import { readTable, type TableError } from '../transfer/index.ts';

/**
 * Categories of tag lists (GraphSense, INTERPOL's darkweb and virtual-assets taxonomy) that mean a service: somebody who
 * holds what belongs to many, so that what comes in and what goes out have nothing to do with each other. Not among them:
 * a person, an organisation that holds its own, a miner, and lists of accused addresses; tracing goes on through those.
 */
const SERVICE_CATEGORIES = new Set([
  'exchange',
  'bridge',
  'mixer',
  'mixing_service',
  'coinjoin',
  'market',
  'marketplace',
  'gambling',
  'service',
  'wallet_service',
  'hosted_wallet',
  'custodian',
  'payment_processor',
  'atm',
  'broker',
]);

/** Whether tracing stops at an address of this category: the set above, and everything of decentralised finance. */
export function isServiceCategory(category: string): boolean {
  const name = category.trim().toLowerCase();
  return SERVICE_CATEGORIES.has(name) || name === 'defi' || name.startsWith('defi_');
}

export type ServicesRead =
  | {
      readonly ok: true;
      /** Canonical address → label of its first service tag in the file. */
      readonly services: ReadonlyMap<string, string>;
      /** Service tags whose address is of no family known here. */
      readonly unread: number;
    }
  | { readonly ok: false; readonly errors: readonly TableError[] };

/**
 * Reads the services from a CSV of tags: columns `address`, `label`, `category`, in any order, further ones are passed
 * over. A blank label is replaced by the category.
 */
export function readServices(text: string): ServicesRead {
  const table = readTable(text);
  if (!table.ok) return table;
  const missing = ['address', 'label', 'category'].filter((column) => !table.columns.includes(column));
  if (missing.length > 0) return { ok: false, errors: missing.map(missingColumn) };
  const [address, label, category] = ['address', 'label', 'category'].map((column) => table.columns.indexOf(column));
  const services = new Map<string, string>();
  let unread = 0;
  for (const { cells } of table.rows) {
    const kind = cells[category ?? -1] ?? '';
    if (!isServiceCategory(kind)) continue;
    const answer = parseAddress(cells[address ?? -1] ?? '');
    if (!answer.ok) unread += 1;
    else if (!services.has(answer.address)) services.set(answer.address, cells[label ?? -1]?.trim() || kind.trim());
  }
  return { ok: true, services, unread };
}

function missingColumn(column: string): TableError {
  return { line: 1, column, code: 'column_missing', message: `The column "${column}" is missing from the header.` };
}
