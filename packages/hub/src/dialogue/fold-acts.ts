/**
 * From the acts a hub happens to hold to the one order of what was done to a part: the same on every hub that holds the
 * same acts, in whichever order and however often they came.
 *
 * 1. *Sort out.* Acts on another part, of no party, or whose id does not follow from their facts, are none of ours.
 * 2. *Walk.* From the beginning, at each head, take the act of the home that names it as `previous`: a step, or an
 *    answer to a wish that is at hand and not placed yet. If the home made two (a restored backup, a cheat), the
 *    earlier by `at`, then by hash.
 * 3. *Name the rest.* Wishes that nobody placed are pending. Deeds of the home beside the chain are lost to it: they
 *    change nothing and are kept.
 *
 * Nothing is judged here: whether a deed has effect where it stands is for the part's own rules (negotiate.ts and its
 * like).
 */
import { actHash, actId, type Deed, type DialogueAct } from './dialogue-act.ts';
import type { Part } from './dialogue-part.ts';

/** A deed with who did it, for which hub, when. */
export interface Done {
  readonly deed: Deed;
  readonly at: string;
  readonly by: string;
  readonly hub: string;
  /** Of the act that carries the deed. */
  readonly id: string;
}

export interface FoldedActs {
  /** In the order that the home gave. */
  readonly done: readonly Done[];
  /** Wishes that the home has not placed, earliest first. */
  readonly pending: readonly Done[];
  /** Deeds that the home did beside the chain, earliest first. */
  readonly lost: readonly Done[];
  /** Hash of the last act of the chain; null while there is none. */
  readonly head: string | null;
}

interface Hashed {
  readonly act: DialogueAct;
  readonly hash: string;
}

/** Folds what was done to a part. */
export function foldActs(part: Part, acts: Iterable<DialogueAct>): FoldedActs {
  const set = sortOut(part, acts);
  const wishes = new Map(set.filter(({ act }) => act.role === 'wish').map(({ act }) => [act.id, act]));
  const { chain, head, placed } = walk(part.content.home, set, wishes);
  const taken = new Set(chain.map(({ act }) => act.id));
  return {
    done: chain.flatMap(({ act }) => doneOf(act.role === 'answer' ? wishes.get(act.answers!) : act)),
    pending: [...wishes.values()].filter(({ id }) => !placed.has(id)).flatMap(doneOf),
    lost: set.filter(({ act }) => act.role === 'step' && !taken.has(act.id)).flatMap(({ act }) => doneOf(act)),
    head,
  };
}

function sortOut(part: Part, acts: Iterable<DialogueAct>): readonly Hashed[] {
  const { home, parties } = part.content;
  const hubs = new Set(parties.map(({ id }) => id));
  const byHash = new Map<string, Hashed>();
  for (const act of acts) {
    if (act.part_ref !== part.id || !hubs.has(act.hub) || (act.role === 'wish') === (act.hub === home)) continue;
    const hash = actHash(act);
    if (actId(hash) === act.id) byHash.set(hash, { act, hash });
  }
  const key = ({ act, hash }: Hashed) => `${act.at} ${hash}`;
  return [...byHash.values()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function walk(home: string, set: readonly Hashed[], wishes: ReadonlyMap<string, DialogueAct>) {
  const next = Map.groupBy(
    set.filter(({ act }) => act.role !== 'wish' && act.hub === home),
    ({ act }) => act.previous,
  );
  const placed = new Set<string>();
  const chain: Hashed[] = [];
  const follows = ({ act }: Hashed) =>
    act.role === 'step' ? act.deed !== undefined : wishes.has(act.answers ?? '') && !placed.has(act.answers ?? '');
  let head: string | null = null;
  for (let taken = next.get(head)?.find(follows); taken; taken = next.get(head)?.find(follows)) {
    chain.push(taken);
    if (taken.act.role === 'answer') placed.add(taken.act.answers!);
    head = taken.hash;
  }
  return { chain, head, placed };
}

function doneOf(act: DialogueAct | undefined): Done[] {
  if (act?.deed === undefined) return [];
  const { deed, at, by, hub, id } = act;
  return [{ deed, at, by, hub, id }];
}
