import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import fc from 'fast-check';
import { COMPUTED } from './check-applicant.ts';
import {
  APPLICANT_INDICATORS,
  APPLICANT_SCHEMA,
  type ApplicantCheck,
  applicantInKorean,
  checkApplicant,
  readApplicant,
} from './index.ts';

function check(value: unknown): ApplicantCheck {
  const read = readApplicant(value);
  assert.ok('facts' in read, JSON.stringify(read));
  return checkApplicant(read.facts);
}

const rows = ({ signals }: ApplicantCheck): number[] => signals.map(({ number }) => number);
const stateOf = (value: unknown, row: number) => check(value).rows[row - 1]?.state;

const CV = Array.from({ length: 80 }, (_, at) => `word${at} of a project that was built in year ${2000 + at}`).join(
  ' ',
);
const OTHER_CV = Array.from({ length: 80 }, (_, at) => `task${at} in another firm with other tools ${3000 + at}`).join(
  ' ',
);
const hours = (hour: number) =>
  Array.from(
    { length: 60 },
    (_, at) =>
      `2026-${at < 30 ? '09' : '10'}-${String((at % 28) + 1).padStart(2, '0')}T${String(hour).padStart(2, '0')}:30:00Z`,
  );
const logIn = (at: string, address: string, more: object = {}) => ({ at, account: 'work', address, ...more });
const SEOUL = { latitude: 37.5, longitude: 127 };
const BERLIN = { latitude: 52.5, longitude: 13.4 };
const MUNICH = { latitude: 48.1, longitude: 11.6 };
const device = (more: object) => ({ device: { delivered: '2026-11-01', ...more } });
const delivery = { address: '1 Example Street, Example City', documentAddress: '1 Example Street, Example City' };
const mail = (value: string) => [{ kind: 'email', value }];

