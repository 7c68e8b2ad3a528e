import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { CONTROL_AREAS, Control, CSF_FUNCTIONS, WayIn } from '@haetae/contract';
import Value from 'typebox/value';
import { answerFaults, countMet, describeAssessment, mergeAnswers } from './answers.ts';
import { CATALOGUE, controlOf, techniqueName } from './catalogue.ts';
import { planOf } from './plan.ts';
import { WAY_TECHNIQUES } from './way-techniques.ts';

const PREFIX = { govern: 'GV', identify: 'ID', protect: 'PR', detect: 'DE', respond: 'RS', recover: 'RC' } as const;
const techniques = [...new Set(CATALOGUE.controls.flatMap(({ counters }) => counters))];

describe('the catalogue of controls', () => {
  test('has the form that the contract promises, each control under a number of its own and its function', () => {
    for (const control of CATALOGUE.controls) {
      assert.deepEqual([...Value.Errors(Control, control)], [], control.id);
      assert.ok(control.id.startsWith(`${PREFIX[control.function]}.`), control.id);
      assert.ok(control.counters.length > 0, `${control.id} counters nothing`);
    }
    assert.equal(new Set(CATALOGUE.controls.map(({ id }) => id)).size, CATALOGUE.controls.length);
  });

  test('says everything in both languages', () => {
    for (const { id, title, evidence } of CATALOGUE.controls) {
      for (const text of [title, evidence]) {
        assert.match(text.ko, /[가-힣]/, id);
        assert.doesNotMatch(text.en, /[가-힣]/, id);
      }
    }
  });

  test('covers every function and every area, and every way in that a source can say', () => {
    const { controls } = CATALOGUE;
    for (const name of CSF_FUNCTIONS)
      assert.ok(
        controls.some((control) => control.function === name),
        name,
      );
    for (const name of CONTROL_AREAS)
      assert.ok(
        controls.some((control) => control.area === name),
        name,
      );
    for (const way of WayIn.enum) {
      const closed = WAY_TECHNIQUES[way].some((technique) => techniques.includes(technique));
      assert.equal(closed, way !== 'not_public', way);
    }
  });

  const shared = process.env.HAETAE_SHARED ?? fileURLToPath(new URL('../../../../../../shared', import.meta.url));
  const attack = `${shared}/data/attack/enterprise-attack-18.1.json.gz`;
  test('names only techniques that ATT&CK 18.1 has, as it calls them', {
    skip: !existsSync(attack) && 'the folder of reference data is absent',
  }, () => {
    const { objects } = JSON.parse(gunzipSync(readFileSync(attack)).toString('utf8'));
    const known = new Map<string, string>();
    for (const { type, name, revoked, x_mitre_deprecated, external_references } of objects) {
      if (type !== 'attack-pattern' || revoked === true || x_mitre_deprecated === true) continue;
      known.set(external_references[0].external_id, name);
    }
    for (const id of techniques) assert.equal(techniqueName(id), known.get(id), id);
    for (const id of Object.values(WAY_TECHNIQUES).flat()) assert.ok(known.has(id), id);
  });
});

describe('answers', () => {
  const refused: readonly (readonly [string, Parameters<typeof answerFaults>[0], string])[] = [
    ['met without evidence', { 'GV.RR-1': { state: 'met' } }, '/answers/GV.RR-1/evidence'],
    [
      'met with blanks for evidence',
      { 'GV.RR-1': { state: 'met', evidence: ' \u3000\n' } },
      '/answers/GV.RR-1/evidence',
    ],
    ['a control that is none', { 'GV.XX-9': { state: 'not' } }, '/answers/GV.XX-9'],
    ['a name that every object has', { ['constructor' as string]: { state: 'not' } }, '/answers/constructor'],
    ['a name with a slash', { 'a/b~c': { state: 'not' } }, '/answers/a~1b~0c'],
  ];
  for (const [what, answers, pointer] of refused) {
    test(`${what}: refused with its place`, () =>
      assert.deepEqual(
        [...answerFaults(answers)].map((fault) => fault.pointer),
        [pointer],
      ));
  }

  test('partly, not and not applicable need no evidence; met with it is taken', () => {
    const answers = {
      'GV.RR-1': { state: 'met', evidence: 'appointment of 1 November' },
      'GV.PO-1': { state: 'partly' },
      'GV.SC-1': { state: 'not' },
      'GV.RM-1': { state: 'not-applicable' },
    } as const;
    assert.deepEqual([...answerFaults(answers)], []);
    assert.deepEqual(countMet(answers, 'govern'), { of: 5, met: 1 });
  });

  test('what is not answered anew stays, and what the catalogue no longer has goes', () => {
    const before = {
      'GV.RR-1': { state: 'not' },
      'GV.SC-1': { state: 'partly' },
      'GV.OLD-1': { state: 'not' },
    } as const;
    const merged = mergeAnswers(before, { 'GV.RR-1': { state: 'met', evidence: 'x' } });
    assert.deepEqual(merged, { 'GV.RR-1': { state: 'met', evidence: 'x' }, 'GV.SC-1': { state: 'partly' } });
  });
});

