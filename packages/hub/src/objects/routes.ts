import { ObjectList, ObjectView } from '@haetae/contract';
import { parseStixId } from '@haetae/stix/object';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { type Interned, type Reader, readObject } from '../store/index.ts';
import { type DescribeParts, describeObject } from './describe-object.ts';
import { listObjects } from './list-objects.ts';

export interface ObjectRouteParts extends DescribeParts {
  readonly interned: Interned;
  readonly readerFor: (session: Session) => Reader;
  /** Seals where a page ended, for the same caller and question only. */
  readonly seal: {
    seal(place: number, question: string): string;
    open(token: string, question: string): number | undefined;
  };
}

const PAGE = { usual: 50, most: 500 };

/** Objects by id and by words: what the caller may see, the hidden like the absent. */
export function objectRoutes(route: AddRoute<Session>, parts: ObjectRouteParts): void {
  const { interned, readerFor } = parts;
  route(
    {
      method: 'GET',
      url: '/api/v1/objects/:id',
      summary: 'One object: the newest version that you may see',
      answer: ObjectView,
    },
    async ({ caller, params }) => {
      const id = parseStixId(params.id);
      // An id that is none takes the path of one that nobody has.
      const stored = await readObject(readerFor(caller), interned, id ?? NO_OBJECT);
      return stored === undefined ? problem('not_found') : describeObject(stored, parts);
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/objects',
      summary: 'Objects, latest first: ?q= words, ?type=, ?limit= (1 to 500), ?cursor=',
      answer: ObjectList,
    },
    async ({ caller, query }) => {
      const limit = query.limit === undefined ? PAGE.usual : Number(query.limit);
      if (!Number.isInteger(limit) || limit < 1 || limit > PAGE.most) return badLimit();
      const { q, type, cursor } = query;
      if (Object.values(query).some((value) => typeof value !== 'string')) return problem('invalid_request');
      const question = JSON.stringify(['objects', caller.member, q ?? null, type ?? null]);
      const before = cursor === undefined ? LAST : parts.seal.open(cursor, question);
      if (before === undefined) return problem('invalid_cursor');
      const words = q?.trim() === '' ? undefined : q;
      const page = await listObjects(readerFor(caller), interned, { words, type, before, limit });
      return {
        objects: page.objects.map((stored) => describeObject(stored, parts)),
        next: page.next === undefined ? null : parts.seal.seal(page.next, question),
      };
    },
  );
}

/** The nil UUID is no id of STIX, so that nothing has this one. */
const NO_OBJECT = 'identity--00000000-0000-0000-0000-000000000000';
/** Before it lies every place and every row. */
const LAST = Number.MAX_SAFE_INTEGER;

const badLimit = () =>
  problem('invalid_request', {
    errors: [{ pointer: '/limit', code: 'out_of_range', message: `A page holds 1 to ${PAGE.most} objects.` }],
  });
