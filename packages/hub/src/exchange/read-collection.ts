/** Objects, one object, its versions, the manifest (TAXII 2.1 sections 5.3, 5.4, 5.6, 5.8). */
import { parseStixId, type StixId } from '@haetae/stix/object';
import { type ProblemAnswer, problem } from '../platform/http/index.ts';
import { everyVersion, lastVersion, type Reader } from '../store/index.ts';
import { type Asked, enterCollection, isProblem, type Resource, readerOf, type TaxiiContext } from './context.ts';
import { dateHeaders, writeEnvelope, writeManifest, writeVersions } from './envelope.ts';
import { type Filter, readFilter } from './filter.ts';
import { type Page, readCollectionPage } from './page.ts';
import { readSeen } from './queries.ts';
import type { TaxiiAnswer } from './taxii-answer.ts';

export const objects: Resource = async (asked, context) => {
  const filter = readFilter(asked.query, ['id', 'type', 'version', 'spec_version'], lastVersion);
  return isProblem(filter) ? filter : await answer(asked, context, { name: 'objects', filter, write: writeEnvelope });
};

export const manifest: Resource = async (asked, context) => {
  const filter = readFilter(asked.query, ['id', 'type', 'version', 'spec_version'], lastVersion);
  if (isProblem(filter)) return filter;
  const write = (page: Page): string => writeManifest(page, (kind) => context.interned.typeOf(kind));
  return await answer(asked, context, { name: 'manifest', filter, write });
};

export const object: Resource = async (asked, context) => {
  const filter = readFilter(asked.query, ['version', 'spec_version'], lastVersion);
  return isProblem(filter) ? filter : await answerOne(asked, context, { name: 'object', filter, write: writeEnvelope });
};

export const versions: Resource = async (asked, context) => {
  const filter = readFilter(asked.query, ['spec_version'], everyVersion);
  return isProblem(filter)
    ? filter
    : await answerOne(asked, context, { name: 'versions', filter, write: writeVersions });
};

interface Question {
  readonly name: 'objects' | 'manifest' | 'object' | 'versions';
  readonly filter: Filter;
  readonly write: (page: Page) => string;
}

async function answer(asked: Asked, context: TaxiiContext, question: Question): Promise<TaxiiAnswer | ProblemAnswer> {
  const entered = enterCollection(asked, context, 'read');
  if (isProblem(entered)) return entered;
  const { session } = asked;
  const reader = readerOf(entered.collection, session, context);
  const withBodies = question.name === 'objects' || question.name === 'object';
  const page = await readCollectionPage(question.filter, withBodies, {
    reader,
    seal: context.seal,
    session,
    collection: entered.collection,
    resource: question.name,
    kindOf: (type) => context.interned.kindOf(type),
  });
  if (isProblem(page)) return page;
  const [id] = question.filter.ids ?? [];
  const isOne = question.name === 'object' || question.name === 'versions';
  if (isOne && page.rows.length === 0 && !(await isThere(reader, context, id!))) return problem('not_found');
  return { body: question.write(page), headers: dateHeaders(page) };
}

/** The same for the one object that the path names. */
async function answerOne(
  asked: Asked,
  context: TaxiiContext,
  question: Question,
): Promise<TaxiiAnswer | ProblemAnswer> {
  const id = parseStixId(asked.params.object);
  const entered = enterCollection(asked, context, 'read');
  if (isProblem(entered)) return entered;
  if (id === undefined) return problem('not_found');
  const filter = { ...question.filter, ids: [id], text: JSON.stringify([id, question.filter.text]) };
  return await answer(asked, context, { ...question, filter });
}

/** A known object of which the filter leaves nothing is an empty page, an unknown or hidden one is not found. */
const isThere = async (reader: Reader, { interned }: TaxiiContext, id: StixId): Promise<boolean> =>
  (await readSeen(reader, interned, id)).length > 0;
