import { stixType, stixUuid } from '@haetae/stix/object';
import { type What, whatWord } from '../../log/index.ts';
import type { Interned } from '../intern.ts';
import type { Reader } from '../reader.ts';

/** An object with what it takes to prove it: what its origin signed, and what its leaf in the log was made from. */
export interface Exhibit {
  readonly id: string;
  readonly body: string;
  readonly version: string;
  readonly submitter: string;
  readonly audience: number;
  readonly rendition: number;
  readonly held: string | null;
  /** Canonical JSON of what the origin signed; null for what this hub's own members and sources brought. */
  readonly statement: string | null;
  readonly signature: Uint8Array | null;
  readonly salt: Uint8Array;
  /** Its present place in the log, and what happened there. */
  readonly place: number;
  readonly what: string;
}

type Row = Omit<Exhibit, 'id' | 'what'> & { kind: number; uuid: string; what: What };

/** Every row of the given ids that the session sees: newest version first, of one version the fullest rendition. */
export async function readExhibits(reader: Reader, interned: Interned, ids: readonly string[]): Promise<Exhibit[]> {
  const rows = await reader.query<Row>(
    `select o.kind, o.uuid, o.body, o.version, 'identity--' || o.submitter as submitter, o.audience, o.rendition, o.held,
            p.statement, p.signature, o.salt, l.place, l.what
       from unnest($1::uuid[], $2::int2[]) as asked (uuid, kind)
       join object o using (uuid, kind)
       join log l on l.obj = o.obj and l.audience is not null
       left join provenance p on p.obj = o.obj
      order by o.modified desc, o.version desc, o.rendition, o.obj`,
    [ids.map(stixUuid), ids.map((id) => interned.kindOf(stixType(id)) ?? -1)],
  );
  return rows.map(({ kind, uuid, what, ...row }) => ({
    ...row,
    id: `${interned.typeOf(kind)}--${uuid}`,
    what: whatWord[what],
  }));
}
