import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterBits } from './match-table.ts';
import { placeEntries } from './place-entries.ts';

/** Hashes that meet often: in a slot, in a range, in all bits, and at the end of the slots, where the first goes on. */
const hash = fc.oneof(fc.constantFrom(0, 1, 0x000f_ffff, 0xffff_fffe, 0xffff_ffff), fc.nat(0xffff_ffff));

test('each value is found once from the slot of its hash, passes the filter, and is told of when it comes again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(hash, fc.nat(1)), { maxLength: 60 }), (entries) => {
      const same = (one: number, other: number): boolean => String(entries[one]) === String(entries[other]);
      const again: [number, number][] = [];
      const hashes = Uint32Array.from(entries, ([of]) => of);
      const { filter, shift, slots, slotShift } = placeEntries(hashes, same, (...pair) => again.push(pair));
      const firsts = entries.map((_, at) => entries.findIndex((_, other) => same(other, at)));
      const expected = firsts.map((first, at) => [first, at] as const).filter(([first, at]) => first !== at);
      assert.deepEqual(
        again.toSorted(([, a], [, b]) => a - b),
        expected,
      );
      for (const [at, [own]] of entries.entries()) {
        assert.equal(filter[own >>> shift]! & filterBits(own), filterBits(own));
        const met: number[] = [];
        for (let slot = own >>> slotShift; slots[2 * slot + 1] !== 0; slot = (slot + 1) % (slots.length / 2)) {
          if (slots[2 * slot] === own) met.push(slots[2 * slot + 1]! - 1);
        }
        assert.equal(met.filter((entry) => entry === firsts[at]).length, 1);
        assert.deepEqual(
          met,
          [...new Set(met)].toSorted((a, b) => a - b),
        );
      }
    }),
  );
});
