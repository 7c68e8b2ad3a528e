import type { Transfer } from '../transfer/index.ts';
import type { Account, Accounts, TaintPolicy } from './account.ts';
import type { TaintedTransfer } from './flow.ts';
import { run, type Units } from './units.ts';

/** What the sources sent and what came back to them, in one asset. */
export type SourceSums = { sent: bigint; returned: bigint };

/**
 * Follows stolen units through transfers in their order, under a policy that has amounts.
 *
 * One pass. For each transfer: (1) what an address sends beyond its known balance came unseen, clean, just before; (2) the
 * policy takes the units out: all stolen from a source, all clean from a service, whatever it sends, and mixed as the
 * policy says from any other; a source transaction is stolen as a whole, and only what was not stolen before counts as
 * sent by it; (3) the receiver takes them in: at a source they leave the books, at a service they stay. A transfer to
 * itself and one of nothing move nothing.
 */
export class MoneyWalk {
  readonly sums = new Map<string, SourceSums>();
  readonly movements: TaintedTransfer[] = [];
  readonly #accounts: Accounts;
  readonly #policy: TaintPolicy;
  readonly #transactions: ReadonlySet<string>;

  constructor(accounts: Accounts, policy: TaintPolicy, transactions: ReadonlySet<string>) {
    this.#accounts = accounts;
    this.#policy = policy;
    this.#transactions = transactions;
  }

  follow(transfer: Transfer): void {
    if (transfer.amount === 0n || transfer.from === transfer.to) return;
    const from = this.#accounts.open(transfer.from, transfer.asset);
    const to = this.#accounts.open(transfer.to, transfer.asset);
    const units = this.#send(from, transfer);
    const stolen = units?.stolen ?? 0n;
    if (stolen > 0n) this.movements.push({ transfer, stolen });
    const hops = this.#isSource(from, transfer) ? 1 : from.hops + 1;
    this.#receive(to, transfer.amount, units, hops);
  }

  #isSource(from: Account, transfer: Transfer): boolean {
    return from.kind === 'source' || this.#isStolen(transfer);
  }

  #isStolen(transfer: Transfer): boolean {
    return this.#transactions.size > 0 && transfer.txHash !== undefined && this.#transactions.has(transfer.txHash);
  }

  /** The units that leave; undefined when all are clean, as in nearly every transfer. */
  #send(from: Account, transfer: Transfer): Units | undefined {
    const { amount } = transfer;
    if (from.kind === 'source') return this.#steal(from.asset, amount, 0n);
    this.#coverUnseen(from, amount);
    const mixed = from.kind === 'ordinary' && from.taint > 0n;
    const units = mixed ? this.#policy.take(from, amount) : undefined;
    const already = units?.stolen ?? 0n;
    from.balance -= amount;
    from.taint -= already;
    return this.#isStolen(transfer) ? this.#steal(from.asset, amount, already) : units;
  }

  #coverUnseen(from: Account, amount: bigint): void {
    const unseen = amount - from.balance;
    if (unseen <= 0n) return;
    if (from.taint > 0n && from.kind === 'ordinary') this.#policy.put(from, run(unseen, 0n));
    from.balance = amount;
    from.allReceived += unseen;
  }

  #steal(asset: string, amount: bigint, already: bigint): Units {
    this.#sumsOf(asset).sent += amount - already;
    return run(amount, amount);
  }

  #receive(to: Account, amount: bigint, units: Units | undefined, hops: number): void {
    const stolen = units?.stolen ?? 0n;
    if (to.kind === 'source') {
      if (stolen > 0n) this.#sumsOf(to.asset).returned += stolen;
      return;
    }
    if (to.kind === 'ordinary' && (stolen > 0n || to.taint > 0n)) {
      this.#policy.put(to, units ?? run(amount, 0n));
    }
    to.balance += amount;
    to.allReceived += amount;
    if (stolen === 0n) return;
    to.taint += stolen;
    to.taintReceived += stolen;
    if (hops < to.hops) to.hops = hops;
  }

  #sumsOf(asset: string): SourceSums {
    let sums = this.sums.get(asset);
    if (!sums) {
      sums = { sent: 0n, returned: 0n };
      this.sums.set(asset, sums);
    }
    return sums;
  }
}
