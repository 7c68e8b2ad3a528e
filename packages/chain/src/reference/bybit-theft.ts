import type { CanonicalAddress } from '../address/index.ts';
import type { Transfer } from '../transfer/index.ts';
import roles from './bybit-roles.json' with { type: 'json' };
import transfers from './bybit-theft-transfers.json' with { type: 'json' };
import { factAddress } from './fact-address.ts';

/** What an address did in the theft, after the published reports. */
export type BybitRole = {
  readonly address: CanonicalAddress;
  /** `victim`, `attacker`, `attacker_contract`, `theft_receiver` or `laundering`. */
  readonly role: string;
  readonly note: string;
  readonly inFbiList: boolean;
};

/** The ten best known addresses of the theft of 21 February 2025. */
export function bybitRoles(): readonly BybitRole[] {
  return roles.map(({ address, role, note, inFbiList }) => ({
    address: factAddress(address).address,
    role,
    note,
    inFbiList,
  }));
}

/** The four transactions that drained the wallet; amounts are as reported, in whole units of 18 decimals. */
export function bybitTheftTransfers(): readonly Transfer[] {
  return transfers.map(({ txHash, block, from, to, asset, amount }) => ({
    txHash,
    ...(block === undefined ? {} : { block }),
    from: factAddress(from).address,
    to: factAddress(to).address,
    asset,
    amount: BigInt(amount),
  }));
}

/** The transaction that replaced the wallet's implementation, by which the theft began. */
export const BYBIT_SAFE_TRANSACTION = {
  txHash: '0x46deef0f52e3a983b67abf4714448a41dd7ffd6d32d32da69d62081c68ad7882',
  block: 21895238,
  time: '2025-02-21T14:13:35Z',
} as const;
