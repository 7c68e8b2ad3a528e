import assert from 'node:assert/strict';
import test, { suite } from 'node:test';
import { checkOffer, type OfferCheck } from '../check-offer.ts';
import { ADDRESSED_TO_NOBODY } from '../fixture/addressed-to-nobody.ts';
import { COUNTERPARTS, IN_SIGHT_OFFERS, OUT_OF_SIGHT_OFFERS } from '../fixture/counterparts.ts';
import { OBLIQUE_HONEST, OBLIQUE_OFFERS } from '../fixture/oblique-offers.ts';
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

suite('words that name nothing outright are understood', () => {
  for (const text of OBLIQUE_OFFERS) test(text, async () => assert.equal((await check(text)).strongest, 'strong'));
});

suite('honest messages that speak of the same things show no more than a supporting sign', () => {
  for (const text of OBLIQUE_HONEST) {
    test(text, async () => {
      const { strongest, signals } = await check(text);
      assert.ok(strongest === 'none' || strongest === 'supports only', JSON.stringify(signals));
    });
  }
});

suite('words that ask nothing of the reader show no more than a supporting sign', () => {
  for (const text of ADDRESSED_TO_NOBODY) {
    test(text, async () => {
      const { strongest, signals } = await check(text);
      assert.ok(strongest === 'none' || strongest === 'supports only', JSON.stringify(signals));
    });
  }
});

suite('an advertisement tells of a position', () => {
  const AD = [
    'Responsibilities: open tickets.',
    'Install our meeting app on every floor.',
    'Requirements: 5 years of experience and a degree.',
    'We are an equal opportunity employer and offer health insurance.',
  ];

  test('its orders are the tasks of a position', async () => {
    assert.equal((await check(AD.join('\n\n'))).strongest, 'none');
    assert.equal((await check(AD[1] ?? '')).strongest, 'strong');
  });

  test('a demand inside it or behind it stays one', async () => {
    const demand = 'Please turn off your antivirus and install our interview client from the link.';
    for (const text of [AD.toSpliced(1, 0, demand), [...AD, 'Turn off your antivirus before you install it.']]) {
      assert.equal((await check(text.join('\n\n'))).strongest, 'strong');
    }
  });
});

suite('signs that each could be chance', () => {
  const FIRST = 'You are in, no interview needed.';
  const SECOND = 'Everything else over Telegram, my handle is @kx_hr.';
  const FILLER = 'The weather was fine.';

  test('far apart in a long text they meet by chance', async () => {
    assert.equal((await check([FIRST, ...Array(30).fill(FILLER), SECOND].join(' '))).strongest, 'medium');
    assert.equal((await check([FIRST, ...Array(5).fill(FILLER), SECOND].join(' '))).strongest, 'strong');
  });

  test('code that is to be run and haste far from it make no pattern', async () => {
    const run = 'Please clone the repository and run the project.';
    const hurry = 'Please finish it within 30 minutes.';
    assert.notEqual((await check([run, ...Array(30).fill(FILLER), hurry].join(' '))).strongest, 'strong');
    assert.equal((await check(`${run} ${hurry}`)).strongest, 'strong');
  });

  test('two of them together are a strong sign, with the words of the first', async () => {
    const { signals } = await check(
      'You are in, no interview needed. Everything else over Telegram, my handle is @kx_hr.',
    );
    assert.deepEqual(
      signals.filter(({ strength }) => strength !== 'supports only').map(({ rule }) => rule),
      ['pay-out-of-proportion', 'moves-to-messenger', 'signs-together'],
    );
  });

  test('one of them alone stays a question', async () => {
    assert.equal((await check('Everything else over Telegram, my handle is @kx_hr.')).strongest, 'medium');
  });

  test('two different questions about custody are together a strong sign', async () => {
    const { strongest } = await check(
      'How do you store the keys of the cold wallet? And who can approve withdrawals of funds?',
    );
    assert.equal(strongest, 'strong');
  });
});

suite('a message is read as it was written', () => {
  test('the marks of an answered mail do not break its sentences', async () => {
    const { strongest } = await check('> Please turn off\n> your antivirus before\n> you start.');
    assert.equal(strongest, 'strong');
  });

  test('what one person writes in several messages is read together', async () => {
    const { strongest } = await check(
      '[10:01] Eva: your sound is broken\n[10:02] Eva: get the driver from the page\n[10:03] Me: hm',
    );
    assert.equal(strongest, 'strong');
  });

  test('the names over a chat tell who speaks: what the asking person wrote is no sign', async () => {
    const { signals } = await check('Eva 9:01 AM\nHow are you?\n\nMe 9:02 AM\nShould I turn off my antivirus?');
    assert.deepEqual(signals, []);
  });
});
