import type { Agreement, AgreementText, Party } from '@haetae/contract';
import { keyFingerprint } from '@haetae/proof/signature';
import type { Roll } from '../people/index.ts';
import type { PeerRecipient } from '../release/index.ts';
import { keyOfParty, linkedTo, partyOf, stateOf } from './agreement.ts';
import type { OwnHub } from './own-hub.ts';

/** The agreements this hub knows, in memory, and what follows from them now. */
export class Alliance {
  readonly #own: OwnHub;
  readonly #roll: Roll;
  readonly #now: () => string;
  readonly #agreements = new Map<string, Agreement>();

  constructor(own: OwnHub, roll: Roll, now: () => string) {
    this.#own = own;
    this.#roll = roll;
    this.#now = now;
  }

  put(agreement: Agreement): void {
    this.#agreements.set(agreement.document.id, agreement);
  }

  get(id: string): Agreement | undefined {
    return this.#agreements.get(id);
  }

  all(): Agreement[] {
    return [...this.#agreements.values()];
  }

  /** Texts of the agreements that hold now. */
  inForce(): AgreementText[] {
    const now = this.#now();
    return this.all()
      .filter((agreement) => stateOf(agreement, now) === 'in-force')
      .map((agreement) => agreement.document);
  }

  /** Sharing groups that this hub is in. */
  groups(): ReadonlySet<string> {
    return new Set(this.inForce().map((document) => document.id));
  }

  /** Hubs that it exchanges with directly. */
  peers(): Party[] {
    const parties = this.inForce().flatMap((document) =>
      linkedTo(document, this.#own.id).flatMap((hub) => partyOf(document, hub) ?? []),
    );
    return [...new Map(parties.map((party) => [party.id, party])).values()];
  }

  /** Every other hub under an agreement in force, directly linked or not. */
  partners(): Party[] {
    const parties = this.inForce().flatMap((document) => document.parties);
    return [...new Map(parties.map((party) => [party.id, party])).values()].filter(
      (party) => party.id !== this.#own.id,
    );
  }

  /** The peer as the release policy sees it now; undefined when nothing links it. */
  recipient(hub: string): PeerRecipient | undefined {
    const links = this.inForce()
      .filter((document) => linkedTo(document, this.#own.id).includes(hub))
      .map((document) => ({ group: document.id, upTo: document.up_to }));
    if (links.length === 0) return undefined;
    const organisations = new Set(this.#roll.of(hub).map((organisation) => organisation.id));
    return { kind: 'peer', hub, organisations, links };
  }

  /** The raw key of a hub: its own, or as the agreements state it. */
  readonly keyOf = (hub: string): Uint8Array | undefined => {
    if (hub === this.#own.id) return this.#own.publicKey;
    const party = this.all().flatMap((agreement) => partyOf(agreement.document, hub) ?? [])[0];
    return party === undefined ? undefined : keyOfParty(party);
  };

  /** Looks a key up by hub and fingerprint, as signatures name it. */
  readonly lookup = (hub: string, key: string): Uint8Array | undefined => {
    const raw = this.keyOf(hub);
    return raw !== undefined && keyFingerprint(raw) === key ? raw : undefined;
  };

  /** Of the groups named, those that both this hub and `origin` are in. */
  sharedGroups(origin: string, groups: readonly string[]): string[] {
    return this.inForce()
      .filter((document) => groups.includes(document.id) && partyOf(document, origin) !== undefined)
      .map((document) => document.id);
  }

  /** Whether an agreement names the organisation, so that its voice counts apart from its hub's. */
  names(organisation: string): boolean {
    return this.inForce().some((document) => document.standing.includes(organisation));
  }
}
