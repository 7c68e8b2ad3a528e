/** The truth table of the release policy (docs/ground.md, "Who may see what"), then the same against an oracle. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMarkings, type Tlp, tlpLevels } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import fc from 'fast-check';
import type { AudienceRule } from './audience-rule.ts';
import { decideRelease, type Recipient } from './decide-release.ts';

/**
 * One line a rule, the first line that fits decides; `*` is anything, `|` is or. In the columns:
 *
 *   held      no · yes, and the recipient does not decide · decides (a member who decides for this hub)
 *   cleared   the clearance of a member, the agreement of a peer reaches the marking
 *   relation  own (of the submitter's organisation) · author (and named on it) · person (named, of another
 *             organisation) · named (organisation) · group (offered to one that the recipient is in) · stranger
 *   origin    here · theirs (the recipient hub's) · third (another hub's)
 *   fact      a built-in or imported fact
 *   orcon     onward only with the originator's consent
 */
const TABLE = `
to      held         cleared  marking                        relation          origin        fact  orcon  answer
public  yes|decides  *        *                              *                 *             *     *      held
public  no           *        green|amber|amber+strict|red   *                 *             *     *      clearance
public  no           *        clear                          *                 theirs|third  *     yes    originator-control
public  no           *        clear                          *                 *             *     *      allowed

member  *            no       *                              *                 *             *     *      clearance
member  yes          yes      *                              person|named|group|stranger  *  *     *      held
member  decides      yes      *                              person|named|group|stranger  here  *  *      held
member  *            yes      red                            author|person     *             *     *      allowed
member  *            yes      red                            *                 *             *     *      not-named
member  yes|decides  yes      *                              *                 *             *     *      allowed
member  no           yes      clear|green                    *                 *             *     *      allowed
member  no           yes      amber                          own|author|named|group  *       *     *      allowed
member  no           yes      amber                          person|stranger   *             *     *      not-offered
member  no           yes      amber+strict                   own|author|named  *             *     *      allowed
member  no           yes      amber+strict                   *                 *             *     *      not-named

peer    yes          *        *                              *                 *             *     *      held
peer    no           *        *                              *                 *             yes   *      public-fact
peer    no           *        red                            *                 *             no    *      never-pushed
peer    no           *        *                              *                 theirs        no    *      its-own
peer    no           *        *                              *                 third         no    yes    originator-control
peer    no           no       *                              *                 *             no    *      beyond-agreement
peer    no           yes      *                              named             *             no    *      allowed
peer    no           yes      amber+strict                   group|stranger    *             no    *      not-named
peer    no           yes      clear|green|amber              group             *             no    *      allowed
peer    no           yes      clear|green|amber              stranger          *             no    *      not-offered
`;

const cells = (line: string): string[] => line.trim().split(/\s+/);
const [header = [], ...rows] = TABLE.split('\n')
  .filter((line) => line.trim() !== '')
  .map(cells);

type Case = Readonly<Record<string, string>>;

const fits = (row: readonly string[], one: Case): boolean =>
  header.every((column, at) => column === 'answer' || row[at] === '*' || row[at]!.split('|').includes(one[column]!));

/** Every combination of the columns, with clearances and limits spelled out level by level. */
function everyCase(): Case[] {
  const common = { marking: [...tlpLevels], reach: [...tlpLevels], fact: ['no', 'yes'], orcon: ['no', 'yes'] };
  const origin = ['here', 'theirs', 'third'];
  return [
    ...product({ ...common, to: ['public'], held: ['no', 'yes'], relation: ['group', 'stranger'], origin }),
    ...product({
      ...common,
      to: ['member'],
      held: ['no', 'yes', 'decides'],
      relation: ['own', 'author', 'person', 'named', 'group', 'stranger'],
      origin,
    }),
    ...product({ ...common, to: ['peer'], held: ['no', 'yes'], relation: ['named', 'group', 'stranger'], origin }),
  ].map((one) => ({ ...one, cleared: level(one.marking!) <= level(one.reach!) ? 'yes' : 'no' }));
}

const level = (tlp: string): number => tlpLevels.indexOf(tlp as Tlp);

function product(columns: Readonly<Record<string, readonly string[]>>): Case[] {
  return Object.entries(columns).reduce<Case[]>(
    (cases, [column, values]) => cases.flatMap((one) => values.map((value) => ({ ...one, [column]: value }))),
    [{}],
  );
}

const hub = { theirs: 'hub--theirs', third: 'hub--third' };

function ruleOf(one: Case): AudienceRule {
  const { relation } = one;
  return {
    tlp: one.marking as Tlp,
    submitter: 'identity--submitter',
    origin: one.origin === 'here' ? null : one.origin === 'theirs' ? hub.theirs : hub.third,
    local: true,
    reference: one.fact === 'yes',
    groups: relation === 'group' ? ['group--other', 'group--shared'] : ['group--other'],
    organisations: relation === 'named' ? ['identity--recipient'] : ['identity--somebody'],
    members: relation === 'author' || relation === 'person' ? ['member--recipient'] : ['member--somebody'],
    originatorControl: one.orcon === 'yes',
    held: one.held !== 'no',
  };
}

