/** The truth table of the verdict (docs/ground.md, "Claims and verdicts"): a line a case, its claims in words. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Category } from '@haetae/contract';
import fc from 'fast-check';
import type { Claim } from './claim.ts';
import { decideVerdict, type VerdictContext } from './decide-verdict.ts';

const NOW = '2026-11-24T12:00:00.000Z';
const LIST = 'OFAC SDN';

const plain: Claim = {
  object: 'indicator--plain',
  kind: 'indicator',
  creator: undefined,
  submitter: 'anna',
  origin: null,
  category: 'theft',
  confidence: 80,
  firstSeen: null,
  lastSeen: null,
  validUntil: null,
  tlp: 'amber',
  source: null,
  chain: undefined,
  contract: false,
  actor: undefined,
  title: undefined,
  officialList: undefined,
  delisted: false,
  muted: false,
  stored: 1_000n,
  trace: undefined,
};

/** Anna, Bora and Chung are organisations here, Dana and Emil on a peer hub that names Emil; Fiona has standing. */
const WHO = {
  Anna: { submitter: 'anna' },
  Bora: { submitter: 'bora' },
  Chung: { submitter: 'chung' },
  Dana: { submitter: 'dana', origin: 'hub--peer' },
  Dora: { submitter: 'dora', origin: 'hub--peer' },
  Emil: { submitter: 'emil', origin: 'hub--peer' },
  Fiona: { submitter: 'fiona' },
  List: { submitter: 'own', officialList: LIST, category: 'sanctioned' },
} satisfies Record<string, Partial<Claim>>;

type Said = Partial<Claim>;
const trace = (share: string | null, hops: number): Said => ({
  kind: 'trace',
  trace: { policy: 'haircut', share, hops, case: 'incident--1' },
});
const of = (category: Category): Said => ({ category });
const from = (source: string): Said => ({ source });
const sure = (confidence: number | null): Said => ({ confidence });
const muted: Said = { muted: true };
const early: Said = { category: 'service', stored: 1n };
const late: Said = { category: 'service', stored: 2_000n };
const on = (chain: string): Said => ({ chain });

/** Writes a claim: who says it, then what differs from a plain one (theft, 80 sure, no source, every chain). */
function claim(who: keyof typeof WHO, ...said: readonly Said[]): Claim {
  const object = `indicator--${who}`;
  return Object.assign({}, plain, { object }, WHO[who], ...said);
}

const CONTEXT: VerdictContext = {
  now: NOW,
  chain: undefined,
  hasStanding: (organisation) => organisation === 'fiona',
  namedByAgreement: (organisation) => organisation === 'emil',
  ownerProved: false,
  threshold: { share: 0.5, hops: 3 },
};
const proved: Partial<VerdictContext> = { ownerProved: true };
const asked = (chain: string): Partial<VerdictContext> => ({ chain });

type Line = readonly [
  what: string,
  claims: readonly Claim[],
  verdict: string,
  rule: string,
  context?: Partial<VerdictContext>,
];
const [A, B] = [from('report A'), from('report B')];

