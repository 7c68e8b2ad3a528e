/** What was found in the facts, in words: each sentence with the places of its values. */
export const SAYINGS = {
  known: '{0}: in {1}',
  knownAddress: 'known to {0} members',
  alsoIn: '{0} also in {1}',
  passages: '{0} % of the passages also in {1}',
  otherProfiles: 'on {0} profiles under other identities',
  portraitOlder: 'first seen {0}, used by the applicant since {1}',
  refereeDomain: 'referee {0}: domain {1} days old',
  refereeRemote: 'referee {0}: reached by {1} only',
  carrier: 'carrier look-up by the firm',
  youngAccount: 'made {0}, shows commits of {1}',
  copiedWork: '{0} of {1} stand elsewhere under another author, and earlier',
  authorsReplaced: '{0}: {1} commits carry another author than the original',
  mutualContacts: '{0} of {1} mutual contacts',
  badgeRequests: '{0} pull requests without content',
  silent: 'silent from {0} to {1}, then another field',
  apart: '{0} times too far apart, first on {1}',
  oneAddress: '{0} accounts from one address',
  endless: '{0} of {1}, the longest {2} days',
  listedExit: '{0} log-ins from a listed exit',
  atNight: '{0} % between midnight and six at UTC{1}, over {2} days',
  payElsewhere: 'to another person’s account',
  payChanged: 'changed {0} times',
  accountReplaced: 'a closed account is to be replaced by another person’s',
  walletFlagged: '{0} % from or to a flagged cluster',
  notTheDocuments: 'not the document’s',
  redirected: 'redirected on {0}, after the offer',
  forwarder: 'goes to a forwarder',
  otherContinent: '{0} of {1} sign-ins on another continent than the delivery',
  remoteTools: '{0}, first seen {1}, device delivered {2}',
  atOnce: '{0} at once',
  plugged: '{0}: {1}',
  programs: '{0}',
  bulkCopies: '{0} {1} on {2}',
  noted: 'noted by a person on {0}',
  notedAs: 'noted by a person on {0}: {1}',
  oneKind: '{0} kind',
  kinds: '{0} kinds',
  strong: '{0}',
  others: '{0} others',
  asked: '{0} of {1} asked',
  open: 'open',
  done: 'done',
} as const satisfies Readonly<Record<string, string>>;

export type SayingId = keyof typeof SAYINGS;
type Value = string | number | readonly string[];

/** One sentence as data: which, and what stands in its places. */
export type Saying = { readonly id: SayingId; readonly values: readonly Value[] };

export const say = (id: SayingId, ...values: readonly Value[]): Saying => ({ id, values });

/** Sentences in one language. `named` is how its values that are names of this list are called, and joins several. */
export function write(
  sayings: readonly Saying[],
  sentences: Readonly<Record<SayingId, string>> = SAYINGS,
  named: (values: readonly string[]) => string = (values) => values.join(' and '),
): string {
  const textOf = (value: Value): string => (typeof value === 'number' ? String(value) : named([value].flat()));
  return sayings
    .map(({ id, values }) => sentences[id].replace(/\{(\d)\}/g, (_place, at) => textOf(values[Number(at)] ?? '')))
    .join('; ');
}
