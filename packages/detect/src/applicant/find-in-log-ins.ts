/** Rows 28, 29, 32, 34: when and from where accounts were used. Notice to the worker comes before any of it is kept. */
import type { ApplicantFacts } from './facts.ts';
import { DAY, dayOf, type Finding, findingOf, HOUR, largest, smallest } from './finding.ts';
import { say } from './sayings.ts';

type LogIn = NonNullable<ApplicantFacts['logIns']>[number];

/** Faster than any airliner, in km/h; and farther than a network's own guess of a place is wrong, in km. */
const FASTEST = 1_000;
const FAR = 500;
const EARTH_RADIUS = 6_371;
const SHORT_TIME = HOUR;
const ACCOUNTS_OF_ONE_ADDRESS = 3;
const DAYS_WITHOUT_BREAK = 2 * DAY;
const EXIT_LAPSES = 30 * DAY;
const WEEKS = 14 * DAY;
const ENOUGH_HOURS = 20;
const MOSTLY = 0.6;

/** Row 28: places too far apart for the time between, two countries within an hour, several accounts from one address. */
export function logInsApart({ logIns = [] }: ApplicantFacts): Finding {
  if (logIns.length === 0) return 'unknown';
  const apart = Object.values(Object.groupBy(logIns, ({ account }) => account)).flatMap((own = []) => {
    const ordered = own.toSorted((one, other) => one.at - other.at);
    return ordered.slice(1).filter((later, index) => tooFar(ordered[index], later));
  });
  const accounts = Object.values(Object.groupBy(logIns, ({ address }) => address)).map(
    (own = []) => new Set(own.map(({ account }) => account)).size,
  );
  const most = largest(accounts);
  return findingOf([
    apart.length > 0 && say('apart', apart.length, dayOf(smallest(apart.map(({ at }) => at)))),
    most >= ACCOUNTS_OF_ONE_ADDRESS && say('oneAddress', most),
  ]);
}

function tooFar(before: LogIn | undefined, later: LogIn): boolean {
  if (!before || before.address === later.address) return false;
  const time = later.at - before.at;
  const distance = distanceBetween(before, later);
  if (distance !== undefined) return distance > FAR && distance > (FASTEST * time) / HOUR;
  return (
    time < SHORT_TIME && before.country !== undefined && later.country !== undefined && before.country !== later.country
  );
}

/** Great-circle distance (haversine) in km, where both places are known. */
function distanceBetween(one: LogIn, other: LogIn): number | undefined {
  if (one.latitude === undefined || one.longitude === undefined) return undefined;
  if (other.latitude === undefined || other.longitude === undefined) return undefined;
  const [a, b] = [radians(one.latitude), radians(other.latitude)];
  const [dLatitude, dLongitude] = [b - a, radians(other.longitude - one.longitude)];
  const h = Math.sin(dLatitude / 2) ** 2 + Math.cos(a) * Math.cos(b) * Math.sin(dLongitude / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** Row 29: sessions longer than two days. */
export function endlessSessions({ sessions = [] }: ApplicantFacts): Finding {
  if (sessions.length === 0) return 'unknown';
  const long = sessions.filter(({ from, until }) => until - from >= DAYS_WITHOUT_BREAK);
  const longest = largest(long.map(({ from, until }) => until - from));
  return findingOf([long.length > 0 && say('endless', long.length, sessions.length, Math.floor(longest / DAY))]);
}

/** Row 32: addresses of a dated list; an entry counts for 30 days. */
export function knownExit({ logIns = [], knownExits = [] }: ApplicantFacts): Finding {
  if (logIns.length === 0 || knownExits.length === 0) return 'unknown';
  const seen = Map.groupBy(knownExits, ({ address }) => address.toLowerCase());
  const used = logIns.filter(({ at, address }) =>
    seen.get(address.toLowerCase())?.some((entry) => Math.abs(at - entry.seen) <= EXIT_LAPSES),
  );
  return findingOf([used.length > 0 && say('listedExit', used.length)]);
}

/** Row 34: weeks of work between midnight and six of the stated zone. */
export function hoursAgainstZone({ hours }: ApplicantFacts): Finding {
  if (!hours || hours.at.length < ENOUGH_HOURS) return 'unknown';
  const span = largest(hours.at) - smallest(hours.at);
  if (span < WEEKS) return 'unknown';
  const offset = offsetOf(hours.offset);
  const atNight = hours.at.filter((time) => new Date(time + offset).getUTCHours() < 6).length;
  const share = atNight / hours.at.length;
  return findingOf([share >= MOSTLY && say('atNight', Math.round(share * 100), hours.offset, Math.floor(span / DAY))]);
}

function offsetOf(offset: string): number {
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR + Number(minutes) * 60_000);
}
