/** Rows 14 to 18: accounts on code hosts, as far as their public dates and trees go. */
import type { ApplicantFacts } from './facts.ts';
import { DAY, dayOf, type Finding, findingOf } from './finding.ts';
import { type Saying, say } from './sayings.ts';

const LONG_SILENCE = 2 * 365 * DAY;
const BADGE_REQUESTS = 10;
/** A third of the mutual contacts, and at least three. */
const CLUSTER_SHARE = 1 / 3;
const CLUSTER_LEAST = 3;

type Account = NonNullable<ApplicantFacts['accounts']>[number];

/**
 * Row 14: work dated before its account, or standing elsewhere under another author at an earlier date. Work that stands
 * elsewhere under the applicant's own name was brought along.
 */
export function accountYoungerThanWork({ accounts = [] }: ApplicantFacts): Finding {
  const works = accounts.flatMap(({ created, work = [] }) => work.map((piece) => ({ created, ...piece })));
  if (works.length === 0) return 'unknown';
  const early = works.filter(
    ({ created, firstCommit, elsewhere }) => created - firstCommit > DAY && elsewhere?.otherAuthor !== false,
  );
  const copied = works.filter(
    ({ firstCommit, elsewhere }) => elsewhere?.otherAuthor && elsewhere.firstCommit < firstCommit,
  );
  const oldest = early.toSorted((one, other) => one.firstCommit - other.firstCommit)[0];
  return findingOf([
    oldest && say('youngAccount', dayOf(oldest.created), dayOf(oldest.firstCommit)),
    copied.length > 0 && say('copiedWork', copied.length, works.length),
  ]);
}

/** Row 15: authors of a copied history that were replaced. */
export function historyRewritten({ accounts = [] }: ApplicantFacts): Finding {
  const compared = accounts.flatMap(({ work = [] }) => work).filter((piece) => piece.authorsReplaced !== undefined);
  if (compared.length === 0) return 'unknown';
  return findingOf(
    compared.map(
      ({ name, authorsReplaced = 0 }) =>
        authorsReplaced > 0 && say('authorsReplaced', name ?? 'a repository', authorsReplaced),
    ),
  );
}

/** Row 16: mutual contacts that are empty or known from cases. */
export function followCluster(facts: ApplicantFacts): Finding {
  return each(facts, ({ mutualFollows }) => {
    if (!mutualFollows) return undefined;
    const { all, empty, inCases } = mutualFollows;
    const odd = Math.max(empty, inCases);
    return odd >= CLUSTER_LEAST && odd >= all * CLUSTER_SHARE && say('mutualContacts', odd, all);
  });
}

/** Row 17: pull requests without content. */
export function badgeRequests(facts: ApplicantFacts): Finding {
  return each(facts, ({ badgeRequests: made }) =>
    made === undefined ? undefined : made >= BADGE_REQUESTS && say('badgeRequests', made),
  );
}

/** Row 18: years without activity, and then another field. */
export function dormantAccount(facts: ApplicantFacts): Finding {
  return each(facts, ({ silence }) =>
    silence === undefined
      ? undefined
      : silence.otherField &&
        silence.until - silence.from >= LONG_SILENCE &&
        say('silent', dayOf(silence.from), dayOf(silence.until)),
  );
}

/** One sentence an account; `undefined` where the account says nothing to the row. */
function each({ accounts = [] }: ApplicantFacts, saying: (account: Account) => Saying | false | undefined): Finding {
  const said = accounts.map(saying);
  return said.every((sentence) => sentence === undefined) ? 'unknown' : findingOf(said);
}
