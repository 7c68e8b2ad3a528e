/**
 * A point in time that tells its parts in a zone: the form in which ical-generator takes a time with a zone, which it
 * would otherwise write in the zone of this process.
 */
export class ZonedDate extends Date {
  readonly #zoned: Temporal.ZonedDateTime;
  /** The same point in time, plain. */
  readonly internal: Date;

  /** @param instant RFC 3339 with an offset */
  constructor(instant: string, zone: string) {
    const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
    super(zoned.epochMilliseconds);
    this.#zoned = zoned;
    this.internal = new Date(zoned.epochMilliseconds);
  }

  withTimeZone(zone?: string | null): ZonedDate {
    return new ZonedDate(this.#zoned.toInstant().toString(), zone ?? 'UTC');
  }

  tzComponents(): [string, string, string] {
    const [, sign = '+', hours = '00', minutes = '00'] = /^([+-])(\d\d):(\d\d)/.exec(this.#zoned.offset) ?? [];
    return [sign, hours, minutes];
  }

  override getFullYear(): number {
    return this.#zoned.year;
  }

  override getMonth(): number {
    return this.#zoned.month - 1;
  }

  override getDate(): number {
    return this.#zoned.day;
  }

  override getHours(): number {
    return this.#zoned.hour;
  }

  override getMinutes(): number {
    return this.#zoned.minute;
  }

  override getSeconds(): number {
    return this.#zoned.second;
  }
}
