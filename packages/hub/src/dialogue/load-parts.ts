/** From the rows that somebody may see to parts of a dialogue with what was done to them. */
import { customType } from '@haetae/contract';
import { type Ask, type Interned, type KeptRow, newestIds, rowsNaming, rowsOfIds } from '../store/index.ts';
import type { DialogueAct } from './dialogue-act.ts';
import { type ContentOf, isKind, type Part, type PartKind, sameParties } from './dialogue-part.ts';
import { type FoldedActs, foldActs } from './fold-acts.ts';
import { readAct, readPart } from './stix-form.ts';

export interface LoadedPart<P extends Part = Part> {
  readonly part: P;
  readonly folded: FoldedActs;
  /** Id of the rule by which it may be seen. */
  readonly audience: number;
}

/** How and as whom to read. */
export interface Loading {
  readonly ask: Ask;
  readonly interned: Interned;
  /** Id of this hub. */
  readonly hub: string;
}

/**
 * Loads parts by id, each once, in the order asked; what is hidden, absent, or no part is left out.
 *
 * A row counts only when the hub that it came from is the one it speaks for: of a part its home, of an act the hub that
 * made it. Intake has checked that hub's signature.
 */
export async function loadParts(ids: readonly string[], loading: Loading): Promise<LoadedPart[]> {
  const { ask, interned, hub } = loading;
  const [parts, acts] = await Promise.all([
    rowsOfIds(ask, interned, customType.dialoguePart, ids),
    rowsNaming(ask, interned, customType.dialogueAct, ids),
  ]);
  const byId = new Map(parts.flatMap((row) => ownPart(row, hub).map((part) => [part.id, { part, row }] as const)));
  const about = Map.groupBy(acts, ({ named }) => named);
  return ids.flatMap((id) => {
    const known = byId.get(id);
    if (known === undefined) return [];
    const acts = (about.get(id) ?? []).flatMap((row) => ownAct(row, hub));
    return [{ part: known.part, folded: foldActs(known.part, acts), audience: known.row.audience }];
  });
}

/** What stands under a part between the same hubs, of one kind or of all, in the order of founding. */
export async function loadUnder<K extends PartKind = PartKind>(
  parent: Part,
  loading: Loading,
  kind?: K,
): Promise<LoadedPart<Part<ContentOf<K>>>[]> {
  const rows = await rowsNaming(loading.ask, loading.interned, customType.dialoguePart, [parent.id]);
  const parts = rows
    .flatMap((row) => ownPart(row, loading.hub))
    .filter((part) => sameParties(part.content, parent.content) && (kind === undefined || isKind(part, kind)));
  const order = (part: Part) => `${part.created} ${part.id}`;
  const ids = [...new Set(parts.toSorted((a, b) => (order(a) < order(b) ? -1 : 1)).map(({ id }) => id))];
  // The filter above let only this kind through.
  return (await loadParts(ids, loading)) as LoadedPart<Part<ContentOf<K>>>[];
}

function ownPart(row: KeptRow, hub: string): Part[] {
  const part = readPart(JSON.parse(row.source));
  return part?.content.home === (row.origin ?? hub) && part.created_by_ref === row.submitter ? [part] : [];
}

function ownAct(row: KeptRow, hub: string): DialogueAct[] {
  const act = readAct(JSON.parse(row.source));
  return act?.hub === (row.origin ?? hub) ? [act] : [];
}

/** Most parts of one list. */
const LISTED = 2_000;

/** The newest parts of a kind, latest first. */
export async function loadNewest<K extends PartKind>(
  loading: Loading,
  kind: K,
): Promise<LoadedPart<Part<ContentOf<K>>>[]> {
  const ids = await newestIds(loading.ask, loading.interned, customType.dialoguePart, LISTED);
  const loaded = (await loadParts(ids, loading)).filter(({ part }) => isKind(part, kind));
  return loaded as LoadedPart<Part<ContentOf<K>>>[]; // the filter let only this kind through
}
