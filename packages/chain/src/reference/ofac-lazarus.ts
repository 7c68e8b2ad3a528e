import { type CanonicalAddress, type Chain, chainOfListing } from '../address/index.ts';
import { factAddress } from './fact-address.ts';
import facts from './ofac-lazarus.json' with { type: 'json' };

/** One address of OFAC's SDN list. */
export type OfacAddress = {
  readonly address: CanonicalAddress;
  readonly chain: Chain;
  /** OFAC's name for the currency; XBT is Bitcoin. */
  readonly ticker: string;
  readonly name: string;
  readonly programme: readonly string[];
  readonly sdnUid: number;
  /** Day of the edition that was read, `YYYY-MM-DD`. */
  readonly listedOn: string;
};

/** The addresses that OFAC lists for the Lazarus Group and for two who laundered for it. */
export function ofacLazarusAddresses(): readonly OfacAddress[] {
  return facts.map(({ address: text, ...fact }) => {
    const parsed = factAddress(text);
    return { ...fact, address: parsed.address, chain: chainOfListing(fact.ticker, parsed) };
  });
}