const TABLE: Readonly<Record<string, readonly Line[]>> = {
  'nothing is in force': [
    ['no claim at all', [], 'clear', 'none'],
    ['a claim that ended', [claim('Fiona', { validUntil: '2026-11-24T11:59:59Z' })], 'clear', 'none'],
    ['a claim that ends this moment', [claim('Fiona', { validUntil: '2026-11-24T12:00:00Z' })], 'clear', 'none'],
    ['a claim that ends later', [claim('Fiona', { validUntil: '2026-11-24T12:00:00.0001Z' })], 'block', 'authority'],
    ['a claim that was taken back', [claim('Fiona', { delisted: true })], 'clear', 'none'],
  ],
  '(a) a current entry of an official source blocks': [
    ['an entry', [claim('List')], 'block', 'official'],
    ['an entry without any confidence', [claim('List', sure(null))], 'block', 'official'],
    ['an entry about a proved owner', [claim('List')], 'block', 'official', proved],
    [
      'an entry about a known service',
      [claim('List'), claim('Anna', early, A), claim('Bora', early, B)],
      'block',
      'official',
    ],
    ['a member who calls itself a list', [claim('Anna', { source: LIST })], 'review', 'one-source'],
  ],
  'delisting ends "sanctioned" wherever that list is cited, and nothing else': [
    ['the list took it off', [claim('List', { delisted: true })], 'clear', 'none'],
    [
      'two partners cite the list',
      [
        claim('List', { delisted: true }),
        claim('Anna', of('sanctioned'), from('OFAC, SDN list')),
        claim('Fiona', of('sanctioned'), from('https://ofac.treasury.gov')),
      ],
      'clear',
      'none',
    ],
    [
      'the partner says theft',
      [claim('List', { delisted: true }), claim('Anna', from('OFAC SDN'))],
      'review',
      'one-source',
    ],
    [
      'the partner cites another list',
      [claim('List', { delisted: true }), claim('Fiona', of('sanctioned'), from('UN 1718 list'))],
      'block',
      'authority',
    ],
    [
      'another word only contains the publisher’s name',
      [
        claim('List', { officialList: 'UN 1718', delisted: true }),
        claim('Fiona', of('sanctioned'), from('Munich police')),
      ],
      'block',
      'authority',
    ],
    [
      'the list has it under another entry still',
      [claim('List', { object: 'indicator--old', delisted: true }), claim('List')],
      'block',
      'official',
    ],
    [
      'a member pretends to delist',
      [claim('List'), claim('Anna', of('sanctioned'), { delisted: true, source: LIST })],
      'block',
      'official',
    ],
  ],
  '(b) protected: an authority’s claim is looked at, every other changes nothing': [
    ['its owner proved control, one says theft', [claim('Anna')], 'clear', 'protected', proved],
    ['its owner proved control, two say theft', [claim('Anna', A), claim('Bora', B)], 'clear', 'protected', proved],
    ['its owner proved control, an authority says theft', [claim('Fiona')], 'review', 'protected', proved],
    ['its owner proved control, a trace', [claim('Anna', trace('1', 1))], 'clear', 'protected', proved],
    [
      'two independent sources called it a service before',
      [claim('Chung'), claim('Anna', early, A), claim('Bora', early, B)],
      'clear',
      'protected',
    ],
    [
      'the same, and an authority claims',
      [claim('Fiona'), claim('Anna', early, A), claim('Bora', early, B)],
      'review',
      'protected',
    ],
    [
      'the two called it a service only afterwards',
      [claim('Chung'), claim('Anna', late, A), claim('Bora', late, B)],
      'review',
      'one-source',
    ],
    [
      'one of the two only afterwards',
      [claim('Fiona'), claim('Anna', early, A), claim('Bora', late, B)],
      'block',
      'authority',
    ],
    ['only one called it a service', [claim('Chung'), claim('Anna', early, A)], 'review', 'one-source'],
    [
      'the two have one source',
      [claim('Chung'), claim('Anna', early, A), claim('Bora', early, A)],
      'review',
      'one-source',
    ],
    ['the two name no source', [claim('Chung'), claim('Anna', early), claim('Bora', early)], 'review', 'one-source'],
    [
      'the two are of one peer',
      [claim('Chung'), claim('Dana', early, A), claim('Dora', early, B)],
      'review',
      'one-source',
    ],
  ],
  '(c) a claim by an organisation with standing blocks': [
    ['an authority', [claim('Fiona')], 'block', 'authority'],
    ['an authority that is not sure', [claim('Fiona', sure(10))], 'block', 'authority'],
    ['an authority that says mixer', [claim('Fiona', of('mixer'))], 'block', 'authority'],
    ['an authority that says service', [claim('Fiona', of('service'))], 'clear', 'service'],
    ['an authority before two others', [claim('Anna', A), claim('Bora', B), claim('Fiona')], 'block', 'authority'],
  ],
  '(d) two independent organisations, each at least 70 sure, block': [
    ['two sources', [claim('Anna', A), claim('Bora', B)], 'block', 'two-sources'],
    ['each exactly 70', [claim('Anna', A, sure(70)), claim('Bora', B, sure(70))], 'block', 'two-sources'],
    ['one at 69', [claim('Anna', A), claim('Bora', B, sure(69))], 'review', 'one-source'],
    ['one that does not say how sure', [claim('Anna', A), claim('Bora', B, sure(null))], 'review', 'one-source'],
    ['a common source', [claim('Anna', A), claim('Bora', A)], 'review', 'one-source'],
    [
      'a common source, written otherwise',
      [claim('Anna', A), claim('Bora', from(' Report  a. '))],
      'review',
      'one-source',
    ],
    [
      'a common creator behind both',
      [claim('Anna', A, { creator: 'mitre' }), claim('Bora', B, { creator: 'mitre' })],
      'review',
      'one-source',
    ],
    ['the second names no source', [claim('Anna', A), claim('Bora')], 'block', 'two-sources'],
    ['neither names a source', [claim('Anna'), claim('Bora')], 'review', 'one-source'],
    ['three without a source', [claim('Anna'), claim('Bora'), claim('Chung')], 'review', 'one-source'],
    [
      'one organisation twice',
      [claim('Anna', A), claim('Anna', B, { object: 'indicator--2' })],
      'review',
      'one-source',
    ],
    ['two organisations of one peer', [claim('Dana', A), claim('Dora', B)], 'review', 'one-source'],
    ['a peer and one here', [claim('Dana', A), claim('Bora', B)], 'block', 'two-sources'],
    [
      'two of one peer, one of them named by the agreement',
      [claim('Dana', A), claim('Emil', B)],
      'block',
      'two-sources',
    ],
    ['a mixer is not the second', [claim('Anna', A), claim('Bora', B, of('mixer'))], 'review', 'one-source'],
    ['a trace is not the second', [claim('Anna', A), claim('Bora', B, trace('0.4', 1))], 'review', 'trace'],
    ['a service is not the second', [claim('Anna', A), claim('Bora', B, late)], 'review', 'one-source'],
  ],
  '(e) one is reviewed; a trace by the hub’s threshold; a mixer; a service is clear': [
    ['one claim', [claim('Anna')], 'review', 'one-source'],
    ['one that is not sure at all', [claim('Anna', sure(0))], 'review', 'one-source'],
    ['a trace at the threshold', [claim('Anna', trace('0.5', 3))], 'block', 'trace'],
    ['a trace under the share', [claim('Anna', trace('0.4999', 1))], 'review', 'trace'],
    ['a trace too many hops away', [claim('Anna', trace('1', 4))], 'review', 'trace'],
    ['a trace without a measured share', [claim('Anna', trace(null, 1))], 'review', 'trace'],
    ['an authority’s trace is weighed as a trace', [claim('Fiona', trace('0.1', 1))], 'review', 'trace'],
    ['a mixer alone', [claim('Anna', of('mixer'), A)], 'review', 'one-source'],
    ['a mixer, said by two', [claim('Anna', of('mixer'), A), claim('Bora', of('mixer'), B)], 'review', 'one-source'],
    ['a service alone', [claim('Anna', early)], 'clear', 'service'],
  ],
  'what arrived in a flood is shown and changes nothing': [
    ['one alone', [claim('Anna', muted)], 'clear', 'flood'],
    ['an authority’s', [claim('Fiona', muted)], 'clear', 'flood'],
    ['a trace over the threshold', [claim('Anna', trace('1', 1), muted)], 'clear', 'flood'],
    ['beside one that did not', [claim('Anna', A, muted), claim('Bora', B)], 'review', 'one-source'],
    ['it is not the second of two sources', [claim('Anna', A), claim('Bora', B, muted)], 'review', 'one-source'],
    ['beside an official entry', [claim('List'), claim('Anna', muted)], 'block', 'official'],
    ['one that ended', [claim('Anna', muted, { validUntil: '2026-11-24T11:59:59Z' })], 'clear', 'none'],
    [
      'one that rests on a list that took the address off',
      [claim('List', { delisted: true }), claim('Anna', muted, of('sanctioned'), from('OFAC SDN'))],
      'clear',
      'none',
    ],
    ['one about its owner’s address', [claim('Fiona', muted)], 'clear', 'flood', proved],
    [
      'a service of it protects nobody',
      [claim('Fiona'), claim('Anna', early, A), claim('Bora', early, B, muted)],
      'block',
      'authority',
    ],
    ['on another chain', [claim('Anna', on('eip155:1'), muted)], 'clear', 'flood', asked('eip155:137')],
  ],
  'an EVM account listed on one chain is at least reviewed on the others; a contract only where it is': [
    ['where it is listed', [claim('List', on('eip155:1'))], 'block', 'official', asked('eip155:1')],
    ['without a chain, every chain', [claim('List', on('eip155:1'))], 'block', 'official'],
    ['on another chain', [claim('List', on('eip155:1'))], 'review', 'other-chain', asked('eip155:137')],
    ['a contract', [claim('List', on('eip155:1'), { contract: true })], 'clear', 'none', asked('eip155:137')],
    ['a service elsewhere', [claim('Anna', early, on('eip155:1'))], 'clear', 'none', asked('eip155:137')],
    [
      'another family of chains',
      [claim('List', on('bip122:000000000019d6689c085ae165831e93'))],
      'clear',
      'none',
      asked('eip155:1'),
    ],
    ['a claim that names no chain', [claim('List')], 'block', 'official', asked('eip155:137')],
    [
      'the address is its owner’s, proved',
      [claim('Anna', on('eip155:1'))],
      'clear',
      'protected',
      { ...proved, ...asked('eip155:137') },
    ],
  ],
};

