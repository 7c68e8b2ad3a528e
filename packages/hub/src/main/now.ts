/** The time as every part of the hub is given it: RFC 3339 in UTC, to the millisecond. */
export const now = (): string => new Date().toISOString();
