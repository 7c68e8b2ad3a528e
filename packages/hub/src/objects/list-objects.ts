import { type Interned, type Reader, readNewest, type StoredObject } from '../store/index.ts';
import { findByWords, readLatest } from './queries.ts';
import { queryOf } from './words-of.ts';

/** What is looked for. */
export interface ListQuestion {
  /** Words; undefined lists everything, latest first. */
  readonly words: string | undefined;
  readonly type: string | undefined;
  /** Where to go on: a place of the log without words, the number of a row with them. */
  readonly before: number;
  readonly limit: number;
}

export interface ObjectPage {
  readonly objects: readonly StoredObject[];
  /** Where to go on; undefined at the end. */
  readonly next: number | undefined;
}

/** Rounds of looking for more where superseded versions or other types thinned a page out. */
const ROUNDS = 5;

/** A page of newest versions, latest first. It may be shorter than asked for while there is more; `next` tells. */
export async function listObjects(reader: Reader, interned: Interned, question: ListQuestion): Promise<ObjectPage> {
  const look = lookerFor(reader, interned, question);
  if (look === undefined) return { objects: [], next: undefined };
  const objects: StoredObject[] = [];
  let before = question.before;
  for (let round = 0; round < ROUNDS && objects.length < question.limit; round += 1) {
    const places = await look(before);
    const found = await readNewest(
      reader,
      interned,
      places.map((one) => one.obj),
    );
    const newest = new Map(found.map((one) => [one.obj, one]));
    for (const { place, obj } of places) {
      before = place;
      const object = newest.get(obj);
      if (object !== undefined && isOfType(object, question.type)) objects.push(object);
      if (objects.length === question.limit) return { objects, next: before };
    }
    if (places.length < question.limit) return { objects, next: undefined };
  }
  return { objects, next: before };
}

const isOfType = (object: StoredObject, type: string | undefined): boolean =>
  type === undefined || object.type === type;

type Look = (before: number) => Promise<readonly { readonly place: number; readonly obj: number }[]>;

/** How to find the next rows; undefined where there cannot be any. */
function lookerFor(reader: Reader, interned: Interned, { words, type, limit }: ListQuestion): Look | undefined {
  if (words !== undefined) {
    const query = queryOf(words);
    if (query === undefined) return undefined;
    return async (before) => (await findByWords(reader, query, before, limit)).map((obj) => ({ place: obj, obj }));
  }
  const kind = type === undefined ? undefined : interned.kindOf(type);
  if (type !== undefined && kind === undefined) return undefined;
  return (before) => readLatest(reader, { before, limit, ...(kind === undefined ? {} : { kind }) });
}
