import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { checkOffer, type OfferCheck } from '../check-offer.ts';
import { COUNTERPARTS, IN_SIGHT_OFFERS, OUT_OF_SIGHT_OFFERS } from '../fixture/counterparts.ts';
import { readOffer } from '../read-offer.ts';

async function check(text: string): Promise<OfferCheck> {
  const offer = await readOffer(new TextEncoder().encode(text), text);
  assert.ok(!('fault' in offer), JSON.stringify(offer));
  return checkOffer(offer, { judgeLink: (link) => ({ domain: link, verdict: 'clear', reasons: [] }) });
}

const rulesOf = ({ signals }: OfferCheck): string[] => signals.map(({ rule }) => rule);

for (const [idea, { rule, asks, honest }] of Object.entries(COUNTERPARTS)) {
  suite(`${idea} is a strong sign`, () => {
    for (const text of asks) {
      test(text, async () => {
        const found = await check(text);
        assert.ok(rulesOf(found).includes(rule), `${rule} is missing in [${rulesOf(found)}]`);
        assert.equal(found.strongest, 'strong');
      });
    }
  });
  suite(`${idea}: honest words that come near show no more than a supporting sign`, () => {
    for (const text of honest) {
      test(text, async () => {
        const { strongest, signals } = await check(text);
        assert.ok(strongest === 'none' || strongest === 'supports only', JSON.stringify(signals));
      });
    }
  });
}

suite('code out of sight, a messenger and no contract are together a strong sign', () => {
  for (const text of OUT_OF_SIGHT_OFFERS) {
    test(text, async () => assert.ok(rulesOf(await check(text)).includes('unvetted-test')));
  }
  for (const text of IN_SIGHT_OFFERS) {
    test(`not so: ${text}`, async () => assert.notEqual((await check(text)).strongest, 'strong'));
  }
});
