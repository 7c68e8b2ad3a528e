import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Door } from './door.ts';
import { Meter, meteredAs, type Rate } from './meter.ts';

const RATE: Rate = { objects: 5, seconds: 2 };

/** Times at which one source brings an object each, in order, in milliseconds. */
const anyTimes = fc.array(fc.integer({ min: 0, max: 1_500 }), { maxLength: 60 }).map((steps) => {
  let at = 0;
  return steps.map((step) => (at += step));
});

const meterAll = (meter: Meter, source: string, times: readonly number[]) =>
  times.map((at) => meter.take(source, at, RATE));

test('an object is over the rate exactly when more than the rate came in the time up to it', () => {
  fc.assert(
    fc.property(anyTimes, (times) => {
      const metered = meterAll(new Meter(), 'anna', times);
      times.forEach((at, nr) => {
        const lately = times.slice(0, nr + 1).filter((time) => time > at - 2_000).length;
        assert.equal(metered[nr] !== 'within', lately > 5);
      });
    }),
  );
});

test('a flood begins once, however long it goes on, and anew after it has ended', () => {
  fc.assert(
    fc.property(anyTimes, (times) => {
      const metered = meterAll(new Meter(), 'anna', times);
      metered.forEach((one, nr) => {
        const before = nr === 0 ? 'within' : metered[nr - 1];
        assert.equal(one === 'began', one !== 'within' && before === 'within');
      });
    }),
  );
});

test('what one source brings counts for no other', () => {
  fc.assert(
    fc.property(anyTimes, (times) => {
      const meter = new Meter();
      const alone = meterAll(new Meter(), 'anna', times);
      const besideOthers = times.map((at) => {
        for (let nr = 0; nr < 7; nr++) meter.take('bora', at, RATE);
        return meter.take('anna', at, RATE);
      });
      assert.deepEqual(besideOthers, alone);
    }),
  );
});

describe('who a door is metered as', () => {
  const offer = { local: true, groups: [] };
  const provenance = { rendition: 0, statement: '{}', signature: new Uint8Array(), via: 'hub--carrier' };
  const doors: readonly (readonly [string, Door, ReturnType<typeof meteredAs>])[] = [
    ['a member', { kind: 'member', organisation: 'o', member: 'anna', offer }, { kind: 'member', source: 'anna' }],
    [
      'a member through a room',
      { kind: 'room', organisation: 'o', member: 'anna', organisations: [] },
      { kind: 'member', source: 'anna' },
    ],
    ['the hub itself', { kind: 'room', organisation: 'o', member: null, organisations: [] }, undefined],
    [
      'a peer: the hub that carries, whoever speaks through it',
      { kind: 'peer', origin: 'hub--far', submitter: 'o', offer, organisations: [], rendition: 0, provenance },
      { kind: 'peer', source: 'hub--carrier' },
    ],
    ['an official source', { kind: 'reference', organisation: 'ofac' }, undefined],
  ];
  for (const [who, door, metered] of doors) {
    test(`${who}: ${metered === undefined ? 'not at all' : metered.source}`, () =>
      assert.deepEqual(meteredAs(door), metered));
  }
});
