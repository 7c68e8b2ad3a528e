import assert from 'node:assert/strict';
import { test } from 'node:test';
import { canonicalise } from '@haetae/proof/canonical';
import { validateObject } from '@haetae/stix/object';
import { actOn, clausePart, EU } from './dialogue.fixture.ts';
import { exampleActObjects, examplePartObjects } from './examples.fixture.ts';
import { actObject, partObject, readAct, readPart } from './stix-form.ts';

const through = (object: object) => JSON.parse(JSON.stringify(object));
const part = clausePart({ en: 'x' });
const act = actOn(part, { role: 'wish', deed: { do: 'agree', key: 'en', hash: '0'.repeat(64) }, hub: EU });

test('parts and acts of every kind are valid STIX and are read back as they were written', () => {
  for (const object of [...examplePartObjects, ...exampleActObjects()]) {
    assert.equal(validateObject(object).ok, true, JSON.stringify(object));
  }
  for (const object of examplePartObjects)
    assert.deepEqual(through(partObject(readPart(through(object))!)), through(object));
  for (const object of exampleActObjects())
    assert.deepEqual(through(actObject(readAct(through(object))!, false)), through(object));
});

const content = (change: object) => canonicalise({ ...part.content, ...change });
const wrongParts: [what: string, change: object][] = [
  ['whose content names another parent than its outside', { of_ref: `${part.id.slice(0, -1)}7` }],
  ['whose content is no canonical text', { content: `${canonicalise(part.content)} ` }],
  ['of a kind nobody knows', { content: content({ kind: 'treaty' }) }],
  ['with a field nobody knows', { content: content({ more: 1 }) }],
  ['founded by a hub that is no party', { content: content({ home: 'hub-xx' }) }],
  ['that hides that it is an exercise', { content: content({ exercise: true }) }],
  ['without content', { content: undefined }],
  ['with half a character', { content: '{"kind":"\ud800"}' }],
];
for (const [what, change] of wrongParts) {
  test(`a part ${what} counts for nothing`, () => {
    assert.equal(readPart({ ...through(partObject(part)), ...change }), undefined);
  });
}

const wrongActs: [what: string, change: object][] = [
  ['with another id than its facts give', { id: `${act.id.slice(0, -12)}000000000000` }],
  ['on another part than its facts say', { part_ref: `${part.id.slice(0, -1)}7` }],
  ['at another time than its facts say', { created: '2026-01-01T00:00:00.000Z' }],
  ['with facts that are none', { facts: '{}' }],
  ['without facts', { facts: undefined }],
];
for (const [what, change] of wrongActs) {
  test(`an act ${what} counts for nothing`, () => {
    assert.equal(readAct({ ...through(actObject(act, false)), ...change }), undefined);
  });
}
