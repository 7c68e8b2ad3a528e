import type { Account, TaintPolicy } from './account.ts';
import { join, run, split, type Units } from './units.ts';

/**
 * FIFO: the units that came first leave first (the rule in Clayton's Case, 1816). Units arrive in the order in which they
 * left, so a transfer may carry several runs of stolen and clean ones.
 *
 * An account keeps the order only while it holds taint: units of one kind need none, and nearly all accounts never hold
 * any.
 */
export const fifo: TaintPolicy = {
  take(account: Account, amount: bigint): Units {
    const units = account.units ?? run(account.balance, 0n);
    const [taken, rest] = amount === units.amount ? [units, undefined] : split(units, amount);
    account.units = rest && rest.stolen > 0n ? rest : undefined;
    return taken;
  },

  put(account: Account, units: Units): void {
    const before = account.units ?? (account.balance > 0n ? run(account.balance, 0n) : undefined);
    account.units = before ? join(before, units) : units;
  },
};
