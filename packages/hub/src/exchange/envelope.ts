/** The resources that carry pages (TAXII 2.1 sections 3.7, 5.3, 5.8), as text. Pure. */
import { instantOf, type PageRow } from '../store/index.ts';
import { STIX } from './media-type.ts';
import type { Page } from './page.ts';

/** An envelope: the objects as their text was received, never read and written again. An empty one is `{}`. */
export function writeEnvelope(page: Page): string {
  return writePage(page, 'objects', (row) => row.body!);
}

/** A manifest: one entry a version. */
export function writeManifest(page: Page, typeOf: (kind: number) => string): string {
  return writePage(page, 'objects', (row) =>
    JSON.stringify({
      id: `${typeOf(row.kind)}--${row.uuid}`,
      date_added: instantOf(row.added),
      version: versionOfRow(row),
      media_type: STIX,
    }),
  );
}

/** The versions of one object, in the order in which they were added. */
export function writeVersions(page: Page): string {
  return writePage(page, 'versions', (row) => JSON.stringify(versionOfRow(row)));
}

/** `X-TAXII-Date-Added-First` and `-Last` of what is on the page; none where nothing is. */
export function dateHeaders({ rows }: Page): Record<string, string> {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return {};
  return {
    'X-TAXII-Date-Added-First': instantOf(first.added),
    'X-TAXII-Date-Added-Last': instantOf(last.added),
  };
}

function writePage(page: Page, list: string, write: (row: PageRow) => string): string {
  const head = page.next === undefined ? '"more":false' : `"more":true,"next":${JSON.stringify(page.next)}`;
  if (page.rows.length === 0) return page.more ? `{${head}}` : '{}';
  return `{${head},"${list}":[${page.rows.map(write).join(',')}]}`;
}

/**
 * The version as TAXII names it: `modified`, else `created`, with at least three fraction digits; an observable, which
 * has neither, has the time at which it was added here.
 */
function versionOfRow(row: Pick<PageRow, 'version' | 'added'>): string {
  if (row.version.startsWith('sha256:')) return instantOf(row.added);
  const [whole, fraction = ''] = row.version.split('.');
  return `${whole}.${fraction.padEnd(3, '0')}Z`;
}
