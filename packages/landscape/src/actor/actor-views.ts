import type { LandscapeActor, NameClaim } from '@haetae/contract';
import type { ActorNames } from '../reference/index.ts';

/** One attributed actor with what the reader's thefts say of it. */
export interface AttributedActor {
  readonly actor: string;
  readonly count: number;
  readonly usd: number;
}

/**
 * Every actor that a source leads with or a theft is attributed to, each with all names that any source gives it, and
 * where the sources disagree. Nothing is merged: the same name under two actors is told as a disagreement.
 */
export function actorViews(names: readonly ActorNames[], attributed: readonly AttributedActor[]): LandscapeActor[] {
  const keys = new Map<string, string>();
  for (const name of [...names.map((one) => one.name), ...attributed.map(({ actor }) => actor)]) {
    if (!keys.has(fold(name))) keys.set(fold(name), name);
  }
  const leaders = leadersOf(names);
  const views = [...keys].map(([key, actor]) => viewOf(key, actor, names, attributed, leaders));
  return views.sort((a, b) => b.usd - a.usd || b.names.length - a.names.length || (a.actor < b.actor ? -1 : 1));
}

/** Case, blanks and hyphens are how sources spell one name. */
const fold = (name: string): string => name.toLowerCase().replace(/[\s_-]+/g, '');

/** Of each name the actors that sources put it under. */
function leadersOf(names: readonly ActorNames[]): Map<string, { actor: string; source: string }[]> {
  const leaders = new Map<string, { actor: string; source: string }[]>();
  for (const { name, source, names: also } of names) {
    for (const one of also) {
      const under = leaders.get(fold(one)) ?? [];
      leaders.set(fold(one), [...under, { actor: name, source }]);
    }
  }
  return leaders;
}

function viewOf(
  key: string,
  actor: string,
  names: readonly ActorNames[],
  attributed: readonly AttributedActor[],
  leaders: ReadonlyMap<string, readonly { actor: string; source: string }[]>,
): LandscapeActor {
  const own = names.filter(({ name }) => fold(name) === key);
  const thefts = attributed.filter((one) => fold(one.actor) === key);
  return {
    actor,
    mitre: own.find(({ mitre }) => mitre !== undefined)?.mitre ?? null,
    names: namesOf(own),
    disagreements: [...new Set([actor, ...own.flatMap((one) => one.names)].map(fold))].flatMap((name) => {
      const under = (leaders.get(name) ?? []).filter((one) => fold(one.actor) !== key);
      const elsewhere = [...new Map(under.map((one) => [JSON.stringify(one), one])).values()];
      if (elsewhere.length === 0) return [];
      return [{ name: spelled(name, own) ?? actor, elsewhere }];
    }),
    count: thefts.reduce((sum, { count }) => sum + count, 0),
    usd: thefts.reduce((sum, { usd }) => sum + usd, 0),
  };
}

/** Each name once, with the sources that give it. */
function namesOf(own: readonly ActorNames[]): NameClaim[] {
  const claims = new Map<string, NameClaim>();
  for (const { source, names } of own) {
    for (const name of names) {
      const known = claims.get(fold(name));
      if (known === undefined) claims.set(fold(name), { name, sources: [source] });
      else if (!known.sources.includes(source)) known.sources.push(source);
    }
  }
  return [...claims.values()];
}

const spelled = (folded: string, own: readonly ActorNames[]): string | undefined =>
  own.flatMap(({ names }) => names).find((name) => fold(name) === folded);
