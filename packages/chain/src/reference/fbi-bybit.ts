import type { CanonicalAddress, Chain } from '../address/index.ts';
import { factAddress } from './fact-address.ts';
import facts from './fbi-bybit.json' with { type: 'json' };

/** One address of the FBI's announcement on the theft from Bybit. */
export type FbiAddress = {
  /** Place in the document, from 1. */
  readonly position: number;
  readonly address: CanonicalAddress;
  readonly chain: Chain;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly published: string;
  readonly document: string;
  readonly url: string;
};

/** The 51 Ethereum addresses of FBI IC3 PSA I-022625-PSA, in the order of the document. */
export function fbiBybitAddresses(): readonly FbiAddress[] {
  const { document, published, url } = facts;
  return facts.addresses.map((text, i) => {
    return { position: i + 1, address: factAddress(text).address, chain: 'eip155:1', published, document, url };
  });
}
