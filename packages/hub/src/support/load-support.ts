/** From the rows that somebody may see to needs, offers and steps: of each the newest version of who states it. */
import { customType } from '@haetae/contract';
import { parseStixId, stixType } from '@haetae/stix/object';
import { type Ask, type Interned, type KeptRow, newestIds, rowsNaming, rowsOfIds } from '../store/index.ts';
import { type Need, type Offer, readNeed, readOffer, readStep, type Step } from './support-object.ts';

/** Most needs or offers of one list. */
const LISTED = 1_000;

export interface Loaded<T> {
  readonly stated: T;
  /** The received text. */
  readonly source: string;
  /** Id of the rule by which it may be seen. */
  readonly audience: number;
}

export interface Loading {
  readonly ask: Ask;
  readonly interned: Interned;
}

/** The newest needs, latest first. */
export const loadNeeds = (loading: Loading): Promise<Loaded<Need>[]> =>
  loadNewest(loading, customType.supportNeed, readNeed);

/** The newest offers, latest first. */
export const loadOffers = (loading: Loading): Promise<Loaded<Offer>[]> =>
  loadNewest(loading, customType.supportOffer, readOffer);

/** A need by id; undefined for what is hidden, absent, or no need. */
export const loadNeed = (id: string, loading: Loading): Promise<Loaded<Need> | undefined> =>
  loadOne(id, loading, customType.supportNeed, readNeed);

/** An offer by id; undefined for what is hidden, absent, or no offer. */
export const loadOffer = (id: string, loading: Loading): Promise<Loaded<Offer> | undefined> =>
  loadOne(id, loading, customType.supportOffer, readOffer);

/** Every step about the given needs. */
export async function loadSteps(needs: readonly string[], { ask, interned }: Loading): Promise<Step[]> {
  const rows = await rowsNaming(ask, interned, customType.supportStep, needs);
  const steps = rows.flatMap((row) => own(row, readStep)).map(({ stated }) => stated);
  return [...new Map(steps.map((step) => [step.id, step])).values()];
}

type Stated = { readonly id: string; readonly organisation: string; readonly modified: string };
type Read<T> = (body: Readonly<Record<string, unknown>>) => T | undefined;

async function loadNewest<T extends Stated>(loading: Loading, type: string, read: Read<T>): Promise<Loaded<T>[]> {
  const ids = await newestIds(loading.ask, loading.interned, type, LISTED);
  return await loadIds(ids, loading, type, read);
}

async function loadOne<T extends Stated>(id: string, loading: Loading, type: string, read: Read<T>) {
  if (parseStixId(id) === undefined || stixType(id) !== type) return undefined;
  const [loaded] = await loadIds([id], loading, type, read);
  return loaded;
}

async function loadIds<T extends Stated>(
  ids: readonly string[],
  { ask, interned }: Loading,
  type: string,
  read: Read<T>,
): Promise<Loaded<T>[]> {
  const newest = new Map<string, Loaded<T>>();
  for (const row of await rowsOfIds(ask, interned, type, ids)) {
    for (const loaded of own(row, read)) {
      const known = newest.get(row.id);
      if (known === undefined || known.stated.modified <= loaded.stated.modified) newest.set(row.id, loaded);
    }
  }
  return ids.flatMap((id) => newest.get(id) ?? []);
}

/** What a row states, where the one who brought it is the one who states it. */
function own<T extends { readonly organisation: string }>(row: KeptRow, read: Read<T>): Loaded<T>[] {
  // What is stored was parsed before it was stored.
  const stated = read(JSON.parse(row.source) as Readonly<Record<string, unknown>>);
  if (stated === undefined || stated.organisation !== row.submitter) return [];
  return [{ stated, source: row.source, audience: row.audience }];
}