/** A row, what shows it, and the honest counterpart that does not. */
const CASES: readonly (readonly [row: number, name: string, shows: object, honest: object])[] = [
  [
    1,
    'two members know the number; one alone is not counted',
    { privateCounts: [{ kind: 'phone', members: 2 }] },
    { privateCounts: [{ kind: 'phone', members: 1 }] },
  ],
  [
    2,
    'another spelling of one mailbox; the same person through an agency',
    {
      identifiers: mail('kim.dev@gmail.com'),
      otherApplications: [{ application: 'b', sameIdentity: false, identifiers: mail('kimdev+x@googlemail.com') }],
    },
    {
      identifiers: mail('kim.dev@gmail.com'),
      otherApplications: [{ application: 'b', sameIdentity: true, identifiers: mail('kimdev@gmail.com') }],
    },
  ],
  [
    2,
    'one telephone; a mailbox that an agency shares',
    {
      identifiers: [{ kind: 'phone', value: '010-5550-1234' }],
      otherApplications: [
        { application: 'b', sameIdentity: false, identifiers: [{ kind: 'phone', value: '+82 10 5550 1234' }] },
      ],
    },
    {
      identifiers: mail('hr@agency.example'),
      otherApplications: [{ application: 'b', sameIdentity: false, identifiers: mail('hr@agency.example') }],
    },
  ],
  [
    2,
    'one telephone as it is dialled at home; two that end alike',
    {
      identifiers: [{ kind: 'phone', value: '+1 212 555 0142' }],
      otherApplications: [
        { application: 'b', sameIdentity: false, identifiers: [{ kind: 'phone', value: '(212) 555-0142' }] },
      ],
    },
    {
      identifiers: [{ kind: 'phone', value: '+1 212 555 0142' }],
      otherApplications: [
        { application: 'b', sameIdentity: false, identifiers: [{ kind: 'phone', value: '555-0142' }] },
      ],
    },
  ],
  [
    3,
    'one résumé under two identities; two of one trade',
    { cv: CV, otherApplications: [{ application: 'b', sameIdentity: false, cv: `Profile. ${CV}` }] },
    { cv: CV, otherApplications: [{ application: 'b', sameIdentity: false, cv: OTHER_CV }] },
  ],
  [
    6,
    'a portrait of others; the own one on several pages',
    { portrait: { otherIdentities: 2 } },
    { portrait: { otherIdentities: 0, oldestUse: '2026-01-02', ownUseSince: '2026-01-02' } },
  ],
  [
    14,
    'commits before the account; after it',
    { accounts: [{ handle: 'github:a', created: '2026-03-01', work: [{ firstCommit: '2021-01-01' }] }] },
    { accounts: [{ handle: 'github:a', created: '2019-03-01', work: [{ firstCommit: '2021-01-01' }] }] },
  ],
  [
    14,
    'the same work elsewhere, earlier; a fork of the own',
    {
      accounts: [
        {
          handle: 'github:a',
          created: '2020-03-01',
          work: [{ firstCommit: '2021-01-01', elsewhere: { otherAuthor: true, firstCommit: '2018-01-01' } }],
        },
      ],
    },
    {
      accounts: [
        {
          handle: 'github:a',
          created: '2020-03-01',
          work: [{ firstCommit: '2021-01-01', elsewhere: { otherAuthor: false, firstCommit: '2018-01-01' } }],
        },
      ],
    },
  ],
  [
    14,
    'commits before the account; a history of the own that was brought along',
    { accounts: [{ handle: 'github:a', created: '2023-03-01', work: [{ firstCommit: '2014-01-01' }] }] },
    {
      accounts: [
        {
          handle: 'github:a',
          created: '2023-03-01',
          work: [{ firstCommit: '2014-01-01', elsewhere: { otherAuthor: false, firstCommit: '2014-01-01' } }],
        },
      ],
    },
  ],
  [
    15,
    'authors replaced; authors kept',
    {
      accounts: [
        { handle: 'github:a', created: '2020-03-01', work: [{ firstCommit: '2021-01-01', authorsReplaced: 40 }] },
      ],
    },
    {
      accounts: [
        { handle: 'github:a', created: '2020-03-01', work: [{ firstCommit: '2021-01-01', authorsReplaced: 0 }] },
      ],
    },
  ],
  [
    16,
    'half of the contacts are empty; one of many is',
    { accounts: [{ handle: 'a', created: '2020-01-01', mutualFollows: { all: 10, empty: 5, inCases: 0 } }] },
    { accounts: [{ handle: 'a', created: '2020-01-01', mutualFollows: { all: 60, empty: 1, inCases: 1 } }] },
  ],
  [
    17,
    'thirty empty requests; two of a beginner',
    { accounts: [{ handle: 'a', created: '2020-01-01', badgeRequests: 30 }] },
    { accounts: [{ handle: 'a', created: '2020-01-01', badgeRequests: 2 }] },
  ],
  [
    18,
    'four silent years, then another field; the same field',
    {
      accounts: [
        { handle: 'a', created: '2015-01-01', silence: { from: '2020-01-01', until: '2024-01-01', otherField: true } },
      ],
    },
    {
      accounts: [
        { handle: 'a', created: '2015-01-01', silence: { from: '2020-01-01', until: '2024-01-01', otherField: false } },
      ],
    },
  ],
  [
    22,
    'a domain of nine days; of nine years',
    { referees: [{ checked: '2026-11-10', domainRegistered: '2026-11-01' }] },
    { referees: [{ checked: '2026-11-10', domainRegistered: '2017-11-01', reachedBy: ['telephone', 'mail'] }] },
  ],
  [
    23,
    'only an internet line; a second line besides',
    { identifiers: [{ kind: 'phone', value: '+1 212 555 0123', line: 'internet' }] },
    {
      identifiers: [
        { kind: 'phone', value: '+1 212 555 0123', line: 'internet' },
        { kind: 'phone', value: '+1 212 555 0124', line: 'mobile' },
      ],
    },
  ],
  [
    25,
    'another address; the same in another order',
    { delivery: { ...delivery, address: '9 Depot Road, Other City' } },
    { delivery: { ...delivery, address: 'Example City, Example Street 1' } },
  ],
  [
    25,
    'redirected after the offer; before it',
    { delivery: { ...delivery, offered: '2026-11-01', redirected: '2026-11-03' } },
    { delivery: { ...delivery, offered: '2026-11-03', redirected: '2026-11-01' } },
  ],
  [
    26,
    'three members know the address; one does',
    { privateCounts: [{ kind: 'delivery-address', members: 3 }] },
    { privateCounts: [{ kind: 'delivery-address', members: 1 }] },
  ],
  [
    27,
    'sign-ins on another continent; on the same',
    {
      delivery: { ...delivery, continent: 'europe' },
      ...device({ signIns: [{ at: '2026-11-03', continent: 'asia' }] }),
    },
    {
      delivery: { ...delivery, continent: 'europe' },
      ...device({ signIns: [{ at: '2026-11-03', continent: 'europe' }] }),
    },
  ],
  [
    28,
    'Seoul and Berlin within an hour; Berlin and Munich',
    { logIns: [logIn('2026-11-01T09:00:00Z', '192.0.2.1', SEOUL), logIn('2026-11-01T10:00:00Z', '192.0.2.2', BERLIN)] },
    {
      logIns: [logIn('2026-11-01T09:00:00Z', '192.0.2.1', MUNICH), logIn('2026-11-01T10:00:00Z', '192.0.2.2', BERLIN)],
    },
  ],
  [
    28,
    'Seoul and Berlin within an hour; within a day',
    { logIns: [logIn('2026-11-01T10:00:00Z', '192.0.2.1', SEOUL), logIn('2026-11-01T09:00:00Z', '192.0.2.2', BERLIN)] },
    { logIns: [logIn('2026-11-01T09:00:00Z', '192.0.2.1', SEOUL), logIn('2026-11-02T10:00:00Z', '192.0.2.2', BERLIN)] },
  ],
  [
    29,
    'a session of five days; of a working day',
    { sessions: [{ from: '2026-11-01', until: '2026-11-06' }] },
    { sessions: [{ from: '2026-11-01T09:00:00Z', until: '2026-11-01T18:00:00Z' }] },
  ],
  [
    30,
    'AnyDesk on the day of delivery; approved by support',
    device({ software: [{ name: 'AnyDesk 8.1', firstSeen: '2026-11-01' }] }),
    device({ software: [{ name: 'AnyDesk 8.1', firstSeen: '2026-11-01', approved: true }] }),
  ],
  [
    30,
    'two tools at once; a name that only comes near',
    device({
      software: [
        { name: 'TeamViewer', firstSeen: '2027-01-01' },
        { name: 'RustDesk', firstSeen: '2027-01-01' },
      ],
    }),
    device({ software: [{ name: 'Anydeskbooking', firstSeen: '2026-11-01' }] }),
  ],
  [
    31,
    'a PiKVM’s gadget; a keyboard',
    device({ usb: [{ id: '1D6B:0104' }] }),
    device({ usb: [{ id: '046d:c31c', name: 'Keyboard' }] }),
  ],
  [
    31,
    'the names that such devices give themselves; a switch for two machines on one desk',
    device({ usb: [{ id: '0000:0001', name: 'sipeed NanoKVM' }] }),
    device({ usb: [{ id: '0557:8021', name: 'Hub of a KVM switch' }] }),
  ],
  [
    32,
    'an exit of last week; of last year',
    {
      logIns: [logIn('2026-11-08T00:00:00Z', '192.0.2.7')],
      knownExits: [{ address: '192.0.2.7', seen: '2026-11-01' }],
    },
    {
      logIns: [logIn('2026-11-08T00:00:00Z', '192.0.2.7')],
      knownExits: [{ address: '192.0.2.7', seen: '2025-11-01' }],
    },
  ],
  [
    34,
    'weeks of work at three in the night; at noon',
    { hours: { offset: '+00:00', at: hours(3) } },
    { hours: { offset: '+09:00', at: hours(3) } },
  ],
  [
    36,
    'a mouse mover; an editor',
    device({ software: [{ name: 'Mouse Jiggler', firstSeen: '2026-11-05' }] }),
    device({ software: [{ name: 'Visual Studio Code', firstSeen: '2026-11-05' }] }),
  ],
  [
    37,
    'ninety repositories to private space; to the firm’s',
    { copies: [{ at: '2026-11-05', of: 'repositories', count: 90, to: 'private' }] },
    { copies: [{ at: '2026-11-05', of: 'repositories', count: 90, to: 'firm' }] },
  ],
  [
    38,
    'another person’s account; the own firm’s',
    { pay: { to: 'other-person' } },
    { pay: { to: 'own-company', changed: ['2026-11-01'] } },
  ],
  [
    38,
    'changed four times; once',
    { pay: { changed: ['2026-11-01', '2026-11-02', '2026-11-03', '2026-11-04'] } },
    { pay: { changed: ['2026-11-01'] } },
  ],
  [
    39,
    'a wallet fed by a flagged cluster; an exchange’s',
    { pay: { wallet: { flaggedShare: 0.6, ofService: false } } },
    { pay: { wallet: { flaggedShare: 0.6, ofService: true } } },
  ],
];

