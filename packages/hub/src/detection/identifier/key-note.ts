/**
 * How a key is published: a STIX note by the hub's register, under the hub's signature and in its transparency log, so
 * that a hub cannot show one asker a key that nobody else knows.
 */
import { FACT_NAMESPACE } from '@haetae/contract';
import { canonicalise, toHex } from '@haetae/proof/canonical';
import { oprfKeyId, readElement, SUITE } from '@haetae/proof/oprf';
import { tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId, type StixObject } from '@haetae/stix/object';
import type { RingKey } from './key-ring.ts';

/** A public key as its hub published it. */
export interface PublishedKey {
  readonly id: string;
  readonly circle: string;
  readonly publicKey: Uint8Array;
  /** RFC 3339. */
  readonly made: string;
}

const LABEL = 'haetae-oprf-key';

/** The note that publishes a key; with `ended`, the one that says that it was destroyed. */
export function keyNote(key: RingKey, register: string, ended?: string): Readonly<Record<string, unknown>> {
  const { circle, made } = key;
  return {
    type: 'note',
    spec_version: '2.1',
    id: deterministicId('note', FACT_NAMESPACE, key.id),
    created: made,
    modified: ended ?? made,
    created_by_ref: register,
    ...(ended === undefined ? {} : { revoked: true }),
    labels: [LABEL],
    abstract: 'A key for the private comparison of identifiers',
    content: canonicalise({ suite: SUITE, circle, made, public: toHex(key.key.publicKey) }),
    object_refs: [register],
    object_marking_refs: [tlpMarkingId('green')],
  };
}

/** The key that a note publishes; undefined for any other note, and for a key that is none. */
export function readKeyNote(note: StixObject): PublishedKey | undefined {
  if (note.type !== 'note' || !Array.isArray(note.labels) || !note.labels.includes(LABEL)) return undefined;
  let said: Readonly<Record<string, unknown>>;
  try {
    said = JSON.parse(String(note.content)) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
  const publicKey = readElement(String(said.public));
  if (said.suite !== SUITE || !(publicKey instanceof Uint8Array)) return undefined;
  return { id: oprfKeyId(publicKey), circle: String(said.circle), publicKey, made: String(said.made) };
}
