import type { Units } from './units.ts';

/** One asset at one address, while a trace is computed. Amounts are in base units. */
export type Account = {
  readonly address: string;
  readonly asset: string;
  readonly kind: 'source' | 'service' | 'ordinary';
  /** Known balance; what was there before the first transfer is not known and counts when it is sent. */
  balance: bigint;
  /** Stolen part of the balance. At a service: all that ever came. */
  taint: bigint;
  /** All that ever came in, unseen receipts included. */
  allReceived: bigint;
  /** Stolen part of what ever came in. */
  taintReceived: bigint;
  /** Fewest transfers from a source along which stolen units came; Infinity while none has. */
  hops: number;
  /** The balance in the order in which it came, kept by FIFO while there is taint in it. */
  units: Units | undefined;
};

/** How a policy takes units out of an account and puts them in. Neither changes the account's sums. */
export type TaintPolicy = {
  /** The units that leave when `amount` (≤ balance) is sent from an account that holds taint. */
  readonly take: (account: Account, amount: bigint) => Units;
  /** Receives units, of which some are stolen or the account holds taint. Called before the sums are raised. */
  readonly put: (account: Account, units: Units) => void;
};

/** All accounts of a trace, opened when first seen. */
export class Accounts {
  readonly #byAsset = new Map<string, Map<string, Account>>();
  readonly #sources: ReadonlySet<string>;
  readonly #services: ReadonlyMap<string, string>;
  /** The asset of the transfer before and its accounts: most files speak of one asset for long. */
  #asset: string | undefined;
  #book = new Map<string, Account>();

  constructor(sources: ReadonlySet<string>, services: ReadonlyMap<string, string>) {
    this.#sources = sources;
    this.#services = services;
  }

  /** The account of an address in an asset. An address that is both a source and a service is a source. */
  open(address: string, asset: string): Account {
    const book = asset === this.#asset ? this.#book : this.#turnTo(asset);
    let account = book.get(address);
    if (!account) {
      account = this.#empty(address, asset);
      book.set(address, account);
    }
    return account;
  }

  #turnTo(asset: string): Map<string, Account> {
    this.#book = this.#byAsset.get(asset) ?? new Map();
    this.#byAsset.set(asset, this.#book);
    this.#asset = asset;
    return this.#book;
  }

  #empty(address: string, asset: string): Account {
    const kind = this.#sources.has(address) ? 'source' : this.#services.has(address) ? 'service' : 'ordinary';
    const sums = { balance: 0n, taint: 0n, allReceived: 0n, taintReceived: 0n };
    return { address, asset, kind, ...sums, hops: kind === 'source' ? 0 : Number.POSITIVE_INFINITY, units: undefined };
  }

  *[Symbol.iterator](): Iterator<Account> {
    for (const book of this.#byAsset.values()) yield* book.values();
  }
}
