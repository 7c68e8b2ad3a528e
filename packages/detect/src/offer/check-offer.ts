import { defang } from '../display/index.ts';
import { adviceFor } from './advice.ts';
import { attachmentSigns, type ScanAttachment } from './attachment-signs.ts';
import { OFFER_INDICATORS, OFFER_RULES, type OfferRule, REPORTED, type Strength, WEIGHT } from './indicators.ts';
import { type JudgeLink, linkSigns } from './link-signs.ts';
import { mailSigns } from './mail-signs.ts';
import type { Offer } from './offer.ts';
import { orderSigns } from './order-signs.ts';
import { type Sign, textSigns } from './text-signals.ts';

/** What the check cannot do by itself; both see hostile input. */
export type OfferTools = { readonly judgeLink: JudgeLink; readonly scan?: ScanAttachment };

/**
 * One sign. `weight` is 3, 2 or 1 for `strength` strong, medium, supports only; `number` its place in the printed list;
 * `words` what shows it, made safe to display; `message` counts from 1; `times` how often it was found.
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

/** Who wrote, and where a link leads, is odd in much honest mail: these make no pattern without something that is asked. */
const OF_ORIGIN: ReadonlySet<OfferRule> = new Set([
  'sender-free-mail',
  'calendar-from-free-mail',
  'mail-not-proved',
  'reply-elsewhere',
  'doubtful-domain',
]);

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
    ...linkSigns(offer.links, judgeLink, offer.origin),
    ...(offer.origin ? mailSigns(offer.origin, offer.attachments) : []),
    ...attachmentSigns(offer.attachments, scan),
    ...offer.reported.flatMap((number) => (REPORTED[number] ? [{ rule: REPORTED[number] }] : [])),
  ];
  const signals = signalsOf(withPattern(signs));
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

/** Adds what several signs are together, and leaves out what another says more plainly. */
function withPattern(signs: readonly Sign[]): readonly Sign[] {
  const has = (wanted: OfferRule): boolean => signs.some(({ rule }) => rule === wanted);
  const once = has('moves-to-messenger') ? signs.filter(({ rule }) => rule !== 'messenger-contact') : signs;
  const run = signs.find(({ rule }) => rule === 'asks-to-run-code');
  const makes = run && signs.some(({ rule }) => MAKES_RUN_STRONG.has(rule));
  const hidden = OUT_OF_SIGHT.every((rule) => has(rule))
    ? signs.find(({ rule }) => rule === OUT_OF_SIGHT[0])
    : undefined;
  const test = makes ? run : hidden;
  if (test) return [...once, { ...test, rule: 'unvetted-test' }];
  const medium = signs.filter(({ rule, words }, index) => isMedium(rule) && isNew(signs, rule, words, index));
  const asked = medium.find(({ rule }) => !OF_ORIGIN.has(rule));
  const together = medium.length > 1 ? asked : undefined;
  return together ? [...once, { ...together, rule: 'signs-together' }] : once;
}

/** A question about custody says more when another follows; any other sign counts once. */
function isNew(signs: readonly Sign[], rule: OfferRule, words: string | undefined, index: number): boolean {
  const before = signs.slice(0, index).filter((sign) => sign.rule === rule);
  return before.length === 0 || (rule === 'asks-about-custody' && before.every((sign) => sign.words !== words));
}

function isMedium(rule: OfferRule): boolean {
  return OFFER_INDICATORS[rule].strength === 'medium';
}

function signalsOf(signs: readonly Sign[]): OfferSignal[] {
  // The rules of the table are its keys, in its order.
  const rules = Object.keys(OFFER_INDICATORS) as OfferRule[];
  return rules.flatMap((rule) => {
    const found = signs.filter((sign) => sign.rule === rule);
    const [first] = found;
    if (!first) return [];
    const { strength, ...indicator } = OFFER_INDICATORS[rule];
    return {
      rule,
      ...indicator,
      weight: WEIGHT[strength],
      strength,
      ...(first.words === undefined ? {} : { words: defang(first.words) }),
      ...(first.message === undefined ? {} : { message: first.message + 1 }),
      times: found.length,
    };
  });
}
