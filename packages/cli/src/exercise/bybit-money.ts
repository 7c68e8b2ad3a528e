/**
 * The money of the exercise: the theft as it was, then hops that never were.
 *
 * The four draining transfers are real. Everything after the first receiver is invented: addresses come from hashing the
 * word "exercise", services are fictitious, and whatever is made of it carries the exercise mark.
 */
import { type CanonicalAddress, parseAddress } from '@haetae/chain/address';
import { bybitTheftTransfers } from '@haetae/chain/reference';
import { type Transfer, writeTransfers } from '@haetae/chain/transfer';
import { sha256Hex, utf8 } from '@haetae/proof/canonical';

/** The n-th invented address of a kind; whoever hashes the words gets the same. */
export function exerciseAddress(kind: string, n: number): CanonicalAddress {
  const parsed = parseAddress(`0x${sha256Hex(utf8(`haetae exercise ${kind} ${n}`)).slice(0, 40)}`);
  if (!parsed.ok) throw new Error('forty hexadecimal digits are an address');
  return parsed.address;
}

/** Where the theft went first. */
export const FIRST_RECEIVER: CanonicalAddress = bybitTheftTransfers()[0]!.to;

const ETHER = 10n ** 18n;
const SPLITS = 10;
const START = Date.parse('2025-02-21T14:30:00Z');

/** Deposit addresses of the invented exchange, in the order in which money reaches them. */
export const depositAddresses = (): CanonicalAddress[] => [0, 1, 2].map((n) => exerciseAddress('exchange deposit', n));

/** What reaches a deposit address in the end, in wei. */
export const DEPOSITED = 5_000n * ETHER;

/** Every transfer of the exercise, in order. */
function exerciseTransfers(): Transfer[] {
  return [...bybitTheftTransfers(), ...split(), ...relay(), ...cashOut()].map(ordered);
}

/** The same as the CSV that hubs and `haetae trace` read. */
export const exerciseCsv = (): string => writeTransfers(exerciseTransfers());

/** Ten equal wallets within two hours, as the thieves did. */
function split(): Transfer[] {
  return Array.from({ length: SPLITS }, (_, n) =>
    hop(FIRST_RECEIVER, exerciseAddress('split', n), 40_000n * ETHER, n * 10),
  );
}

/** Each passes most of it on to two relays. */
function relay(): Transfer[] {
  return Array.from({ length: SPLITS }, (_, n) => [
    hop(exerciseAddress('split', n), exerciseAddress('relay', 2 * n), 25_000n * ETHER, 150 + n * 5),
    hop(exerciseAddress('split', n), exerciseAddress('relay', 2 * n + 1), 14_000n * ETHER, 152 + n * 5),
  ]).flat();
}

/** A stranger's clean coins mix in at one relay; three relays cash out at the exchange. */
function cashOut(): Transfer[] {
  const relays = [0, 1, 4].map((n) => exerciseAddress('relay', n));
  const clean = hop(exerciseAddress('stranger', 0), relays[1]!, 14_000n * ETHER, 300);
  const deposits = depositAddresses().map((deposit, n) => hop(relays[n]!, deposit, DEPOSITED, 360 + n * 30));
  return [clean, ...deposits];
}

function hop(from: CanonicalAddress, to: CanonicalAddress, amount: bigint, minutes: number): Transfer {
  const time = new Date(START + minutes * 60_000).toISOString().replace('.000', '');
  return { txHash: `0x${sha256Hex(utf8(`haetae exercise ${from} ${to}`))}`, time, from, to, asset: 'ETH', amount };
}

/** The real rows say no block but one: the order of the file is the order of events. */
function ordered(transfer: Transfer): Transfer {
  const { block: _block, ...rest } = transfer;
  return rest;
}