for (const [group, lines] of Object.entries(TABLE)) {
  describe(group, () => {
    for (const [what, claims, verdict, rule, context] of lines) {
      test(`${what}: ${verdict} by ${rule}`, () => {
        const decision = decideVerdict(claims, { ...CONTEXT, ...context });
        assert.deepEqual([decision.verdict, decision.rule], [verdict, rule]);
      });
    }
  });
}

/** The same in the order of the ground, said once more: the first that holds for any claim. */
function oracle(claims: readonly Claim[], context: VerdictContext): string {
  const live = claims.filter(
    (one) => !one.muted && !one.delisted && (one.validUntil === null || one.validUntil > context.now),
  );
  const voice = (one: Claim): string => (one.origin === null || one.submitter === 'emil' ? one.submitter : one.origin);
  const apart = (a: Claim, b: Claim): boolean =>
    voice(a) !== voice(b) && !(a.source === b.source) && (a.source !== null || b.source !== null);
  const unprotected = live.filter((one) => {
    if (one.category === 'service' || context.ownerProved) return false;
    const before = live.filter((other) => other.category === 'service' && other.stored < one.stored);
    return !before.some((a) => before.some((b) => apart(a, b)));
  });
  const words = unprotected.filter((one) => one.trace === undefined);
  const strong = words.filter((one) => one.category !== 'mixer' && (one.confidence ?? 0) >= 70);
  if (live.some((one) => one.officialList !== undefined)) return 'block';
  if (words.some((one) => one.submitter === 'fiona')) return 'block';
  if (strong.some((a) => strong.some((b) => apart(a, b)))) return 'block';
  if (unprotected.some(({ trace: line }) => line && Number(line.share ?? 0) >= 0.5 && line.hops <= 3)) return 'block';
  if (unprotected.length > 0) return 'review';
  return live.some((one) => one.category !== 'service' && one.submitter === 'fiona') ? 'review' : 'clear';
}

