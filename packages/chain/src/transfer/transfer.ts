import type { CanonicalAddress } from '../address/index.ts';

/**
 * One movement of an asset on a ledger. `amount` is in base units, 0 to 2^256 − 1; `asset` is what tells assets apart
 * (a contract address or a CAIP-19 id rather than a symbol: anybody may issue a token named ETH); `time` is RFC 3339 in
 * UTC. The transaction, the block and the time may be unknown.
 */
export type Transfer = {
  readonly txHash?: string;
  readonly block?: number;
  readonly time?: string;
  readonly from: CanonicalAddress;
  readonly to: CanonicalAddress;
  readonly asset: string;
  readonly amount: bigint;
};