suite('rows that are computed', () => {
  for (const [row, name, shows, honest] of CASES) {
    test(`${row}: ${name}`, () => {
      assert.equal(stateOf(shows, row), 'found');
      assert.equal(stateOf(honest, row), 'nothing');
    });
  }

  test('every row that software may count or check is computed and has a case, and no other', () => {
    const may = APPLICANT_INDICATORS.filter(({ software }) => software !== 'ask').map(({ number }) => number);
    assert.deepEqual(Object.keys(COMPUTED).map(Number), may);
    assert.deepEqual([...new Set(CASES.map(([row]) => row))], may);
  });

  test('there are forty-two rows', () => assert.equal(APPLICANT_INDICATORS.length, 42));
});

suite('the answer', () => {
  test('an empty file gives no signal, every row, and the questions of the list', () => {
    const { signals, rows: states, questions, step } = check({});
    assert.deepEqual(signals, []);
    assert.equal(states.length, 42);
    assert.deepEqual(
      states.map(({ number }) => number),
      APPLICANT_INDICATORS.map(({ number }) => number),
    );
    assert.equal(questions.length, states.filter(({ state }) => state === 'to ask').length);
    assert.equal(step.ready, false);
  });

  test('it holds no verdict, sum, score or rank, at any depth', () => {
    const everything = Object.assign({}, ...CASES.map(([, , shows]) => shows));
    const names = JSON.stringify(check(everything)).match(/"[a-zA-Z]+":/g) ?? [];
    assert.doesNotMatch(names.join(' '), /verdict|score|rank|rating|risk|probability|total|suspici/i);
  });

  test('signals and questions stand in the order of the list, whatever the order of the facts', () => {
    const found = rows(check({ pay: { to: 'other-person' }, privateCounts: [{ kind: 'email', members: 3 }] }));
    assert.deepEqual(found, [1, 38]);
    const { questions } = check({});
    assert.deepEqual(
      questions,
      questions.toSorted((one, other) => one.number - other.number),
    );
  });

  test('the same questions are asked of every applicant', () => {
    const asked = (value: unknown) => check(value).questions.map(({ number, question }) => [number, question]);
    for (const [, , shows, honest] of CASES) assert.deepEqual(asked(shows), asked(honest));
  });

  test('the base rate, what is never an input, and the rule set stand beside every answer', () => {
    const { baseRate, neverInputs, ruleSet } = check({});
    assert.match(baseRate.text, /1 in 343/);
    assert.ok(neverInputs.length > 5);
    assert.match(ruleSet, /^haetae-applicant-\d+$/);
  });

  test('in Korean it has the same rows and conditions, each in Korean', () => {
    const english = check(Object.assign({}, ...CASES.map(([, , shows]) => shows)));
    const korean = applicantInKorean(english);
    assert.deepEqual(rows(korean), rows(english));
    assert.deepEqual(korean.rows, english.rows);
    const { signals, questions, step, advice, neverInputs, baseRate } = korean;
    const words = [...signals, ...questions].flatMap(({ text, question, caution }) => [text, question, caution]);
    const said = [...words, ...step.missing, ...advice, ...neverInputs, baseRate.text];
    for (const sentence of said) assert.match(sentence, /[가-힣]/);
    assert.equal(advice.length, english.advice.length);
    assert.equal(neverInputs.length, english.neverInputs.length);
  });

  test('the same facts give the same answer, in whatever order they are written', () => {
    fc.assert(
      fc.property(fc.subarray(CASES.map(([, , shows]) => shows)), (chosen) => {
        const facts: Record<string, unknown> = Object.assign({}, ...chosen);
        const turned = Object.fromEntries(Object.entries(facts).reverse());
        assert.deepEqual(check(facts), check(turned));
      }),
    );
  });
});

