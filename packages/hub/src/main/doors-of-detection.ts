/** The doors through which something is judged: an address, a site, a rule, the landscape of thefts. */
import { ANYBODY, detectionRoutes, listsOfProduct, malwareRoutes } from '../detection/index.ts';
import { CursorSeal } from '../exchange/index.ts';
import { publisherName } from '../intake/index.ts';
import { landscapeRoutes } from '../landscape/index.ts';
import { ControlChallenges, protectedRoutes, screen, screeningRoutes } from '../screening/index.ts';
import { Reader } from '../store/index.ts';
import { inTime } from './head.ts';
import { type Joined, SOFTWARE } from './joined.ts';
import { derivedKey } from './keys.ts';
import { now } from './now.ts';
import { publicContext, screenContext } from './screen-context.ts';

/** What is known of an address, and which addresses are protected from a wrong word. */
export function openScreening({ route, ground, following, isReady }: Joined): void {
  const { own, people, seed } = ground;
  screeningRoutes(route, {
    contextFor: (session) => screenContext(session, ground, following),
    indexVersion: () => (isReady() ? following.indexing.place : undefined),
  });
  protectedRoutes(route, {
    addresses: following.protectedAddresses,
    challenges: new ControlChallenges(derivedKey(seed, 'control challenge')),
    hub: own.id,
    nameOf: (id) => people.nameOf(id),
    now,
  });
}

/** Sites, offers, repositories, lists and rules, for members and for anybody. */
export function openDetection({ app, door, route, ground, following, isReady }: Joined): void {
  const { own, demonstration, seed, database, pool, book, interned, people, intake } = ground;
  const { readerFor, nameOf, maySee, ruleOf, groupOf } = ground;
  const { naming, yara, trials, trying, sites, jobs } = following;
  const toPublic = {
    publicReader: new Reader(database.reader, () => book.visibleTo(ANYBODY)),
    publicNameOf: (id: string) => publisherName(id) ?? own.name,
    elapsed: () => performance.now(),
  };
  detectionRoutes(route, app, {
    ...{ pool, interned, door, readerFor, nameOf, ruleOf, now, sites, jobs, yara, hub: own.name, demonstration },
    ...toPublic,
    screenPublicly: (address, language) =>
      isReady() ? screen(address, publicContext(ground, following), language) : undefined,
    lists: { lists: listsOfProduct },
    hasStanding: (organisation) => people.roll.get(organisation)?.standing === true,
    followed: () => inTime([naming], database),
  });
  malwareRoutes(route, app, {
    ...toPublic,
    ...{ interned, intake, readerFor, nameOf, maySee, ruleOf, groupOf, yara, trials, now },
    seal: new CursorSeal(derivedKey(seed, 'rules next')),
    software: SOFTWARE,
    followed: () => inTime([naming, trying], database),
  });
}

/** Thefts, their sums and where they turn next. */
export function openLandscape({ route, ground, following }: Joined): void {
  const { own, book, interned, alliance, intake, readerFor, readerOf, maySee, mayMerge, nameOf } = ground;
  landscapeRoutes(route, {
    ...{ readerFor, readerOf, maySee, intake, interned, book, nameOf, mayMerge, now },
    remembered: following.shifts,
    groups: () => alliance.groups(),
    url: () => own.url,
  });
}
