import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readObjects } from './index.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

function read(text: string, limits = {}) {
  const reading = readObjects(utf8(text), limits);
  assert.ok(reading.ok, reading.ok ? '' : reading.message);
  return reading;
}

const good = '{"type":"identity","id":"identity--1"}';

test('a syntax error refuses the document with its byte', () => {
  const reading = readObjects(utf8(`{"objects":[${good},{"a":}]}`));
  assert.deepEqual(reading.ok ? 'taken' : [reading.code, reading.offset], ['syntax_error', 56]);
});

test('a list of objects named twice in one envelope refuses the document', () => {
  const reading = readObjects(utf8(`{"objects":[${good}],"objects":[]}`));
  assert.equal(reading.ok ? 'taken' : reading.code, 'duplicate_key');
});

test('one object too many refuses the document', () => {
  const reading = readObjects(utf8(`[${good},${good},${good}]`), { maxObjects: 2 });
  assert.equal(reading.ok ? 'taken' : reading.code, 'too_many_objects');
});

const faulty: [what: string, source: string, code: string, at: number][] = [
  ['a key given twice', '{"id":"x--1","id":"x--2"}', 'duplicate_key', 13],
  ['a lone surrogate', '{"name":"\\ud83d"}', 'bad_unicode', 9],
  ['65 levels', `${'{"a":'.repeat(65)}1${'}'.repeat(65)}`, 'too_deep', 320],
  ['50,000 levels', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 'too_deep', 68],
  ['a number beyond any double', '{"confidence":1e999}', 'number_out_of_range', 14],
  ['more text than an object may have', `{"name":"${'n'.repeat(200)}"}`, 'too_large', 0],
  ['a number in its place', '42', 'not_an_object', 0],
  ['null in its place', 'null', 'not_an_object', 0],
  ['a list in its place', '[{"type":"identity"}]', 'not_an_object', 0],
];

for (const [what, source, code, at] of faulty) {
  test(`an object with ${what} costs itself alone`, () => {
    const before = `{"type":"bundle","id":"bundle--1","objects":[${good}, `;
    const maxObjectBytes = code === 'too_large' ? 100 : 200_000;
    const { objects } = read(`${before}${source},${good}]}`, { maxObjectBytes });
    assert.deepEqual(
      objects.map((object) => object.problem?.code),
      [undefined, code, undefined],
    );
    assert.equal(objects[1]!.problem!.offset, before.length + at);
    assert.equal(objects[1]!.source, source);
    assert.equal(objects[1]!.value, undefined);
    assert.equal(objects[1]!.pointer, '/objects/1');
  });
}

test('a faulty object still says what it calls itself', () => {
  const { objects } = read('[{"id":"indicator--7","name":"a","name":"b"}]');
  assert.equal(objects[0]!.claimedId, 'indicator--7');
});

test('one bad object among 10,000 costs one', () => {
  const list = Array.from({ length: 10_000 }, (_, index) => (index === 6_543 ? '{"a":1,"a":2}' : good));
  const bad = read(`{"objects":[${list.join(',')}]}`).objects.filter((object) => object.problem !== undefined);
  assert.deepEqual(
    bad.map((object) => object.pointer),
    ['/objects/6543'],
  );
});

const containers: [text: string, container: string, pointers: string[]][] = [
  [`{"type":"bundle","id":"bundle--1","objects":[${good}]}`, 'bundle', ['/objects/0']],
  [`{"more":true,"next":"p2","objects":[${good},${good}]}`, 'envelope', ['/objects/0', '/objects/1']],
  [`[${good}]`, 'list', ['/0']],
  [good, 'object', ['']],
  ['{"type":"bundle","id":"bundle--1"}', 'bundle', []],
  ['{}', 'envelope', []],
  ['[]', 'list', []],
  ['{"type":"observed-data","objects":{"0":{"type":"url"}}}', 'object', ['']],
  ['{"type":"x-custom","objects":[{"a":1}]}', 'object', ['']],
];

for (const [text, container, pointers] of containers) {
  test(`${text} is read as ${container}`, () => {
    const reading = read(text);
    assert.equal(reading.container, container);
    assert.deepEqual(
      reading.objects.map((object) => object.pointer),
      pointers,
    );
  });
}

test('the head of an envelope keeps what stands before and after its objects', () => {
  assert.deepEqual(read(`{"more":true,"objects":[${good}],"next":"p2"}`).head, { more: true, next: 'p2' });
});

test('the source of an object is its exact received text, spaces, escapes and number spelling included', () => {
  const source = '{ "type":"x-a","name" : "\\u00e9 한국", "amount": 1.50e1 ,"big":12345678901234567890}';
  const object = read(`{"objects":[ ${source} ]}`).objects[0]!;
  assert.equal(object.source, source);
  assert.equal(object.inexact?.lexeme, '12345678901234567890');
});

test('cutting a document into objects loses and adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 6 }), (values) => {
      const text = JSON.stringify({ objects: values });
      const { objects } = read(text);
      assert.equal(`{"objects":[${objects.map((object) => object.source).join(',')}]}`, text);
    }),
  );
});
