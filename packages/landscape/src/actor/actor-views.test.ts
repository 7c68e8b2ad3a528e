import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { actorNames } from '../reference/index.ts';
import { actorViews } from './actor-views.ts';

const views = actorViews(actorNames(), [{ actor: 'TraderTraitor', count: 6, usd: 2_257_000_000 }]);
const view = (actor: string) => views.find((one) => one.actor === actor)!;

describe('actors', () => {
  test('stand with all their names, and with which source says which', () => {
    const lazarus = view('Lazarus Group');
    assert.equal(lazarus.mitre, 'G0032');
    assert.deepEqual(lazarus.names.find(({ name }) => name === 'ZINC')?.sources, [
      'mitre-attack-18.1',
      'misp-galaxy/threat-actor',
    ]);
    assert.deepEqual(lazarus.names.find(({ name }) => name === 'Hastati Group')?.sources, ['misp-galaxy/threat-actor']);
    assert.ok(view('WageMole').names.some(({ name }) => name === 'Famous Chollima'));
  });

  test('a shared name never merges two of them: the disagreement is told on both sides', () => {
    const told = (actor: string, name: string) =>
      view(actor)
        .disagreements.find((one) => one.name.toLowerCase() === name)
        ?.elsewhere.map((one) => one.actor);
    assert.ok(told('APT38', 'bluenoroff')?.includes('Lazarus Group'));
    assert.ok(told('Lazarus Group', 'bluenoroff')?.includes('APT38'));
    assert.notEqual(view('APT38'), view('Lazarus Group'));
  });

  test('thefts count for the name that they are attributed to, and for no other', () => {
    assert.deepEqual([view('TraderTraitor').count, view('Jade Sleet').count, view('Lazarus Group').count], [6, 0, 0]);
  });

  test('a name that only a theft uses is an actor without other names', () => {
    const [alone] = actorViews([], [{ actor: 'DPRK IT workers', count: 2, usd: 1 }]);
    assert.deepEqual([alone?.actor, alone?.names, alone?.disagreements], ['DPRK IT workers', [], []]);
  });
});

test('however names are shared there are as many actors as sources lead with', () => {
  const anyName = fc.constantFrom('A', 'B', 'C', 'D');
  const anyNames = fc.array(fc.record({ name: anyName, source: fc.constantFrom('s', 't'), names: fc.array(anyName) }));
  fc.assert(
    fc.property(anyNames, (names) => {
      assert.equal(actorViews(names, []).length, new Set(names.map(({ name }) => name)).size);
    }),
  );
});
