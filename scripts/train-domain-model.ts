/**
 * Trains the model of phishing domains and writes `packages/detect/src/domain/model/weights.json`.
 *
 * `node bin/pinned-node.js scripts/train-domain-model.ts` reads `../shared/data/phishing` (or `$HAETAE_SHARED/data/…`)
 * and the list that the package eth-phishing-detect ships; the same data give the same file. Thresholds come from five
 * folds by hash, each judged by a model that has not seen it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate, thresholdFor } from '../packages/detect/src/domain/model/calibrate.ts';
import { LAYOUT } from '../packages/detect/src/domain/model/named-slots.ts';
import { roundWeights, trainModel } from '../packages/detect/src/domain/model/train-model.ts';
import { judgeHeldOut, type Kind, readExamples } from './domain-model/examples.ts';

const FILE = fileURLToPath(new URL('../packages/detect/src/domain/model/weights.json', import.meta.url));

/** Shares of honest names that may be flagged, below what is promised so that chance does not break the promise. */
const POPULAR = { review: 0.0054, block: 0.0007 };
const PROJECTS = { review: 0.028, block: 0.0035 };

const examples = readExamples();
const held = judgeHeldOut(examples);
const sums = (kind: Kind): number[] => held.filter((it) => it.kind === kind).map(({ sum }) => sum);
const threshold = (of: 'review' | 'block'): number =>
  Math.max(thresholdFor(sums('popular'), POPULAR[of]), thresholdFor(sums('project'), PROJECTS[of]));
const { steps, size, bias } = roundWeights(trainModel(examples.filter(({ owned }) => !owned)));
const model = {
  layout: LAYOUT,
  size,
  bias,
  ...calibrate(held.filter(({ kind, owned }) => !owned && !kind.startsWith('metamask'))),
  review: threshold('review'),
  block: threshold('block'),
  weights: new Uint8Array(steps.buffer).toBase64(),
};
writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
console.log(JSON.stringify({ ...model, weights: `${model.weights.length} characters`, examples: examples.length }));
