/** When offices are open around a meeting, in several zones on one line of 24 hours. Pure. */

export type Band = { zone: string; from: number; to: number };
export type OfficeDay = {
  /** start and end of the meeting as parts of the line, 0 to 1 */
  meeting: { from: number; to: number };
  bands: (Band & { hours: number[] })[];
};

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const [OPENS, CLOSES] = [9, 18];

/**
 * The day of a meeting: the line begins four hours before the first office opens.
 *
 * @param starts milliseconds since the epoch; zones are IANA names, the first one that of the place
 */
export function officeDay(starts: number, ends: number, zones: readonly string[]): OfficeDay {
  const offsets = zones.map((zone) => offsetOf(starts, zone));
  const opening = offsets.map((offset) => openingBefore(starts, offset));
  const begin = Math.min(...opening, starts) - 2 * HOUR;
  const part = (at: number) => Math.min(1, Math.max(0, (at - begin) / DAY));
  return {
    meeting: { from: part(starts), to: part(ends) },
    bands: zones.map((zone, at) => ({
      zone,
      from: part(opening[at]!),
      to: part(opening[at]! + (CLOSES - OPENS) * HOUR),
      hours: [0, 6, 12, 18].map((after) => hourAt(begin + after * HOUR, offsets[at]!)),
    })),
  };
}

/** When an office of a zone last opened before the end of the meeting's day there. */
function openingBefore(at: number, offset: number): number {
  const local = at + offset;
  return local - (((local % DAY) + DAY) % DAY) + OPENS * HOUR - offset;
}

const hourAt = (at: number, offset: number): number => Math.round((((at + offset) % DAY) + DAY) / HOUR) % 24;

/** How far the clocks of a zone stand ahead of UTC at a time, in milliseconds. */
function offsetOf(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23' },
  }).formatToParts(at);
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return shown - Math.floor(at / 60_000) * 60_000;
}
