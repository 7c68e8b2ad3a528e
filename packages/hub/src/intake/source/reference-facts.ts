/** The facts that the product knows by itself: small, public, with their publishers (SOURCE.md in `src/reference` of chain and of landscape). */
import { type ParsedAddress, parseAddress } from '@haetae/chain/address';
import { type FbiAddress, fbiBybitAddresses, ofacLazarusAddresses } from '@haetae/chain/reference';
import { extensionDefinitions, HAETAE } from '@haetae/contract';
import { landscapeFacts } from '@haetae/landscape/reference';
import type { Arrival } from '../intake.ts';
import { type AddressFact, factRow } from './address-fact.ts';
import { ofacFact } from './ofac.ts';
import { FBI, identityCandidate, OFAC, type Publisher } from './publisher.ts';
import type { SourceRow } from './reading.ts';

const FBI_LIST = 'FBI I-022625-PSA';

/** Every built-in fact with the door it comes by; the same bytes at each start, so that all but the first store nothing. */
export function referenceFacts(): readonly Arrival[] {
  const fbi = fbiBybitAddresses().map((fact) => factRow(fbiFact(fact), fact.position));
  const ofac = ofacLazarusAddresses().map((fact, at) =>
    factRow(
      ofacFact({
        address: parsed(fact.address),
        chain: fact.chain,
        name: fact.name,
        programme: fact.programme.join('|'),
        sdnUid: String(fact.sdnUid),
        delisted: false,
        dated: midnight(fact.listedOn),
      }),
      at + 1,
    ),
  );
  return [...arrivals(HAETAE, [...definitions(), ...landscape()]), ...arrivals(FBI, fbi), ...arrivals(OFAC, ofac)];
}

/** What the product's own extensions mean, before the first object that carries one. */
const definitions = (): SourceRow[] =>
  extensionDefinitions().map((value) => ({ candidate: { source: JSON.stringify(value), value, pointer: '' } }));

/** Thefts and who is said to be behind them (packages/landscape/src/reference/SOURCE.md). */
const landscape = (): SourceRow[] =>
  landscapeFacts().map((value) => ({ candidate: { source: JSON.stringify(value), value, pointer: '' } }));

function fbiFact(fact: FbiAddress): AddressFact {
  return {
    publisher: FBI,
    key: [FBI_LIST, fact.address],
    address: parsed(fact.address),
    chain: fact.chain,
    category: 'theft',
    title: 'Holds assets stolen from Bybit on 21 February 2025, by TraderTraitor (North Korea), says the FBI',
    source: fact.document,
    url: fact.url,
    list: FBI_LIST,
    actor: 'TraderTraitor',
    confidence: 95,
    dated: midnight(fact.published),
    firstSeen: midnight(fact.published),
    published: true,
  };
}

const arrivals = (publisher: Publisher, rows: readonly SourceRow[]): Arrival[] =>
  [identityCandidate(publisher), ...rows.map((row) => row.candidate)].map((candidate) => ({
    candidate,
    door: { kind: 'reference', organisation: publisher.id },
  }));

const midnight = (day: string): string => `${day}T00:00:00.000Z`;

/** Reference facts are parsed once when they are read; their canonical form parses, too. */
function parsed(address: string): ParsedAddress {
  const answer = parseAddress(address);
  if (!answer.ok) throw new Error(`the reference fact ${address} is no address`);
  return answer;
}
