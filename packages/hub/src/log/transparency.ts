/**
 * The log as a Merkle tree (RFC 6962): leaf i is the entry at place i + 1. Its head is kept in memory and rebuilt from
 * the leaves at start; proofs read the leaves they need from the database.
 */
import {
  type Checkpoint,
  consistencyProof,
  createTreeHead,
  formatCheckpoint,
  type HashSource,
  inclusionProof,
  type NoteSigner,
} from '@haetae/proof/log';
import type { Pool } from '../platform/database/index.ts';
import type { LogEntry } from './entry.ts';

/** That one leaf is in the tree. */
export interface Inclusion {
  readonly leaf: Uint8Array;
  readonly path: readonly Uint8Array[];
}

export class Transparency {
  readonly #pool: Pool;
  readonly #head = createTreeHead();
  readonly #source: HashSource;

  /** @param pool of the intake role, which sees every leaf */
  constructor(pool: Pool) {
    this.#pool = pool;
    this.#source = { leaves: (from, to) => this.#read(from, to), blocks: this.#head.blocks };
  }

  /** Number of leaves, which is the last place that is in the tree. */
  get size(): number {
    return this.#head.size();
  }

  /** The handler of its follower. Places come without gaps; those that are in the tree are passed over. */
  readonly take = async (entries: readonly LogEntry[]): Promise<void> => {
    const last = entries.at(-1)?.place ?? 0;
    if (last <= this.size) return;
    for (const leaf of await this.#read(this.size, last)) this.#head.append(leaf);
  };

  /** The present head as a signed note; `signer.name` is the log's name, `now` RFC 3339 by this hub's clock. */
  checkpoint(signer: NoteSigner, now: string): { readonly note: string; readonly size: number } {
    const checkpoint: Checkpoint = {
      origin: signer.name,
      size: this.size,
      root: this.#head.root(),
      extensions: [`time ${now}`],
    };
    return { note: formatCheckpoint(checkpoint, signer), size: checkpoint.size };
  }

  /** The proof that the entry at `place` is in the tree of the first `size` leaves; undefined where it is not. */
  async inclusion(place: number, size: number): Promise<Inclusion | undefined> {
    if (place < 1 || place > size || size > this.size) return undefined;
    const [leaf] = await this.#read(place - 1, place);
    return { leaf: leaf!, path: await inclusionProof(this.#source, place - 1, size) };
  }

  /** The proof that the tree of `second` leaves goes on from that of `first`; undefined where there are no such trees. */
  async consistency(first: number, second: number): Promise<readonly Uint8Array[] | undefined> {
    if (first < 0 || first > second || second > this.size) return undefined;
    return await consistencyProof(this.#source, first, second);
  }

  /** Leaves from index `from` to before `to`. */
  async #read(from: number, to: number): Promise<Uint8Array[]> {
    const { rows } = await this.#pool.query<{ leaf: Buffer }>(
      'select leaf from log where place > $1 and place <= $2 order by place',
      [from, to],
    );
    if (rows.length !== to - from) throw new Error(`the log has ${rows.length} of the places ${from + 1} to ${to}`);
    return rows.map((row) => new Uint8Array(row.leaf));
  }
}
