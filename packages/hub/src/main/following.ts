import { setTimeout as sleep } from 'node:timers/promises';
import type { LandscapeShifts } from '@haetae/contract';
import { openYara } from '@haetae/sandbox';
import { atMost } from '@haetae/stix/marking';
import {
  followIntoIdentifiers,
  followIntoTrials,
  followIntoValues,
  isKnownHonest,
  loadNotices,
  openJobs,
  ProtectedSites,
  RuleTrials,
} from '../detection/index.ts';
import { DialogueDesk, followDialogue, releaseStatement, verifyStatement } from '../dialogue/index.ts';
import { followIntoOutbox } from '../federation/index.ts';
import { followIntoLandscape, Remembered } from '../landscape/index.ts';
import { Follower, Transparency } from '../log/index.ts';
import { followIntoWords } from '../objects/index.ts';
import type { Lifetime } from '../platform/lifetime.ts';
import { followRequests, RequestDesk } from '../response/index.ts';
import { ClaimIndex, followIntoIndex, ProtectedAddresses } from '../screening/index.ts';
import { askAsHub } from '../store/index.ts';
import type { Ground } from './ground.ts';
import { compareIdentifiers } from './identifiers.ts';
import { linksOf } from './links.ts';
import { now } from './now.ts';

/** What follows the log: the index of screening, words for search, the transparency log, each peer's outbox, requests. */
export type Following = Awaited<ReturnType<typeof followLog>>;

/** Starts everything that follows the log, and what works beside it. */
export async function followLog(ground: Ground, lifetime: Lifetime) {
  const { own, pool, book, interned, people, alliance, intake, alarm } = ground;
  const follow = (handle: ConstructorParameters<typeof Follower>[0]['handle'], durable?: string): Follower =>
    startFollower(handle, durable, ground, lifetime);

  const index = new ClaimIndex();
  const protectedAddresses = new ProtectedAddresses(pool);
  await protectedAddresses.load();
  const indexing = follow(followIntoIndex({ pool, interned, book, index }));
  follow(followIntoWords({ pool, book }), 'words');
  const shifts = new Remembered<LandscapeShifts>();
  const placing = follow(followIntoLandscape({ pool, book, changed: () => shifts.forget() }), 'landscape');
  const naming = follow(followIntoValues({ pool, book }), 'values');
  const yara = openYara();
  lifetime.onStop('yara', async () => yara.close());
  const trials = new RuleTrials({
    ...{ pool, intake, alarm, now },
    ...{ organisation: ground.ownOrganisation, hub: own.name },
    judge: async (text) => (await yara.judge(text)).trial,
  });
  lifetime.onStop('rule trials', () => trials.stop());
  await trials.resume();
  const trying = follow(followIntoTrials({ pool, book, trials }), 'rules');
  const sites = new ProtectedSites({ pool, isKnownHonest, nameOf: ground.nameOf });
  await sites.load();
  const jobs = openJobs();
  lifetime.onStop('check processes', async () => jobs.close());

  const transparency = new Transparency(pool);
  const hashing = follow(transparency.take);

  const links = linksOf(ground, lifetime);
  follow(followIntoOutbox({ pool, book, alliance, own, now, queued: links.wake }), 'outbox');

  const ask = askAsHub(pool);
  const reaches = (other: string): boolean =>
    other === own.id || alliance.recipient(other)?.links.some(({ upTo }) => atMost('amber+strict', upTo)) === true;
  const desk = new RequestDesk({
    ...{ intake, interned, ask, reaches, alarm, now },
    hub: own.id,
    hubOf: (organisation) => people.roll.get(organisation)?.hub,
    madeBy: async (member) => (await people.member(member))?.made_by ?? undefined,
  });
  follow(followRequests({ desk, interned, ask }), 'response');
  const identifiers = compareIdentifiers(ground, links, reaches);
  await loadNotices(identifiers);
  const comparing = follow(followIntoIdentifiers(identifiers));
  const verify = verifyStatement(alliance.lookup, own.ed25519);
  const dialogue: DialogueDesk = new DialogueDesk({
    ...{ intake, interned, ask, alarm, now },
    hub: own.id,
    release: (statement) =>
      releaseStatement(statement, {
        ...{ intake, loading: dialogue.loading(), verify, now, alarm },
        groups: () => [...alliance.groups()],
      }),
    wait: (milliseconds) => sleep(milliseconds, undefined, { ref: false }),
  });
  follow(followDialogue({ desk: dialogue, interned, ask }), 'dialogue');
  return {
    ...{ index, protectedAddresses, indexing, placing, shifts, naming, yara, trials, trying, sites, jobs },
    ...{ transparency, hashing },
    ...{ links, ask, reaches, desk, dialogue, identifiers, comparing, loaded: false },
  };
}

function startFollower(
  handle: ConstructorParameters<typeof Follower>[0]['handle'],
  durable: string | undefined,
  { pool, interned, log, followers }: Ground,
  lifetime: Lifetime,
): Follower {
  const name = durable ?? 'memory';
  const follower = new Follower({
    pool,
    typeOf: (kind) => interned.typeOf(kind),
    handle,
    ...(durable === undefined ? {} : { durable }),
    onError: (error) => log.warn({ err: error, follower: name }, 'a follower of the log will try again'),
    wait: (milliseconds) => sleep(milliseconds),
  });
  followers.push(follower);
  lifetime.onStop(`follower ${name}`, () => follower.stop());
  return follower;
}
