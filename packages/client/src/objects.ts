import { type Answer, askJson, type Connection } from './call.ts';
import type { ImportReport, ObjectList, ObjectView } from './shapes.ts';

/** One object as it was received, with who brought it and how far it may go. */
export async function object(connection: Connection, id: string): Promise<Answer<ObjectView>> {
  return await askJson(connection, `/api/v1/objects/${encodeURIComponent(id)}`);
}

/** A page of objects, latest first: with all of the words in `q`, of one type; `cursor` is the `next` of the page before. */
export async function objects(
  connection: Connection,
  question: { q?: string; type?: string; cursor?: string; limit?: number } = {},
): Promise<Answer<ObjectList>> {
  const { limit, ...query } = question;
  return await askJson(connection, '/api/v1/objects', {
    query: { ...query, ...(limit === undefined ? {} : { limit: String(limit) }) },
  });
}

/** How a file is to be read, and where what it brings is put. */
export type ImportOptions = {
  as: 'stix' | 'ofac' | 'tags' | 'addresses';
  /** alias of a collection; default the hub's own */
  collection?: string;
  /** name of the publisher, where the rows do not say it themselves */
  source?: string;
};

/** Brings a file in, as it is or as gzip; counts what became of each thing in it. At most 32 MiB a file. */
export async function importFile(
  connection: Connection,
  bytes: Uint8Array<ArrayBuffer>,
  options: ImportOptions,
): Promise<Answer<ImportReport>> {
  return await askJson(connection, '/api/v1/imports', { method: 'POST', bytes, query: options });
}
