import { defang } from '../display/index.ts';
import { adviceFor } from './advice.ts';
import { attachmentSigns, type ScanAttachment } from './attachment-signs.ts';
import { OFFER_INDICATORS, OFFER_RULES, type OfferRule, REPORTED, type Strength, WEIGHT } from './indicators.ts';
import { type JudgeLink, linkSigns } from './link-signs.ts';
import { mailSigns } from './mail-signs.ts';
import type { Offer } from './offer.ts';
import { orderSigns } from './order-signs.ts';
import { type Approached, approachOf } from './reading/approach.ts';
import { areNear, type Sign, textSigns } from './text-signals.ts';
import { OF_ORIGIN, type WeighedSign, weigh } from './weigh.ts';

/** What the check cannot do by itself; both see hostile input. */
export type OfferTools = { readonly judgeLink: JudgeLink; readonly scan?: ScanAttachment };

/**
 * One sign. `strength` is that of its rule, or one step less where `text` says so; `weight` is 3, 2 or 1 for it; `number`
 * its place in the printed list; `words` what shows it, made safe to display; `message` counts from 1; `times` how often
 * it was found.
 */
export type OfferSignal = {
  readonly rule: OfferRule;
  readonly number: number;
  readonly weight: 1 | 2 | 3;
  readonly strength: Strength;
  readonly text: string;
  readonly words?: string;
  readonly message?: number;
  readonly times: number;
  readonly source: string;
  readonly question: string;
};

/** The answer: signs in the order of the printed list, and what to do. No verdict: a person decides. */
export type OfferCheck = {
  readonly ruleSet: string;
  readonly signals: readonly OfferSignal[];
  readonly strongest: Strength | 'none';
  readonly advice: readonly string[];
  readonly checked: { readonly messages: number; readonly links: number; readonly attachments: number };
};

/** Signs that turn an asked-for run of unknown code into the published pattern. */
const MAKES_RUN_STRONG: ReadonlySet<OfferRule> = new Set([
  'hurry',
  'pay-out-of-proportion',
  'moves-to-messenger',
  'test-in-first-message',
  'run-not-read',
  'no-faces',
  'investor-story',
  'keeps-secret',
  'asks-about-wallets',
  'asks-about-custody',
  'spread-to-colleagues',
  'doubtful-domain',
  'listed-domain',
]);

/** Code that only those who are let in can see, talk that leaves no trace, and nothing signed: together the same pattern. */
const OUT_OF_SIGHT = ['private-repository', 'moves-to-messenger', 'work-before-contract'] as const;

/** Sentences over which a pattern may be spread: in a long text, what is farther apart meets by chance. */
const NEAR = 10;

/**
 * Checks an offer or a conversation against the published indicators.
 *
 * The same offer, judged with the same tools, gives the same answer.
 */
export function checkOffer(offer: Offer, { judgeLink, scan = () => undefined }: OfferTools): OfferCheck {
  const words = textSigns(offer.messages);
  const signs = [
    ...words,
    ...orderSigns(offer, words),
    ...linkSigns(offer, judgeLink),
    ...(offer.origin ? mailSigns(offer.origin, offer.attachments) : []),
    ...attachmentSigns(offer.attachments, scan),
    ...offer.reported.flatMap((number) => (REPORTED[number] ? [{ rule: REPORTED[number] }] : [])),
  ];
  const approached = approachOf(offer);
  const signals = signalsOf(withPattern(weigh(signs, approached), approached));
  const strongest = signals.reduce<OfferCheck['strongest']>(
    (most, { strength, weight }) => (most === 'none' || weight > WEIGHT[most] ? strength : most),
    'none',
  );
  const { messages, links, attachments } = offer;
  return {
    ruleSet: OFFER_RULES,
    signals,
    strongest,
    advice: adviceFor(signals),
    checked: { messages: messages.length, links: links.length, attachments: attachments.length },
  };
}

/** Why a sign says less than its rule does. */
const SAYS_LESS = 'It stands alone in a text that approaches nobody, and so it says less.';

/** Adds what several signs near each other are together in an approach, and leaves out what another says more plainly. */
function withPattern(signs: readonly WeighedSign[], approached: Approached): readonly WeighedSign[] {
  const named = (wanted: OfferRule): readonly WeighedSign[] => signs.filter(({ rule }) => rule === wanted);
  const once =
    named('moves-to-messenger').length > 0 ? signs.filter(({ rule }) => rule !== 'messenger-contact') : signs;
  const run = named('asks-to-run-code')
    .filter(({ place }) => approached(place))
    .find((sign) => signs.some((other) => MAKES_RUN_STRONG.has(other.rule) && areNear(sign, other, NEAR)));
  const hidden = named(OUT_OF_SIGHT[0])
    .filter(({ place }) => approached(place))
    .find((sign) => OUT_OF_SIGHT.every((rule) => named(rule).some((other) => areNear(sign, other, NEAR))));
  const test = run ?? hidden;
  if (test) return [...once, { ...test, rule: 'unvetted-test', strength: 'strong' }];
  const medium = signs.filter(({ rule }) => OFFER_INDICATORS[rule].strength === 'medium');
  const together = medium.find(
    (sign) =>
      approached(sign.place) &&
      !OF_ORIGIN.has(sign.rule) &&
      medium.some((other) => addsTo(sign, other) && areNear(sign, other, NEAR)),
  );
  return together ? [...once, { ...together, rule: 'signs-together', strength: 'strong' }] : once;
}

/** A question about custody says more when another follows; any other sign counts once. */
function addsTo(sign: Sign, other: Sign): boolean {
  return sign.rule !== other.rule || (sign.rule === 'asks-about-custody' && sign.words !== other.words);
}

function signalsOf(signs: readonly WeighedSign[]): OfferSignal[] {
  // The rules of the table are its keys, in its order.
  const rules = Object.keys(OFFER_INDICATORS) as OfferRule[];
  return rules.flatMap((rule) => {
    const found = signs.filter((sign) => sign.rule === rule);
    const [first] = found.toSorted((one, other) => WEIGHT[other.strength] - WEIGHT[one.strength]);
    if (!first) return [];
    const { strength } = first;
    return {
      rule,
      ...OFFER_INDICATORS[rule],
      text:
        strength === OFFER_INDICATORS[rule].strength
          ? OFFER_INDICATORS[rule].text
          : `${OFFER_INDICATORS[rule].text} ${SAYS_LESS}`,
      weight: WEIGHT[strength],
      strength,
      ...(first.words === undefined ? {} : { words: defang(first.words) }),
      ...(first.message === undefined ? {} : { message: first.message + 1 }),
      times: found.length,
    };
  });
}
