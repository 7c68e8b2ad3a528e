import names from './actor-names.json' with { type: 'json' };

/** One source's word on one actor: the name it leads with, and the names that it says are the same. */
export interface ActorNames {
  readonly name: string;
  readonly source: string;
  /** Of the MITRE group that carries one of the names, for instance `G0032`. */
  readonly mitre?: string;
  readonly names: readonly string[];
}

/** Every source's word on every actor of the DPRK. The sources disagree, on purpose: nothing here is merged. */
export const actorNames = (): readonly ActorNames[] => names;
