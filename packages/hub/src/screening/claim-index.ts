/**
 * Every claim this hub holds, by address, in memory; rebuilt from the store, fed from the log.
 *
 * It keeps each version of what can claim, with its audience, and answers a caller exactly as SQL under row-level
 * security would: of an object's versions that the caller sees, the newest alone speaks. Of an observable, which has no
 * creator's versions, each submitter's newest speaks. What arrived in a flood replaces nothing: beside it the newest of
 * the others speaks on.
 */
import type { StixObject } from '@haetae/stix/object';
import { kindOfObject } from '@haetae/stix/object';
import type { Claim } from './claim.ts';
import type { AddressClaim } from './claims-of.ts';

/** One row of the store that can claim, name a wallet, or name an actor. */
export interface IndexedRow {
  readonly obj: number;
  readonly id: string;
  readonly submitter: string;
  readonly modified: bigint;
  readonly version: string;
  readonly rendition: number;
  readonly audience: number;
  readonly claims: readonly AddressClaim[];
  /** Of a wallet: its canonical address. */
  readonly wallet?: string | undefined;
  /** Of a relationship from a wallet: that wallet's id, whom it leads to, and the claim it is. */
  readonly relation?: { readonly wallet: string; readonly target: string; readonly claim: Claim } | undefined;
  /** Of an identity or actor: its name. */
  readonly name?: string | undefined;
  /** Observables have no versions by a creator. */
  readonly perSubmitter: boolean;
  /** Arrived in a flood: it speaks beside what it would replace, not in its place. */
  readonly muted: boolean;
}

/** Whether an object's rows are told apart by submitter. */
export const isPerSubmitter = (object: StixObject): boolean => kindOfObject(object) === 'sco';

export class ClaimIndex {
  readonly #rows = new Map<number, IndexedRow>();
  readonly #byId = new Map<string, IndexedRow[]>();
  readonly #byAddress = new Map<string, Set<IndexedRow>>();
  readonly #byWallet = new Map<string, Set<IndexedRow>>();

  /** Number of rows held. */
  get size(): number {
    return this.#rows.size;
  }

  /** Puts a row, in place of an earlier state of the same row. */
  put(row: IndexedRow): void {
    this.remove(row.obj);
    this.#rows.set(row.obj, row);
    pushTo(this.#byId, row.id, row);
    for (const address of addressesOf(row)) addTo(this.#byAddress, address, row);
    if (row.relation !== undefined) addTo(this.#byWallet, row.relation.wallet, row);
  }

  /** Takes a row out; one that is not there changes nothing. */
  remove(obj: number): void {
    const row = this.#rows.get(obj);
    if (row === undefined) return;
    this.#rows.delete(obj);
    const siblings = this.#byId.get(row.id)!.filter((other) => other.obj !== obj);
    if (siblings.length === 0) this.#byId.delete(row.id);
    else this.#byId.set(row.id, siblings);
    for (const address of addressesOf(row)) deleteFrom(this.#byAddress, address, row);
    if (row.relation !== undefined) deleteFrom(this.#byWallet, row.relation.wallet, row);
  }

  /** Every address that some row names; rows may come and go while it is read. */
  addresses(): Iterable<string> {
    return this.#byAddress.keys();
  }

  /** The claims about a canonical address among the audiences a caller may see. */
  claimsAbout(address: string, visible: ReadonlySet<number>): Claim[] {
    const rows = [...(this.#byAddress.get(address) ?? [])].filter((row) => this.#speaks(row, visible));
    const own = rows.flatMap((row) => row.claims.filter((one) => one.address === address).map((one) => one.claim));
    const wallets = new Set(rows.filter((row) => row.wallet === address).map((row) => row.id));
    return [...own, ...[...wallets].flatMap((wallet) => this.#relationsOf(wallet, visible))];
  }

  /** The name a caller sees of an identity or an actor. */
  nameOf(id: string, visible: ReadonlySet<number>): string | undefined {
    return this.#byId.get(id)?.find((row) => this.#speaks(row, visible))?.name;
  }

  #relationsOf(wallet: string, visible: ReadonlySet<number>): Claim[] {
    const rows = [...(this.#byWallet.get(wallet) ?? [])].filter((row) => this.#speaks(row, visible));
    return rows.map((row) => ({ ...row.relation!.claim, actor: this.nameOf(row.relation!.target, visible) }));
  }

  /** Whether the caller sees the row, and no row of its id that precedes it. */
  #speaks(row: IndexedRow, visible: ReadonlySet<number>): boolean {
    if (!visible.has(row.audience)) return false;
    return !this.#byId
      .get(row.id)!
      .some(
        (other) =>
          other.obj !== row.obj &&
          visible.has(other.audience) &&
          (row.muted || !other.muted) &&
          (!row.perSubmitter || other.submitter === row.submitter) &&
          comesFirst(other, row),
      );
  }
}

/** The order of stored-row.ts: newest version, fullest rendition, first stored. */
function comesFirst(a: IndexedRow, b: IndexedRow): boolean {
  if (a.modified !== b.modified) return a.modified > b.modified;
  if (a.version !== b.version) return a.version > b.version;
  if (a.rendition !== b.rendition) return a.rendition < b.rendition;
  return a.obj < b.obj;
}

function addressesOf(row: IndexedRow): Set<string> {
  const addresses = new Set(row.claims.map((one) => one.address));
  return row.wallet === undefined ? addresses : addresses.add(row.wallet);
}

function pushTo<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function addTo<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}

function deleteFrom<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  values?.delete(value);
  if (values?.size === 0) map.delete(key);
}
