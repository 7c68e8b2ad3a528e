/**
 * Trains the model of phishing domains and writes `packages/detect/src/domain/model/weights.json`.
 *
 * `node bin/pinned-node.js scripts/train-domain-model.ts` reads `../shared/data/phishing` (or `$HAETAE_SHARED/data/…`),
 * the list that the package eth-phishing-detect ships, and the public lists in the folder `$HAETAE_LISTS`
 * (domain-model/lists.ts); the same data give the same file. Thresholds come from five folds by hash, each judged by a
 * model that has not seen it.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { calibrate, thresholdFor } from '../packages/detect/src/domain/model/calibrate.ts';
import { LAYOUT } from '../packages/detect/src/domain/model/named-slots.ts';
import { roundWeights, trainModel } from '../packages/detect/src/domain/model/train-model.ts';
import { judgeHeldOut, type Kind, readExamples } from './domain-model/examples.ts';

const FILE = fileURLToPath(new URL('../packages/detect/src/domain/model/weights.json', import.meta.url));

/** Shares of honest names that may be flagged, below what is promised so that chance does not break the promise. */
const POPULAR = { review: 0.0048, block: 0.0005 };
const PROJECTS = { review: 0.031, block: 0.003 };
const SITES = { review: 0.0039, block: 0.0006 };

/** How far above every honest name a name must be that is blocked though it only lures. */
const ABOVE_ALL = 0.5;

const examples = readExamples();
const held = judgeHeldOut(examples);
/** What is flagged for certain counts whatever it weighs; what does not pose is no reason to block less of what does. */
const sums = (kind: Kind, of: 'review' | 'block'): number[] =>
  held
    .filter((it) => it.kind === kind)
    .map(({ sum, standing, certain, owned }) => {
      if (of === 'review') return certain && !owned ? Number.POSITIVE_INFINITY : sum;
      return standing === 'posing' ? sum : Number.NEGATIVE_INFINITY;
    });
const alone = (kind: Kind): number[] =>
  held.filter((it) => it.kind === kind && it.standing === 'luring').map(({ sum }) => sum);
const threshold = (of: 'review' | 'block'): number =>
  Math.max(
    thresholdFor(sums('popular', of), POPULAR[of]),
    thresholdFor(sums('project', of), PROJECTS[of]),
    thresholdFor(sums('site', of), SITES[of]),
  );
const { steps, size, bias } = roundWeights(trainModel(examples.filter(({ owned }) => !owned)));
const model = {
  layout: LAYOUT,
  size,
  bias,
  ...calibrate(held.filter(({ kind, owned }) => !owned && !kind.startsWith('metamask'))),
  review: threshold('review'),
  block: threshold('block'),
  alone: ABOVE_ALL + thresholdFor([...alone('popular'), ...alone('site')], 0),
  weights: new Uint8Array(steps.buffer).toBase64(),
};
writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
console.log(JSON.stringify({ ...model, weights: `${model.weights.length} characters`, examples: examples.length }));
