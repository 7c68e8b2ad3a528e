import type { Pool } from '../platform/database/index.ts';
import { confirmProtected, endProtected, type ProtectedRow, proveProtected, readProtected } from './queries.ts';

/** What is kept of a proof of control. */
export type NewProof = Pick<ProtectedRow, 'address' | 'organisation' | 'proved_by' | 'message' | 'signature'>;

/**
 * Addresses whose owners proved control. Those that an admin confirmed are kept in memory, because every verdict asks.
 */
export class ProtectedAddresses {
  readonly #pool: Pool;
  readonly #confirmed = new Set<string>();

  /** @param pool a pool of the intake role */
  constructor(pool: Pool) {
    this.#pool = pool;
  }

  async load(): Promise<void> {
    for (const row of await readProtected(this.#pool)) if (row.confirmed_by !== null) this.#confirmed.add(row.address);
  }

  /** Whether the owner of a canonical address proved control and an admin confirmed it. */
  has(address: string): boolean {
    return this.#confirmed.has(address);
  }

  list(): Promise<ProtectedRow[]> {
    return readProtected(this.#pool);
  }

  /** Keeps a proof; the row that stands, which is another's when another organisation was first. */
  async prove(proof: NewProof, now: string): Promise<ProtectedRow> {
    return await proveProtected(this.#pool, proof, now);
  }

  /** Confirms a proof, never the prover's own; undefined where there is none, or it is the member's own. */
  async confirm(address: string, member: string, now: string): Promise<ProtectedRow | undefined> {
    const row = await confirmProtected(this.#pool, address, member, now);
    if (row !== undefined) this.#confirmed.add(address);
    return row;
  }

  /** Ends the protection, as when the key is in other hands; false where there was none. */
  async end(address: string): Promise<boolean> {
    this.#confirmed.delete(address);
    return await endProtected(this.#pool, address);
  }
}
