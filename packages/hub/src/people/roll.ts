import type { OrganisationKind } from '@haetae/contract';

/** An organisation as a hub's signed roll names it. */
export interface Organisation {
  /** `identity--…` */
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  /** The hub that named it first: its objects are accepted only under that hub's word. */
  readonly hub: string;
  readonly standing: boolean;
}

/** Who belongs where, in memory: read on every intake and every verdict. */
export class Roll {
  readonly #organisations = new Map<string, Organisation>();

  put(organisation: Organisation): void {
    this.#organisations.set(organisation.id, organisation);
  }

  get(id: string): Organisation | undefined {
    return this.#organisations.get(id);
  }

  /** Organisations that a hub's roll names. */
  of(hub: string): Organisation[] {
    return [...this.#organisations.values()].filter((organisation) => organisation.hub === hub);
  }

  all(): Organisation[] {
    return [...this.#organisations.values()];
  }
}