function recipientOf(one: Case): Recipient {
  const ofSubmitter = one.relation === 'own' || one.relation === 'author';
  switch (one.to) {
    case 'public':
      return { kind: 'public' };
    case 'member':
      return {
        kind: 'member',
        member: 'member--recipient',
        organisation: ofSubmitter ? 'identity--submitter' : 'identity--recipient',
        clearance: one.reach as Tlp,
        decidesHeld: one.held === 'decides',
        groups: new Set(['group--shared', 'group--unrelated']),
      };
    default:
      return {
        kind: 'peer',
        hub: hub.theirs,
        organisations: new Set(['identity--recipient']),
        links: [{ group: 'group--shared', upTo: one.reach as Tlp }],
      };
  }
}

test('every combination is decided as the truth table says', () => {
  const used = new Set<readonly string[]>();
  for (const one of everyCase()) {
    const row = rows.find((candidate) => fits(candidate, one));
    assert.ok(row, `no line for ${JSON.stringify(one)}`);
    used.add(row);
    const release = decideRelease(ruleOf(one), recipientOf(one));
    assert.equal(release.allowed ? 'allowed' : release.because, row.at(-1), JSON.stringify(one));
  }
  const idle = rows.filter((row) => !used.has(row));
  assert.deepEqual(idle, [], 'a line that decides nothing');
});

/** The ids of OASIS TLP 2.0, of STIX 2.1 (TLP 1.0) and of OpenCTI, from their publications. */
const MARKINGS: readonly (readonly [id: string, strictness: 0 | 1 | 2 | 3 | 4])[] = [
  ['marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487', 0],
  ['marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb', 1],
  ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421', 2],
  ['marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003', 3],
  ['marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1', 4],
  ['marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9', 0],
  ['marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da', 1],
  ['marking-definition--f88d31f6-486f-44da-b317-01333bde0b82', 2],
  ['marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed', 4],
  ['marking-definition--826578e1-40ad-459f-bc73-ede076f81f37', 3],
];
const some = fc.subarray(['a', 'b', 'c']);
const anyLevel = fc.constantFrom(...tlpLevels);
const anyHub = fc.constantFrom('here', 'hub-1', 'hub-2');

const anyMarked = fc.record({
  markings: fc.array(fc.constantFrom(...MARKINGS), { minLength: 1, maxLength: 3 }),
  origin: anyHub,
  rest: fc.record({
    submitter: fc.constantFrom('a', 'b', 'c'),
    local: fc.boolean(),
    reference: fc.boolean(),
    groups: some,
    organisations: some,
    members: some,
    originatorControl: fc.boolean(),
    held: fc.boolean(),
  }),
});

const anyMember = fc.record({
  kind: fc.constant('member' as const),
  member: fc.constantFrom('a', 'b'),
  organisation: fc.constantFrom('a', 'b'),
  clearance: anyLevel,
  decidesHeld: fc.boolean(),
  groups: some.map((ids) => new Set(ids)),
});
const anyPeer = fc.record({
  kind: fc.constant('peer' as const),
  hub: fc.constantFrom('hub-1', 'hub-2'),
  organisations: some.map((ids) => new Set(ids)),
  links: fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c'), upTo: anyLevel }), { maxLength: 3 }),
});

/** What the ground says in prose, said once more without looking at the policy: who is among those it is meant for. */
function mayGo(strictness: number, rule: AudienceRule, to: Recipient): boolean {
  if (to.kind === 'public') {
    return strictness === 0 && !rule.held && (rule.origin === null || !rule.originatorControl);
  }
  if (to.kind === 'member') {
    const own = to.organisation === rule.submitter;
    const person = rule.members.includes(to.member);
    const named = rule.organisations.includes(to.organisation);
    const offered = rule.groups.filter((group) => to.groups.has(group)).length > 0;
    const meantFor = [true, true, own || named || offered, own || named, person][strictness]!;
    const mayDecide = own || (rule.origin !== null && to.decidesHeld);
    const sees = rule.held ? mayDecide && (strictness < 4 || person) : meantFor;
    return sees && tlpLevels.indexOf(to.clearance) >= strictness;
  }
  if (strictness === 4 || rule.held || rule.reference || rule.origin === to.hub) return false;
  if (rule.origin !== null && rule.originatorControl) return false;
  const links = to.links.filter((link) => tlpLevels.indexOf(link.upTo) >= strictness);
  const named = links.length > 0 && rule.organisations.some((organisation) => to.organisations.has(organisation));
  return named || (strictness < 3 && links.some((link) => rule.groups.includes(link.group)));
}

test('a hundred thousand random cases, the three families of TLP ids mixed, agree with the oracle', () => {
  const anyRecipient = fc.oneof(fc.constant({ kind: 'public' as const }), anyMember, anyPeer);
  fc.assert(
    fc.property(anyMarked, anyRecipient, ({ markings, origin, rest }, to) => {
      const strictness = Math.max(...markings.map(([, strict]) => strict));
      // Only the markings of the object are read.
      const object = { object_marking_refs: markings.map(([id]) => id) } as unknown as StixObject;
      const tlp = readMarkings(object).tlp!;
      const rule: AudienceRule = { ...rest, tlp, origin: origin === 'here' ? null : origin };
      const { allowed } = decideRelease(rule, to);
      assert.equal(allowed, mayGo(strictness, rule, to));
      if (to.kind !== 'peer' || !allowed) return;
      assert.notEqual(strictness, 4, 'RED is never pushed');
      const named = rule.organisations.some((organisation) => to.organisations.has(organisation));
      assert.ok(strictness !== 3 || named, 'AMBER+STRICT reaches no peer without an organisation that it names');
    }),
    { numRuns: 100_000 },
  );
});
