import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import fc from 'fast-check';
import { checkOffer, type OfferCheck } from '../check-offer.ts';
import { DEMANDS_BESIDE_WARNINGS, WARNINGS } from '../fixture/warnings.ts';
import { readOffer } from '../read-offer.ts';
import { toldOfOthers } from './told-of-others.ts';

async function check(text: string): Promise<OfferCheck> {
  const offer = await readOffer(new TextEncoder().encode(text), text);
  assert.ok(!('fault' in offer), JSON.stringify(offer));
  return checkOffer(offer, { judgeLink: (link) => ({ domain: link, verdict: 'clear', reasons: [] }) });
}

suite('a warning that describes the tricks shows no strong or medium sign', () => {
  for (const text of WARNINGS) {
    test(text, async () => {
      const { strongest, signals } = await check(text);
      assert.ok(strongest === 'none' || strongest === 'supports only', JSON.stringify(signals));
    });
  }
});

suite('a demand stays one in the shadow of a warning', () => {
  for (const [text, rule] of DEMANDS_BESIDE_WARNINGS) {
    test(text, async () => {
      const rules = (await check(text)).signals.map((signal) => signal.rule as string);
      assert.ok(rules.includes(rule), `${rule} is missing in [${rules}]`);
    });
  }
});

test('a demand in the writer’s own name is never told of others, whatever warnings stand before it', () => {
  const demand = 'Please run npm install and connect your wallet.';
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WARNINGS), { maxLength: 4 }), (before) => {
      assert.equal(toldOfOthers([...before, demand]).at(-1), Number.POSITIVE_INFINITY);
    }),
  );
});
