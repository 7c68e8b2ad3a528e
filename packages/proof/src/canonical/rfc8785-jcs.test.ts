import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalFault, canonicalise, lossyNumber, MAX_DEPTH, NotCanonicalError, toHex, utf8 } from './index.ts';

test('what JSON cannot carry is named with its place', () => {
  const circular: { self?: unknown } = {};
  circular.self = circular;
  let deep: unknown = 0;
  for (let i = 0; i <= MAX_DEPTH; i++) deep = [deep];
  const cases: [unknown, string, string][] = [
    [undefined, 'not_json', ''],
    [{ a: undefined }, 'not_json', '/a'],
    [[1, undefined], 'not_json', '/1'],
    [new Array(1), 'not_json', '/0'],
    [1n, 'not_json', ''],
    [Symbol('s'), 'not_json', ''],
    [() => 1, 'not_json', ''],
    [new Date(0), 'not_json', ''],
    [new Map(), 'not_json', ''],
    [new Uint8Array(1), 'not_json', ''],
    [{ toJSON: () => 1 }, 'not_json', ''],
    [{ 'a/b': { '~': Number.NaN } }, 'not_a_number', '/a~1b/~0'],
    [Number.POSITIVE_INFINITY, 'not_a_number', ''],
    [['\ud800'], 'lone_surrogate', '/0'],
    [{ '\udc00': 1 }, 'lone_surrogate', ''],
    [circular, 'circular', '/self'],
    [deep, 'too_deep', '/0'.repeat(MAX_DEPTH)],
  ];
  for (const [value, code, pointer] of cases) {
    const fault = canonicalFault(value);
    assert.deepEqual([fault?.code, fault?.pointer], [code, pointer]);
    assert.throws(() => canonicalise(value), NotCanonicalError);
  }
});

test('the same object twice is not a circle', () => {
  const shared = { a: 1 };
  assert.equal(canonicalise([shared, shared]), '[{"a":1},{"a":1}]');
});

test('section 3.2.2: literals, numbers and escapes', () => {
  const value = JSON.parse(
    '{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],' +
      '"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}',
  );
  assert.equal(
    canonicalise(value),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('section 3.2.4: the UTF-8 bytes begin as the RFC prints them', () => {
  const bytes = utf8(canonicalise({ literals: [null, true, false], numbers: [333333333.3333333] }));
  assert.ok(
    toHex(bytes).startsWith('7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333'),
  );
});

test('section 3.2.3: keys are in the order of their UTF-16 code units', () => {
  const value = {
    '\u20ac': 'Euro Sign',
    '\r': 'Carriage Return',
    '\ufb33': 'Hebrew Letter Dalet With Dagesh',
    '1': 'One',
    '\ud83d\ude00': 'Emoji: Grinning Face',
    '\u0080': 'Control',
    '\u00f6': 'Latin Small Letter O With Diaeresis',
  };
  const order = ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew'];
  const text = canonicalise(value);
  const places = order.map((word) => text.indexOf(word));
  assert.deepEqual(
    places,
    [...places].sort((a, b) => a - b),
  );
  assert.ok(!places.includes(-1));
});

test('appendix B: doubles are printed as the RFC lists them', () => {
  const rows: [string, string][] = [
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ];
  for (const [bits, text] of rows) assert.equal(canonicalise(Buffer.from(bits, 'hex').readDoubleBE()), text);
  assert.throws(() => canonicalise(Buffer.from('7fffffffffffffff', 'hex').readDoubleBE()), NotCanonicalError);
});

test('the canonical text of a canonical text is itself, whatever the order of keys was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = canonicalise(value);
      assert.equal(canonicalise(JSON.parse(text)), text);
    }),
  );
});

test('a number that a double cannot hold is found in the text; another spelling of the same number is not', () => {
  const lost = ['12345678901234567890', '0.1000000000000000055', '1e400', '[1,{"a":9007199254740993}]', '1e-400'];
  for (const text of lost) assert.ok(lossyNumber(text), text);
  const kept = ['1.0', '1e2', '-0', '0.1', '100000000000000000000', '1E+30', '5e-324', '[333333333.3333333,0.0e7]'];
  for (const text of kept) assert.equal(lossyNumber(text), undefined, text);
  assert.deepEqual(lossyNumber('{"amount":9007199254740993}'), {
    key: 'amount',
    written: '9007199254740993',
    read: '9007199254740992',
  });
});