suite('before any step', () => {
  const TWO = {
    privateCounts: [{ kind: 'phone', members: 2 }],
    accounts: [{ handle: 'a', created: '2026-03-01', work: [{ firstCommit: '2021-01-01' }] }],
  };
  const DECIDED = {
    heard: true,
    secondPerson: true,
    reason: 'The account was made after the commits it shows; asked, and not explained.',
  };

  test('two kinds, a strong one, a hearing, a reason and a second person are all needed', () => {
    assert.equal(check({ ...TWO, decision: DECIDED }).step.ready, true);
    for (const missing of ['heard', 'secondPerson', 'reason'] as const) {
      const { [missing]: _, ...decision } = DECIDED;
      const { step } = check({ ...TWO, decision });
      assert.equal(step.ready, false);
      assert.equal(step.missing.length, 1);
    }
  });

  test('the private count alone is never enough', () => {
    const { step } = check({
      privateCounts: [
        { kind: 'phone', members: 9 },
        { kind: 'delivery-address', members: 9 },
      ],
      decision: DECIDED,
    });
    assert.deepEqual(step.missing, ['Two signs of different kinds', 'Not from the private count alone']);
  });

  test('signs that support only are never enough', () => {
    const weak = {
      accounts: [{ handle: 'a', created: '2020-01-01', badgeRequests: 30 }],
      identifiers: [{ kind: 'phone', value: '+1 212 555 0123', line: 'internet' }],
    };
    assert.deepEqual(check({ ...weak, decision: DECIDED }).step.missing, ['One of them strong']);
  });

  test('an accepted answer takes a sign out of the conditions, and leaves it in the list', () => {
    const answered = check({ ...TWO, decision: DECIDED, answers: [{ row: 14, on: '2026-11-20', accepted: true }] });
    assert.deepEqual(rows(answered), [1, 14]);
    assert.equal(answered.signals[1]?.answer, 'explained');
    assert.equal(answered.step.ready, false);
  });

  test('it speaks of conditions, not of the person', () => {
    const { step } = check(TWO);
    for (const { condition } of step.conditions) assert.doesNotMatch(condition, /reject|refuse|fraud|guilty|suspect/i);
  });
});

