import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { findBrand } from '../find-brand.ts';
import { findLures } from '../lure-index.ts';
import { readHost } from '../read-host.ts';
import { splitName } from '../split-name.ts';
import { calibrate, HONEST_PER_SCAM, thresholdFor } from './calibrate.ts';
import { featuresOf } from './features-of.ts';
import { LAYOUT, nameOfSlot } from './named-slots.ts';
import { blockFrom, readModel, scoreOf, sumOf } from './score.ts';
import { SLOTS } from './slots.ts';
import { roundWeights, trainModel } from './train-model.ts';
import file from './weights.json' with { type: 'json' };

function featuresFor(domain: string) {
  const host = readHost(domain);
  const name = host.kind === 'domain' ? splitName(host) : undefined;
  assert.ok(name);
  const lures = findLures(name.text);
  return featuresOf(name, lures, findBrand(name, lures));
}

const example = (slots: number[], scam: boolean) => ({ slots: Int32Array.from(slots), scam, weight: 1 });

describe('the model', () => {
  it('is smaller than a megabyte and of the layout of these features', () => {
    assert.ok(JSON.stringify(file).length < 1_000_000);
    assert.equal(file.layout, LAYOUT);
  });

  it('of another layout is refused', () => assert.throws(() => readModel({ ...file, weights: 'AAAA' }), /need/));

  it('blocks only what it would also review', () => assert.ok(file.block > file.review));

  it('blocks what only lures later than what poses, and what is plain never', () => {
    assert.ok(blockFrom(file, 'luring') > blockFrom(file, 'posing'));
    assert.equal(blockFrom(file, 'plain'), Number.POSITIVE_INFINITY);
  });

  it('learns what tells scams from honest names, the same way each time', () => {
    const examples = Array.from({ length: 40 }, (_, at) => example(at % 2 === 0 ? [1, 2] : [1, 3], at % 2 === 0));
    const { weights } = trainModel(examples);
    assert.ok((weights[2] ?? 0) > 0 && (weights[3] ?? 0) < 0);
    assert.deepEqual(trainModel(examples).weights, weights);
  });

  it('is rounded by at most half a step', () => {
    const weights = new Float64Array(SLOTS);
    weights.set([0.5, -1.27, 0.333], 7);
    const { steps, size } = roundWeights({ weights, bias: 0 });
    for (const at of [7, 8, 9]) assert.ok(Math.abs((steps[at] ?? 0) * size - (weights[at] ?? 0)) <= size / 2 + 1e-12);
  });

  it('gives a higher score for a higher sum', () => {
    const model = readModel(file);
    fc.assert(
      fc.property(
        fc.double({ min: -20, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (sum, more) => {
          assert.ok(scoreOf(model, sum + more) >= scoreOf(model, sum));
        },
      ),
    );
    assert.ok(scoreOf(model, sumOf(model, featuresFor('claim-airdrop.xyz'))) > 0.9);
  });
});

describe('features', () => {
  it('are the same for the same name, and point into its text', () => {
    const first = featuresFor('metamask-airdrop.pages.dev');
    const slots = first.slots.slice(0, first.count);
    featuresFor('wikipedia.org');
    const { count, starts, ends, text, ...again } = featuresFor('metamask-airdrop.pages.dev');
    assert.deepEqual(again.slots.slice(0, count), slots);
    for (let at = 0; at < count; at++)
      assert.ok((ends[at] ?? 0) <= text.length && (starts[at] ?? 0) <= (ends[at] ?? 0));
  });

  it('say how a name poses as a brand', () => {
    const { slots, count } = featuresFor('metamask-airdrop.pages.dev');
    const names = Array.from(slots.subarray(0, count), nameOfSlot);
    assert.ok(names.includes('brand word distinctive core'));
    assert.ok(names.includes('words of gift on a free host'));
  });

  it('of the longest name still fit', () => assert.ok(featuresFor(`${'a-1.'.repeat(60)}com`).count < 4_096));
});

describe('the calibration', () => {
  it('is the share of scams, where honest names are six times as common', () => {
    const outcomes = Array.from({ length: 1_000 }, (_, at) => ({
      sum: (at % 10) - 4.5,
      scam: at % 10 >= 5 === (at % 7 !== 0),
    }));
    const { slope, intercept } = calibrate(outcomes);
    assert.ok(slope > 0);
    assert.ok(Math.abs(intercept + Math.log(HONEST_PER_SCAM)) < 0.3);
  });

  it('takes a threshold that no more than the share reach', () => {
    const sums = Array.from({ length: 1_000 }, (_, at) => at);
    const threshold = thresholdFor(sums, 0.01);
    assert.equal(sums.filter((sum) => sum > threshold).length, 10);
  });
});
