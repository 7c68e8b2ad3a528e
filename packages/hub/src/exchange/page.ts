import { createHash } from 'node:crypto';
import type { Session } from '../people/index.ts';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';
import { type PageId, type PageQuestion, type PageRow, type Reader, readPage } from '../store/index.ts';
import type { Collection } from './collection.ts';
import type { CursorSeal } from './cursor.ts';
import type { Filter } from './filter.ts';
import { placeAt } from './queries.ts';

/** Bytes of bodies on one page: a page of traces would else be gigabytes. One object is always given. */
const PAGE_BYTES = 16 * 1024 * 1024;
/** Places that one request looks through for what its filter leaves out most of. */
const ROUND = 1_000;
const ROUNDS = 50;

/** A page of a collection as one caller gets it. */
export interface Page {
  readonly rows: readonly PageRow[];
  readonly more: boolean;
  readonly next: string | undefined;
}

export interface PageParts {
  /** Bound by row-level security to the audiences of the collection that the caller may see. */
  readonly reader: Reader;
  readonly seal: CursorSeal;
  readonly session: Session;
  readonly collection: Collection;
  /** The path: a token is for this one only. */
  readonly resource: string;
  readonly kindOf: (type: string) => number | undefined;
}

/** Reads the page that `filter` asks for, with or without the objects themselves. */
export async function readCollectionPage(
  filter: Filter,
  withBodies: boolean,
  parts: PageParts,
): Promise<Page | ProblemAnswer> {
  const question = questionOf(filter, parts);
  const start = filter.next === undefined ? 0 : parts.seal.open(filter.next, question);
  if (start === undefined) {
    return problem('invalid_cursor', {
      detail: 'next holds for its caller, path and filters, and until what the caller may see changes.',
    });
  }
  if (!filter.ofSpecVersion) return { rows: [], more: false, next: undefined };
  const { reader } = parts;
  const after = filter.addedAfter === undefined ? start : Math.max(start, await placeAt(reader, filter.addedAfter));
  const asked = { ...kindsAndIds(filter, parts), audiences: reader.audiences, versions: filter.versions };
  const gathered = await gather(reader, asked, after, filter.limit, withBodies);
  const next = gathered.upto === undefined ? undefined : parts.seal.seal(gathered.upto, question);
  return { rows: gathered.rows, more: next !== undefined, next };
}

/** Who asks what, and with which sight: a digest, because only equality counts. */
function questionOf(filter: Filter, { session, collection, resource }: PageParts): string {
  const { member, organisation, clearance, decidesHeld, groups } = session.recipient;
  const sight = [member, organisation, clearance, decidesHeld, [...groups].sort()];
  return createHash('sha256')
    .update(JSON.stringify([sight, collection.id, resource, filter.text]))
    .digest('base64url');
}

function kindsAndIds({ ids, types }: Filter, { kindOf }: PageParts): Pick<PageQuestion, 'ids' | 'kinds'> {
  const kinds = types?.flatMap((type) => kindOf(type) ?? []);
  if (ids === undefined) return kinds === undefined ? {} : { kinds: [...new Set(kinds)] };
  const wanted: PageId[] = ids.flatMap((id) => {
    const kind = kindOf(id.slice(0, -38));
    return kind === undefined || kinds?.includes(kind) === false ? [] : [{ kind, uuid: id.slice(-36) }];
  });
  return { ids: wanted };
}

type Asked = Pick<PageQuestion, 'ids' | 'kinds' | 'audiences' | 'versions'>;

interface Gathered {
  readonly rows: PageRow[];
  /** Place at which the next page starts; undefined when nothing is left. */
  readonly upto: number | undefined;
}

/** Reads places until the page is full or the log ends: one object more than asked tells whether there are more. */
async function gather(
  reader: Reader,
  asked: Asked,
  after: number,
  limit: number,
  withBodies: boolean,
): Promise<Gathered> {
  const rows: PageRow[] = [];
  let at = after;
  let bytes = withBodies ? PAGE_BYTES : 0;
  for (let round = 0; round < ROUNDS; round++) {
    const places = round === 0 ? limit + 1 : Math.max(limit + 1, ROUND);
    const read = await readPage(reader, { ...asked, after: at, limit: places, bytes });
    for (const row of read) {
      const isBeyond = row.matched && (rows.length === limit || (withBodies && row.body === null));
      if (isBeyond) return { rows, upto: at };
      if (row.matched) rows.push(row);
      bytes -= row.body?.length ?? 0;
      at = row.place;
    }
    if (read.length < places) return { rows, upto: undefined };
    if (withBodies && bytes <= 0) break;
  }
  return { rows, upto: at };
}
