import { FACT_NAMESPACE, HAETAE } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import type { Candidate } from '../candidate.ts';

/** Whose word a fact is: the creator of the objects that are made of it. */
export interface Publisher {
  /** `identity--…` */
  readonly id: string;
  readonly name: string;
}

/** The publisher of this name: the same identity on every hub. */
export const publisherNamed = (name: string): Publisher => ({
  id: deterministicId('identity', FACT_NAMESPACE, `publisher ${name}`),
  name,
});

export const FBI = publisherNamed('FBI');
export const OFAC = publisherNamed('OFAC');

/** Name of a publisher whose facts the product brings with it. */
export const publisherName = (id: string): string | undefined => [FBI, OFAC, HAETAE].find((one) => one.id === id)?.name;

/** The identity is said to exist from the first block of Bitcoin on: before it there was nothing to publish. */
export const FIRST_BLOCK = '2009-01-03T18:15:05.000Z';

/** The publisher's identity object: the same bytes each time, so that it is stored once. */
export function identityCandidate(publisher: Publisher): Candidate {
  const value = {
    type: 'identity',
    spec_version: '2.1',
    id: publisher.id,
    created: FIRST_BLOCK,
    modified: FIRST_BLOCK,
    name: publisher.name,
    identity_class: 'organization',
    object_marking_refs: [tlpMarkingId('clear')],
  };
  return { source: JSON.stringify(value), value, pointer: '' };
}
