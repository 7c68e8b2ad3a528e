/** Adding objects, the status of an add, deleting (TAXII 2.1 sections 5.5, 4.3, 5.7). */
import { isUuid, parseStixId } from '@haetae/stix/object';
import { problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import { everyVersion, instantOf, microsecondsOf } from '../store/index.ts';
import { addObjects, readAdd } from './add.ts';
import { enterCollection, isProblem, type Resource, readerOf } from './context.ts';
import { chooseEnding } from './end-submission.ts';
import { readFilter } from './filter.ts';
import { readSeen, readStatus, writeStatus } from './queries.ts';
import { resource } from './taxii-answer.ts';

export const addToCollection: Resource = async (asked, context) => {
  const entered = enterCollection(asked, context, 'write');
  if (isProblem(entered)) return entered;
  const objects = readAdd(asked.body);
  if (isProblem(objects)) return objects;
  const { session } = asked;
  const { book, intake, database, now } = context;
  const status = await addObjects(objects, {
    intake,
    maySee: (audience) => book.visibleSet(session.recipient).has(audience),
    session,
    offer: entered.collection.offer!, // the right to write is there only where there is an offer
    at: instantOf(microsecondsOf(now())),
    id: newUuid(),
  });
  const text = JSON.stringify(status);
  const { id, request_timestamp: requested } = status;
  await writeStatus(database.intake, { id, member: session.member, requested, resource: text });
  return { body: text, status: 202 };
};

export const status: Resource = async ({ params, session }, { database }) => {
  if (!isUuid(params.status!)) return problem('not_found');
  const text = await readStatus(database.intake, params.status!, session.member);
  return text === undefined ? problem('not_found') : { body: text };
};

/** Ends the caller's own submission of the object everywhere, not in this collection alone. */
export const endObject: Resource = async (asked, context) => {
  const entered = enterCollection(asked, context, 'read', 'write');
  if (isProblem(entered)) return entered;
  const filter = readFilter(asked.query, ['version', 'spec_version'], everyVersion);
  if (isProblem(filter)) return filter;
  const { organisation } = asked.session;
  const id = parseStixId(asked.params.object);
  if (id === undefined) return problem('not_found');
  const seen = await readSeen(readerOf(entered.collection, asked.session, context), context.interned, id);
  const ending = chooseEnding(filter.ofSpecVersion ? seen : [], filter.versions, organisation);
  if (ending.kind === 'absent') return problem('not_found');
  if (ending.kind === 'not-own') {
    return problem('forbidden', { detail: 'Other organisations brought this object; each ends its own submission.' });
  }
  await context.writer.withdraw({ id, submitter: organisation, versions: ending.versions, mayReturn: false });
  return resource({});
};
