import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitObjects } from './split-objects.ts';

function split(text: string): { objects: string[]; whole: boolean } {
  const bytes = new TextEncoder().encode(text);
  const objects: string[] = [];
  const elements = splitObjects(bytes);
  let element = elements.next();
  for (; element.done !== true; element = elements.next()) {
    objects.push(new TextDecoder().decode(bytes.subarray(element.value.from, element.value.to)));
  }
  return { objects, whole: element.value };
}

/** A document, the objects in it, whether it is whole. */
const ROWS: readonly (readonly [what: string, text: string, objects: readonly string[], whole: boolean])[] = [
  ['nothing', '', [], false],
  ['an empty list', '[]', [], true],
  ['an empty bundle', '{"objects":[]}', [], true],
  ['a bundle', ' {"type":"bundle", "objects" : [ {"a":1} , {"b":"]}"} ], "x":[{}]}', ['{"a":1}', '{"b":"]}"}'], true],
  ['a list', '[{"a":{"b":[{}]}},{"c":"\\"}"}]', ['{"a":{"b":[{}]}}', '{"c":"\\"}"}'], true],
  ['a list with what is no object in it', '[null,5,[],["]"],"]",{"a":1}]', ['{"a":1}'], true],
  ['one object', '{"type":"indicator","a":{"objects":[{}]}}', ['{"type":"indicator","a":{"objects":[{}]}}'], true],
  [
    'a value that is called objects',
    '{"a":"objects","b":["objects",[1]]}',
    ['{"a":"objects","b":["objects",[1]]}'],
    true,
  ],
  ['a bundle that is cut in an object', '{"objects":[{"a":1},{"b":', ['{"a":1}'], false],
  ['a bundle that is cut between objects', '{"objects":[{"a":1},', ['{"a":1}'], false],
  ['a string without an end', '{"a":"', [], false],
  ['a thousand brackets', '['.repeat(1_000), [], false],
];

for (const [what, text, objects, whole] of ROWS) {
  test(`split: ${what}`, () => assert.deepEqual(split(text), { objects, whole }));
}

test('what was written as a bundle comes apart into its objects, whatever they hold', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), fc.nat(3), (objects, indent) => {
      const { objects: found, whole } = split(JSON.stringify({ type: 'bundle', objects }, null, indent));
      assert.deepEqual([found.map((text) => JSON.parse(text)), whole], [JSON.parse(JSON.stringify(objects)), true]);
    }),
  );
});
