/** What a firm may write down about an application: conduct and facts that it holds lawfully, and nothing else. */
import { IDENTIFIER_KINDS } from '../identifier/index.ts';
import { forbiddenField, lintFreeText } from './lint.ts';
import {
  amount,
  choice,
  count,
  flag,
  form,
  list,
  type Of,
  record,
  type Shape,
  type ShapeFault,
  text,
  when,
} from './shape.ts';

const MAX_CV = 200_000;

/** Fields that people reach for, and where the fact belongs. */
const BELONGS: Readonly<Record<string, string>> = {
  email: 'Write identifiers: [{kind: "email", value: …}].',
  phone: 'Write identifiers: [{kind: "phone", value: …}].',
  handle: 'Write identifiers: [{kind: "handle", value: …}].',
  github: 'Write accounts: [{handle: "github:…", created: …}].',
  wallet: 'Write pay: {wallet: {…}} or identifiers: [{kind: "wallet", value: …}].',
  address: 'Write delivery: {address: …, documentAddress: …}.',
  notes: 'Write noted: [{row, on, words}] with the number of a row that a person saw.',
};

function unknownField(name: string): { code: string; detail: string } {
  const forbidden = forbiddenField(name);
  if (forbidden) {
    return { code: 'never_an_input', detail: `"${name.slice(0, 60)}" is never an input. ${forbidden.help}` };
  }
  const known = BELONGS[name.toLowerCase()];
  return {
    code: 'unknown_field',
    detail: `"${name.slice(0, 60)}" is not known here. ${known ?? 'See haetae check applicant --schema.'}`,
  };
}

const fields = <R extends Parameters<typeof record>[0], O extends Parameters<typeof record>[1]>(
  required: R,
  optional: O,
) => record(required, optional, unknownField);

/** Free text that is looked through for what must not be kept. */
function wording(maxLength: number): Shape<string> {
  const plain = text(maxLength);
  return {
    schema: plain.schema,
    read: (value, place, faults) => {
      const words = plain.read(value, place, faults);
      if (typeof words === 'string') faults.push(...lintFaults(words, place));
      return words;
    },
  };
}

function lintFaults(words: string, place: string): ShapeFault[] {
  return lintFreeText(words).map(({ subject, words: found, help }) => ({
    code: 'never_an_input',
    place,
    detail: `${place} speaks of ${subject} ("${found}"). ${help}`,
  }));
}

const CONTINENT = choice(['africa', 'antarctica', 'asia', 'europe', 'north-america', 'oceania', 'south-america']);
const IP = form(/^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]{2,39})$/, 'an IPv4 or IPv6 address');
const USB_ID = form(/^[0-9a-fA-F]{4}:[0-9a-fA-F]{4}$/, 'vendor and product in hexadecimal, such as 1d6b:0104');
const OFFSET = form(/^(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/, 'a difference from UTC, such as +09:00');

const identifier = fields(
  { kind: choice(IDENTIFIER_KINDS), value: text(400) },
  { line: choice(['mobile', 'landline', 'internet', 'unknown']) },
);
const work = fields(
  { firstCommit: when },
  { name: text(200), elsewhere: fields({ otherAuthor: flag, firstCommit: when }, {}), authorsReplaced: count() },
);
const account = fields(
  { handle: text(200), created: when },
  {
    work: list(work),
    mutualFollows: fields({ all: count(), empty: count(), inCases: count() }, {}),
    badgeRequests: count(),
    silence: fields({ from: when, until: when, otherField: flag }, {}),
  },
);

export const APPLICANT = fields(
  {},
  {
    application: text(80),
    identifiers: list(identifier, 50),
    privateCounts: list(
      fields(
        { kind: choice([...IDENTIFIER_KINDS, 'document', 'delivery-address']), members: count(1_000) },
        { newest: when },
      ),
      50,
    ),
    cv: text(MAX_CV),
    otherApplications: list(
      fields({ application: text(80), sameIdentity: flag }, { identifiers: list(identifier, 50), cv: text(MAX_CV) }),
      500,
    ),
    portrait: fields({ otherIdentities: count() }, { oldestUse: when, ownUseSince: when }),
    accounts: list(account, 50),
    referees: list(
      fields(
        { checked: when },
        {
          domainRegistered: when,
          reachedBy: list(choice(['mail', 'internet-telephone', 'telephone', 'in-person']), 10),
        },
      ),
      50,
    ),
    delivery: fields(
      { address: text(500), documentAddress: text(500) },
      { offered: when, redirected: when, forwarder: flag, continent: CONTINENT },
    ),
    device: fields(
      { delivered: when },
      {
        software: list(fields({ name: text(200), firstSeen: when }, { approved: flag }), 10_000),
        usb: list(fields({ id: USB_ID }, { name: text(200), approved: flag }), 10_000),
        signIns: list(fields({ at: when, continent: CONTINENT }, {}), 100_000),
      },
    ),
    logIns: list(
      fields(
        { at: when, account: text(200), address: IP },
        {
          latitude: amount(-90, 90),
          longitude: amount(-180, 180),
          country: form(/^[A-Z]{2}$/, 'a country of the network, ISO 3166'),
        },
      ),
      100_000,
    ),
    sessions: list(fields({ from: when, until: when }, {}), 100_000),
    knownExits: list(fields({ address: IP, seen: when }, {}), 100_000),
    hours: fields({ offset: OFFSET, at: list(when, 100_000) }, {}),
    pay: fields(
      {},
      {
        to: choice(['applicant', 'own-company', 'other-person']),
        changed: list(when, 1_000),
        closedAccountReplaced: flag,
        wallet: fields({ flaggedShare: amount(0, 1), ofService: flag }, {}),
      },
    ),
    copies: list(
      fields(
        { at: when, of: choice(['repositories', 'session-cookies']), count: count(), to: choice(['firm', 'private']) },
        {},
      ),
      10_000,
    ),
    noted: list(fields({ row: count(42), on: when }, { words: wording(2_000) }), 42),
    answers: list(fields({ row: count(42), on: when, accepted: flag }, { words: wording(2_000) }), 42),
    decision: fields({}, { heard: flag, secondPerson: flag, reason: wording(4_000) }),
  },
);

export type ApplicantFacts = Of<typeof APPLICANT>;
