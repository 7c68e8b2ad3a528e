import type { AudienceRule } from './audience-rule.ts';
import { decideRelease, type Recipient } from './decide-release.ts';

declare const released: unique symbol;

/** Something that the release policy let go to a recipient. Replies, pages, events and pushes take nothing else. */
export type Released<T> = T & { readonly [released]: true };

/** Lets `value` go to `recipient`, or gives undefined: the hidden answers like the absent. */
export function release<T>(value: T, rule: AudienceRule, recipient: Recipient): Released<T> | undefined {
  return decideRelease(rule, recipient).allowed ? (value as Released<T>) : undefined;
}

/**
 * Marks rows that row-level security already held to the session's audiences, which are exactly those that
 * {@link decideRelease} allows.
 */
export function releasedBySecurity<T>(rows: readonly T[]): Released<T>[] {
  return rows as Released<T>[];
}
