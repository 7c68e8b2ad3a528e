import assert from 'node:assert/strict';
import { randomBytes, randomUUID } from 'node:crypto';
import type { NewBlindedIdentifier } from '@haetae/contract';
import { Follower } from '../../../log/index.ts';
import { type OpenStore, openStore, organisationId } from '../../../store/testing/open-store.ts';
import { circlesOf } from '../circle.ts';
import { contribute } from '../contribute.ts';
import { followIntoIdentifiers } from '../follow.ts';
import { IdentifierIndex } from '../identifier-index.ts';
import type { IdentifierParts } from '../identifier-parts.ts';
import { KeyBook } from '../key-book.ts';
import { KeyRing } from '../key-ring.ts';
import { currentSeries } from '../keys.ts';
import { exampleContribution } from './example-contribution.ts';

export const HUB = 'hub--11111111-1111-4111-8111-111111111111';
export const DAY = 86_400_000;

/** The circle of the hub alone. */
export const CIRCLE = { id: HUB };

/** The private comparison of a hub without a partner, on a store of its own, by a clock that the test sets. */
export interface OpenComparison {
  readonly store: OpenStore;
  readonly parts: IdentifierParts;
  /** Milliseconds since the epoch; begins long ago, because intake has its own clock and holds what lies ahead of it. */
  readonly clock: { now: number };
  /** Lets the index read what was committed. */
  readonly follow: () => Promise<void>;
  /** Contributes for an organisation, for thirty days unless said otherwise; the id. */
  readonly contribute: (organisation: number, said?: Partial<NewBlindedIdentifier>) => Promise<string>;
  readonly close: () => Promise<void>;
}

export const random = (count = 32): Uint8Array => new Uint8Array(randomBytes(count));

export async function openComparison(): Promise<OpenComparison> {
  const store = await openStore();
  const { database, interned, intake, writer } = store;
  const clock = { now: Date.now() - 400 * DAY };
  const files = new Map<string, string>();
  const parts: IdentifierParts = {
    ...{ pool: database.intake, intake, writer, random },
    own: { id: HUB, name: 'KR' },
    ring: new KeyRing(
      { all: () => files, write: (name, text) => files.set(name, text), destroy: (name) => files.delete(name) },
      random,
    ),
    book: new KeyBook(),
    index: new IdentifierIndex(),
    circles: () => circlesOf(HUB, [], () => false),
    groupsWith: () => [],
    enterRegister: async () => {},
    isOnRoll: () => true,
    askPeer: async () => undefined,
    until: async (holds) => {
      await follow();
      return holds();
    },
    alarm: () => {},
    newUuid: randomUUID,
    secret: random(),
    now: () => new Date(clock.now).toISOString(),
  };
  const follower = new Follower({
    pool: database.intake,
    typeOf: (kind) => interned.typeOf(kind),
    handle: followIntoIdentifiers(parts),
    onError: assert.ifError,
    wait: async () => {},
  });
  const follow = async (): Promise<void> => {
    const { rows } = await database.intake.query<{ place: string }>('select place::text from log_head');
    await follower.reached(Number(rows[0]!.place));
  };
  return {
    ...{ store, parts, clock, follow },
    contribute: async (organisation, said = {}) => {
      const until = new Date(clock.now + 30 * DAY).toISOString();
      const full = exampleContribution({ circle: HUB, series: currentSeries(CIRCLE, parts)!, until, ...said });
      const answer = await contribute(full, { organisation: organisationId(organisation), member: 'member--1' }, parts);
      assert.ok('id' in answer, JSON.stringify(answer));
      await follow();
      return answer.id;
    },
    close: async () => {
      await follower.stop();
      await store.close();
    },
  };
}
