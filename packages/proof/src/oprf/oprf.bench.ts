/**
 * Speed of the private comparison on one core, beside what it replaces (a plain HMAC of the identifier, which whoever has
 * the key could try out): `node bin/pinned-node.js packages/proof/src/oprf/oprf.bench.ts`. One JSON line a measurement,
 * median of the runs.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { toHex, utf8 } from '../canonical/index.ts';
import {
  blindInput,
  deriveOprfKey,
  evaluateElements,
  identifierInput,
  MOST_ELEMENTS,
  openSeries,
  type RandomBytes,
  readElements,
} from './index.ts';

const RUNS = 7;
const random: RandomBytes = (count = 32) => new Uint8Array(randomBytes(count));
const kr = deriveOprfKey(random(32), utf8('kr'));
const eu = deriveOprfKey(random(32), utf8('eu'));

const inputs = Array.from({ length: MOST_ELEMENTS }, () => random(60));
const asked = inputs.map((input) => blindInput(input, random));
const elements = asked.map((one) => one.blinded);
const texts = elements.map(toHex);
const first = evaluateElements(elements, kr, random);
const second = evaluateElements(first.evaluated, eu, random);
const hmacKey = random(32);

/** Median seconds of processor time of the runs, after one that warms up: what others do on the machine does not count. */
function measure(work: () => unknown): number {
  work();
  const seconds = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000_000;
  });
  return seconds.sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
}

function report(what: string, count: number, work: () => unknown): void {
  const seconds = measure(work);
  const perSecond = Math.round(count / seconds);
  process.stdout.write(
    `${JSON.stringify({ what, perSecond, millisecondsEach: +((seconds * 1_000) / count).toFixed(4) })}\n`,
  );
}

report('hub: read and evaluate with a proof, batches of 16', 8 * MOST_ELEMENTS, () => {
  for (let batch = 0; batch < 8; batch++) {
    const read = readElements(texts);
    if (read.ok) evaluateElements(read.elements, kr, random);
  }
});
report('hub: read and evaluate with a proof, one at a time', 16, () => {
  for (const element of elements.slice(0, 16)) evaluateElements([element], kr, random);
});
report('asker: blind, batches of 16', MOST_ELEMENTS, () => inputs.map((input) => blindInput(input, random)));
report('asker: check both proofs and unblind, batches of 16', MOST_ELEMENTS, () =>
  openSeries(asked, [first, second], [kr.publicKey, eu.publicKey]),
);
report('asker: stretch an identifier (scrypt, 16 MiB)', 8, () => {
  for (let at = 0; at < 8; at++) identifierInput({ kind: 'phone', value: `+82101234567${at}` }, 'haetae-identifier-1');
});
report('peer: HMAC-SHA-256 of the identifier', 10_000, () => {
  for (let at = 0; at < 10_000; at++) createHmac('sha256', hmacKey).update(`+8210${at}`).digest();
});
