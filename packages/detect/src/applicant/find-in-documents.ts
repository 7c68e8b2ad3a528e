/** Rows 1, 2, 3, 6, 22, 23, 26: contact values, documents, referees. */
import { commonIdentifier, type IdentifierKind, normaliseIdentifier } from '../identifier/index.ts';
import type { ApplicantFacts } from './facts.ts';
import { DAY, dayOf, type Finding, findingOf } from './finding.ts';
import { say } from './sayings.ts';
import { sharedPassages } from './shared-passages.ts';

/** Two members at least: one alone may be wrong, or mean harm. */
const MEMBERS_NEEDED = 2;
const DOMAIN_IS_NEW = 30 * DAY;
/** A third of a résumé in the same words is more than the headings of a template. */
const PASSAGES_SHARED = 1 / 3;

/** Row 1: the blinded count of members that keep a contact value in a confirmed case. */
export function knownInCases({ privateCounts }: ApplicantFacts): Finding {
  const asked = privateCounts?.filter(({ kind }) => kind !== 'delivery-address') ?? [];
  if (asked.length === 0) return 'unknown';
  return findingOf(asked.map(({ kind, members }) => members >= MEMBERS_NEEDED && say('known', kind, members)));
}

/** Row 26: the same for the delivery address. */
export function sharedDeliveryAddress({ privateCounts }: ApplicantFacts): Finding {
  const asked = privateCounts?.filter(({ kind }) => kind === 'delivery-address') ?? [];
  if (asked.length === 0) return 'unknown';
  return findingOf(asked.map(({ members }) => members >= MEMBERS_NEEDED && say('knownAddress', members)));
}

/** Row 2: a contact value of another application in the firm, under another identity. Values that many share are left out. */
export function sameDataInside({ identifiers, otherApplications }: ApplicantFacts): Finding {
  if (!identifiers || !otherApplications) return 'unknown';
  const given = [...identifiers, ...otherApplications.flatMap(({ identifiers: others = [] }) => others)];
  const numbers = given.filter(({ kind }) => kind === 'phone').flatMap(({ value }) => published('phone', value));
  const forms = (kind: IdentifierKind, value: string): string[] => {
    const form = published(kind, value);
    return kind === 'phone' && form.length === 0 ? asAbroad(value, numbers) : form;
  };
  const own = new Map(identifiers.flatMap(({ kind, value }) => forms(kind, value).map((form) => [form, kind])));
  return findingOf(
    otherApplications.flatMap(({ application, sameIdentity, identifiers: others = [] }) => {
      if (sameIdentity) return [];
      const shared = others.flatMap(({ kind, value }) => forms(kind, value)).flatMap((form) => own.get(form) ?? []);
      return shared.length === 0 ? [] : [say('alsoIn', [...new Set(shared)], application)];
    }),
  );
}

/** Fewer digits at the end of a number say nothing. */
const LOCAL_DIGITS = 8;

/** A number as it is dialled at home, as the number of the same application forms that ends in its digits. */
function asAbroad(value: string, numbers: readonly string[]): string[] {
  const digits = value.replace(/\D/g, '').replace(/^0+/, '');
  return digits.length < LOCAL_DIGITS ? [] : numbers.filter((number) => number.endsWith(digits));
}

function published(kind: IdentifierKind, value: string): string[] {
  const answer = normaliseIdentifier(kind, value);
  return 'fault' in answer || commonIdentifier(kind, answer.value) ? [] : [`${kind} ${answer.value}`];
}

/** Row 3: a résumé whose words stand in another application. */
export function sharedCvText({ cv, otherApplications }: ApplicantFacts): Finding {
  const others = otherApplications?.filter((other) => other.cv !== undefined) ?? [];
  if (cv === undefined || others.length === 0) return 'unknown';
  return findingOf(
    others.map(({ application, sameIdentity, cv: other = '' }) => {
      const share = sameIdentity ? 0 : sharedPassages(cv, other);
      return share >= PASSAGES_SHARED && say('passages', Math.round(share * 100), application);
    }),
  );
}

/** Row 6: what a reverse search of the portrait found, made and looked at by a person. */
export function portraitElsewhere({ portrait }: ApplicantFacts): Finding {
  if (!portrait) return 'unknown';
  const { otherIdentities, oldestUse, ownUseSince } = portrait;
  const older = oldestUse !== undefined && ownUseSince !== undefined && ownUseSince - oldestUse > DAY;
  return findingOf([
    otherIdentities > 0 && say('otherProfiles', otherIdentities),
    older && say('portraitOlder', dayOf(oldestUse), dayOf(ownUseSince)),
  ]);
}

/** Row 22: how old a referee's domain was when it was looked at, and how the referee can be reached. */
export function refereeDomainNew({ referees = [] }: ApplicantFacts): Finding {
  if (referees.length === 0) return 'unknown';
  return findingOf(
    referees.flatMap(({ checked, domainRegistered, reachedBy = [] }, index) => {
      const age = domainRegistered === undefined ? undefined : checked - domainRegistered;
      const remote = reachedBy.length > 0 && reachedBy.every((way) => way === 'mail' || way === 'internet-telephone');
      return [
        age !== undefined && age < DOMAIN_IS_NEW && say('refereeDomain', index + 1, Math.max(0, Math.floor(age / DAY))),
        remote && say('refereeRemote', index + 1, reachedBy),
      ];
    }),
  );
}

/** Row 23: what the carrier look-up said of the telephone numbers. */
export function internetTelephone({ identifiers = [] }: ApplicantFacts): Finding {
  const lines = identifiers.filter(({ kind, line }) => kind === 'phone' && line !== undefined && line !== 'unknown');
  if (lines.length === 0) return 'unknown';
  return lines.every(({ line }) => line === 'internet') ? { said: [say('carrier')] } : 'nothing';
}