describe('an assessment', () => {
  const met = { state: 'met', evidence: 'x' } as const;
  const days = [
    { day: '2026-05-02', answers: { 'GV.RR-1': met, 'PR.AA-1': met } },
    { day: '2026-11-24', answers: { 'GV.RR-1': met, 'GV.PO-1': met, 'PR.AA-1': { state: 'partly' } as const } },
  ];

  test('stands beside the last earlier day, function by function, and sums no functions up', () => {
    const { functions, history } = describeAssessment(days, '2026-11-24T03:00:00.000Z');
    const of = (name: string) => functions.find((one) => one.function === name)!;
    assert.deepEqual([of('govern').before, of('govern').met], [1, 2]);
    assert.deepEqual([of('protect').before, of('protect').met], [1, 0]);
    assert.deepEqual(
      history.map(({ day, functions }) => [day, functions.map(({ met }) => met)]),
      [
        ['2026-05-02', [1, 0, 1, 0, 0, 0]],
        ['2026-11-24', [2, 0, 0, 0, 0, 0]],
      ],
    );
  });

  test('that nobody began says so, and that there is no day before', () => {
    const { at, functions, history } = describeAssessment([], null);
    assert.equal(at, null);
    assert.deepEqual(history, []);
    assert.ok(functions.every(({ met, before }) => met === 0 && before === null));
  });
});

describe('the plan', () => {
  const seen = {
    ways: [
      { way: 'vendor', thefts: 5, usd: 2_415 },
      { way: 'keys', thefts: 23, usd: 1_615 },
      { way: 'not_public', thefts: 13, usd: 9_000 },
    ],
    techniques: [
      { id: 'T1566', objects: 1, groups: 2 },
      { id: 'T1566.001', objects: 3, groups: 7 },
      { id: 'T15660', objects: 90, groups: 0 },
    ],
  } as const;

  test('goes by the sum that came in by a way which the step closes, each way once a step', () => {
    const { steps } = planOf({}, seen, 'en');
    assert.equal(steps.length, CATALOGUE.controls.length);
    const sums = steps.map(({ usd }) => usd);
    assert.deepEqual(
      sums,
      sums.toSorted((a, b) => b - a),
    );
    const pinned = steps.find(({ control }) => control === 'PR.PS-3')!;
    assert.deepEqual([pinned.thefts, pinned.usd, pinned.ways], [5, 2_415, ['vendor']]);
  });

  test('counts sub-techniques with their technique, and nothing that only begins alike', () => {
    const isolated = planOf({}, seen, 'en').steps.find(({ control }) => control === 'PR.IR-1')!;
    assert.deepEqual(isolated.counters[0], { technique: 'T1566', name: 'Phishing', seen: 4 });
  });

  test('leaves out what is met and what does not apply, and keeps what is half done', () => {
    const answers = {
      'PR.PS-3': { state: 'met', evidence: 'x' },
      'PR.AA-1': { state: 'not-applicable' },
      'GV.SC-1': { state: 'partly' },
    } as const;
    const { steps } = planOf(answers, seen, 'ko');
    const left = ['PR.PS-3', 'PR.AA-1', 'GV.SC-1'].map((id) => steps.find(({ control }) => control === id)?.state);
    assert.deepEqual(left, [undefined, undefined, 'partly']);
    assert.equal(steps.find(({ control }) => control === 'GV.SC-1')?.title, controlOf('GV.SC-1')?.title.ko);
  });

  test('says in a sentence what it counts', () => {
    assert.match(planOf({}, seen, 'en').counts, /sum of the thefts on file/);
    assert.match(planOf({}, seen, 'ko').counts, /탈취의 금액 합계/);
  });
});