test('another address alone is what moving house looks like: strong only when it was redirected or is a forwarder’s', () => {
  const moved = { ...delivery, address: '9 Depot Road, Other City' };
  const strengths = [moved, { ...moved, forwarder: true }].map((given) =>
    check({ delivery: given }).signals.map(({ strength }) => strength),
  );
  assert.deepEqual(strengths, [['medium'], ['strong']]);
});

test('a hundred thousand log-ins and sessions are checked', () => {
  const at = (index: number) => new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString().replace('.000', '');
  const logIns = Array.from({ length: 100_000 }, (_, index) => logIn(at(index), `192.0.${index % 256}.${index % 250}`));
  const sessions = logIns.map((one) => ({ from: one.at, until: '2027-01-01' }));
  const found = check({ logIns, sessions, hours: { offset: '+00:00', at: logIns.map((one) => one.at) } });
  assert.deepEqual(rows(found), [29]);
});

suite('what is not taken', () => {
  const refused: readonly (readonly [string, unknown, string, string])[] = [
    ['a text instead of fields', 'hello', '', 'bad_value'],
    ['a list instead of fields', [], '', 'bad_value'],
    ['a nationality', { nationality: 'x' }, 'nationality', 'never_an_input'],
    ['a name', { name: 'x' }, 'name', 'never_an_input'],
    ['a score of one’s own', { score: 80 }, 'score', 'never_an_input'],
    ['a field in Korean about origin', { 국적: 'x' }, '국적', 'never_an_input'],
    [
      'a country beside an account',
      { accounts: [{ handle: 'a', created: '2026-01-01', country: 'x' }] },
      'accounts[0].country',
      'never_an_input',
    ],
    [
      'an unknown field, with its place',
      { delivery: { ...delivery, colour: 'x' } },
      'delivery.colour',
      'unknown_field',
    ],
    ['an e-mail at the wrong place', { email: 'a@b.example' }, 'email', 'unknown_field'],
    ['origin in a reason', { decision: { reason: 'seems NK' } }, 'decision.reason', 'never_an_input'],
    [
      'a flag in a note',
      { noted: [{ row: 33, on: '2026-01-01', words: 'profile shows 🇰🇵' }] },
      'noted[0].words',
      'never_an_input',
    ],
    ['a note on a computed row', { noted: [{ row: 14, on: '2026-01-01' }] }, 'noted[0].row', 'not_to_note'],
    ['a note on a synthetic face', { noted: [{ row: 7, on: '2026-01-01' }] }, 'noted[0].row', 'not_to_note'],
    ['a note on pauses', { noted: [{ row: 11, on: '2026-01-01' }] }, 'noted[0].row', 'not_to_note'],
    ['a note on no row', { noted: [{ row: 0, on: '2026-01-01' }] }, 'noted[0].row', 'bad_value'],
    ['a day that is none', { accounts: [{ handle: 'a', created: '2026-13-01' }] }, 'accounts[0].created', 'bad_value'],
    [
      'a time without a zone',
      { sessions: [{ from: '2026-01-01T10:00', until: '2026-01-02' }] },
      'sessions[0].from',
      'bad_value',
    ],
    ['a missing field', { accounts: [{ handle: 'a' }] }, 'accounts[0].created', 'missing_field'],
    ['half a member', { privateCounts: [{ kind: 'phone', members: 1.5 }] }, 'privateCounts[0].members', 'bad_value'],
    [
      'another kind of value',
      { privateCounts: [{ kind: 'passport', members: 2 }] },
      'privateCounts[0].kind',
      'bad_value',
    ],
  ];
  for (const [name, value, place, code] of refused) {
    test(name, () => {
      const read = readApplicant(value);
      assert.ok('faults' in read);
      const fault = read.faults.find((found) => found.place === place);
      assert.equal(fault?.code, code, JSON.stringify(read.faults));
      assert.match(fault?.detail ?? '', /\.$/);
    });
  }

  test('a person may note what only a person can see', () => {
    assert.deepEqual(
      rows(check({ noted: [{ row: 33, on: '2026-01-01', words: 'A managed device was refused.' }] })),
      [33],
    );
  });

  test('no field of the published schema is one of those that are never an input', () => {
    const text = JSON.stringify(APPLICANT_SCHEMA);
    assert.doesNotMatch(text, /"(?:nationality|gender|age|religion|accent|photo|ethnicity|score)":/i);
    assert.match(text, /"additionalProperties":false/);
  });
});