test('a claim that is only looked at, because the address was known as a service before it, bears no other out', () => {
  const known = [
    claim('Anna', { category: 'service', source: 'A', stored: 1n }),
    claim('Bora', { category: 'service', stored: 1n }),
  ];
  const early = claim('Anna', { category: 'theft', confidence: 70, source: 'B', stored: 1n });
  const late = claim('Emil', { category: 'theft', confidence: 100, stored: 2_000n });
  assert.equal(decideVerdict([early, late], CONTEXT).verdict, 'block');
  assert.equal(decideVerdict([...known, early, late], CONTEXT).verdict, 'review');
});

const anyClaim = fc
  .tuple(
    fc.constantFrom(...(['Anna', 'Bora', 'Chung', 'Dana', 'Dora', 'Emil', 'Fiona', 'List'] as const)),
    fc.record({
      confidence: fc.constantFrom(null, 0, 69, 70, 100),
      source: fc.constantFrom(null, 'A', 'B'),
      stored: fc.constantFrom(1n, 1_000n, 2_000n),
      muted: fc.boolean(),
      category: fc.constantFrom<Category>('theft', 'mixer', 'service', 'other'),
      trace: fc.option(
        fc.record({
          policy: fc.constantFrom('haircut', 'poison'),
          share: fc.constantFrom(null, '0.1', '0.5', '1'),
          hops: fc.integer({ min: 1, max: 5 }),
          case: fc.constant('incident--1'),
        }),
        { nil: undefined, freq: 4 },
      ),
    }),
  )
  // What an official source brings is not metered.
  .map(([who, said]) => [who, who === 'List' ? { ...said, muted: false } : said] as const)
  .map(([who, said]) => claim(who, said.category === 'service' ? { ...said, trace: undefined } : said, WHO[who]));

test('any set of claims is decided as the first rule that holds, in whatever order they come', () => {
  fc.assert(
    fc.property(fc.array(anyClaim, { maxLength: 6 }), fc.boolean(), (claims, ownerProved) => {
      const context = { ...CONTEXT, ownerProved };
      const { verdict, weighed } = decideVerdict(claims, context);
      assert.equal(verdict, oracle(claims, context));
      assert.equal(decideVerdict(claims.toReversed(), context).verdict, verdict);
      assert.equal(weighed.length, claims.length, 'every claim in force is given as a reason');
    }),
    { numRuns: 20_000 },
  );
});
