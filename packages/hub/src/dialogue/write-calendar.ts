/** Rounds and their agenda as a calendar file (iCalendar, RFC 5545), each round in the zone of its place. */
import ical from 'ical-generator';
import { timeZoneComponent } from './time-zone-component.ts';
import { ZonedDate } from './zoned-date.ts';

/** A round as far as a calendar tells of it. */
export interface CalendarRound {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly zone: string;
  /** RFC 3339 in UTC. */
  readonly starts_at: string;
  readonly ends_at: string;
  readonly created: string;
  readonly parties: readonly string[];
  readonly agenda: readonly { readonly title: string; readonly minutes: number }[];
}

/**
 * The calendar file.
 *
 * @param host names this hub in the identifiers of events
 */
export function writeCalendar(name: string, rounds: readonly CalendarRound[], host: string): string {
  const calendar = ical({ name, prodId: { company: 'Haetae', product: 'dialogue', language: 'EN' } });
  const [first] = rounds;
  calendar.timezone({
    name: null,
    generator: (zone) =>
      timeZoneComponent(
        zone,
        rounds.find((round) => round.zone === zone)?.starts_at ?? first?.starts_at ?? '1970-01-01T00:00:00Z',
      ),
  });
  for (const round of rounds) {
    calendar.createEvent({
      id: `${round.id}@${host}`,
      stamp: new Date(round.created),
      start: new ZonedDate(round.starts_at, round.zone),
      end: new ZonedDate(round.ends_at, round.zone),
      timezone: round.zone,
      summary: round.title,
      location: round.place,
      description: describeRound(round),
    });
  }
  return calendar.toString();
}

function describeRound({ parties, agenda, starts_at, zone }: CalendarRound): string {
  let at = Temporal.Instant.from(starts_at).toZonedDateTimeISO(zone);
  const lines = agenda.map(({ title, minutes }, index) => {
    const line = `${at.toPlainTime().toString({ smallestUnit: 'minute' })} ${index + 1}. ${title} (${minutes} min)`;
    at = at.add({ minutes });
    return line;
  });
  return [parties.join(', '), ...lines].join('\n');
}
