import { isReserved, type ParsedAddress, parseAddress } from '@haetae/chain/address';
import { type Category, extension, FACT_NAMESPACE } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import { walletPattern } from '@haetae/stix/pattern';
import type { Publisher } from './publisher.ts';
import { rejectedRow, type SourceRow } from './reading.ts';

/** What one row says of one address. Blank texts are left out of the object. */
export interface AddressFact {
  readonly publisher: Publisher;
  /** What tells this fact from every other of its publisher; with it the id is made. */
  readonly key: readonly string[];
  readonly address: ParsedAddress;
  /** CAIP-2; undefined holds on every chain on which the address is valid. */
  readonly chain?: string | undefined;
  readonly category: Category;
  readonly title: string;
  /** What the publisher has it from, or the document itself. */
  readonly source: string;
  readonly url?: string | undefined;
  /** The list it is an entry of; a list has editions, which end entries. */
  readonly list?: string | undefined;
  readonly actor?: string | undefined;
  /** 0 to 100. */
  readonly confidence?: number | undefined;
  /** RFC 3339 time that the row gives, which becomes its version. */
  readonly dated: string;
  readonly firstSeen?: string | undefined;
  /** The list took it off. */
  readonly ended?: boolean;
  /** It was published for everybody. What was not stays unmarked: its bringer's default holds. */
  readonly published: boolean;
}

/** The indicator that says the fact; the same row gives the same bytes on every hub and at every time. */
function indicatorOf(fact: AddressFact): Readonly<Record<string, unknown>> {
  return dropAbsent({
    type: 'indicator',
    spec_version: '2.1',
    id: deterministicId('indicator', FACT_NAMESPACE, JSON.stringify([fact.publisher.id, ...fact.key])),
    created_by_ref: fact.publisher.id,
    created: fact.dated,
    modified: fact.dated,
    revoked: fact.ended === true ? true : undefined,
    name: fact.title,
    indicator_types: [typeOf(fact.category)],
    pattern: walletPattern([fact.address.address]),
    pattern_type: 'stix',
    pattern_version: '2.1',
    valid_from: fact.firstSeen ?? fact.dated,
    labels: [fact.category],
    confidence: fact.confidence,
    external_references: [
      dropAbsent({
        source_name: fact.source,
        url: fact.url,
        description: fact.url === undefined ? fact.title : undefined,
      }),
    ],
    object_marking_refs: fact.published ? [tlpMarkingId('clear')] : undefined,
    extensions: {
      [extension.claim]: dropAbsent({
        extension_type: 'property-extension',
        chain: fact.chain,
        source: fact.source,
        list: fact.list,
        category: fact.category,
        actor: fact.actor,
        title: fact.title,
        first_seen: fact.firstSeen,
      }),
    },
  });
}

/** The row as something to be judged. */
export function factRow(fact: AddressFact, line: number): SourceRow {
  const value = indicatorOf(fact);
  return {
    candidate: { source: JSON.stringify(value), value, pointer: `line ${line}` },
    publisher: fact.publisher,
  };
}

/** The address of a cell, or the row's rejection with the reason: no address, or one that nobody can hold. */
export function addressOfCell(cell: string, line: number): ParsedAddress | SourceRow {
  const parsed = parseAddress(cell);
  if (!parsed.ok) return rejectedRow(line, parsed.code, parsed.message);
  if (!isReserved(parsed.address)) return parsed;
  return rejectedRow(
    line,
    'reserved_address',
    'Nobody holds this address: it is the zero address or part of the chain itself.',
  );
}

/** Open vocabulary of STIX 2.1, section 10.11. */
function typeOf(category: Category): string {
  if (category === 'service') return 'benign';
  if (category === 'mixer') return 'anonymization';
  return category === 'other' ? 'unknown' : 'malicious-activity';
}

function dropAbsent(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined && value !== ''));
}
