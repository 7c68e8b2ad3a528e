import type { StixObject } from '@haetae/stix/object';

type Made = Readonly<Record<string, unknown>>;

/** What says when it was read, not what it says. */
const TIMES: ReadonlySet<string> = new Set(['created', 'modified', 'valid_from']);

/**
 * The version to submit of an object that was made from a row, given the one its submitter has stored.
 *
 * Versions follow from the data alone, so that two hubs that read the same files in the same order have the same ones:
 * the same content is the stored version again; another content keeps `created` and is dated by its row, or one
 * millisecond after the stored version where that is later. An end that is stored stays as it is.
 */
export function succeed(stored: StixObject | undefined, next: Made): Made {
  if (stored === undefined) return next;
  if (stored.revoked === true && next.revoked === true) return stored;
  const { created, modified, valid_from } = stored;
  if (contentOf(stored) === contentOf(next)) return { ...next, created, modified, valid_from };
  return { ...next, created, modified: later(String(next.modified), after(String(modified))) };
}

/** The end of an entry that an edition no longer has. */
export function ended(stored: StixObject, at: string): Made {
  return { ...stored, revoked: true, modified: later(at, after(String(stored.modified))) };
}

/** Both sides were written by the same maker, so their properties stand in the same order. */
const contentOf = (object: Made): string =>
  JSON.stringify(Object.entries(object).filter(([property]) => !TIMES.has(property)));

const after = (time: string): string => new Date(Date.parse(time) + 1).toISOString();

const later = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);
