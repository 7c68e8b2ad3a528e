/**
 * How much a sign says where it stands. An act that is dangerous to ask for is asked in honest texts, too, of people who
 * know why: in release notes, on lists, in manuals. It is a strong sign where its text approaches the reader, where a sign
 * of another kind stands beside it, or where no honest writer would ask for it at all.
 */
import { ON_THE_MACHINE } from './advice.ts';
import { OFFER_INDICATORS, type OfferRule, type Strength, WEIGHT } from './indicators.ts';
import type { Approached } from './reading/approach.ts';
import { areNear, type Sign } from './text-signals.ts';

export type WeighedSign = Sign & { readonly strength: Strength };

/** Sentences within which signs of two kinds make each other stand. */
const BESIDE = 5;

/** Who wrote, and where a link leads, is odd in much honest mail: these add nothing to a sign that is asked. */
export const OF_ORIGIN: ReadonlySet<OfferRule> = new Set([
  'sender-free-mail',
  'calendar-from-free-mail',
  'mail-not-proved',
  'reply-elsewhere',
  'doubtful-domain',
]);

const ABOUT_MONEY: ReadonlySet<OfferRule> = new Set([
  'asks-for-secrets',
  'asks-about-wallets',
  'asks-about-custody',
  'sign-or-pay',
  'passes-money-on',
  'pay-out-of-proportion',
]);

/** Gives each sign its strength; that of its rule, or less. */
export function weigh(signs: readonly Sign[], approached: Approached): WeighedSign[] {
  return signs.map((sign) => ({ ...sign, strength: strengthOf(sign, signs, approached) }));
}

/** Where a sign does not stand, it says one step less. */
const LESS: Readonly<Record<Strength, Strength>> = {
  strong: 'medium',
  medium: 'supports only',
  'supports only': 'supports only',
};

function strengthOf(sign: Sign, all: readonly Sign[], approached: Approached): Strength {
  const { strength } = OFFER_INDICATORS[sign.rule];
  return stands(sign, all, approached) ? strength : LESS[strength];
}

function stands(sign: Sign, all: readonly Sign[], approached: Approached): boolean {
  if (sign.rule === 'doubtful-domain') {
    return (
      (approached(undefined) && approached(sign.place)) ||
      all.some((other) => asks(other) && areNear(sign, other, BESIDE))
    );
  }
  if (OF_ORIGIN.has(sign.rule)) return approached(undefined) || all.some(asks);
  return !isOfWords(sign) || approached(sign.place) || all.some((other) => isBeside(sign, other));
}

/** Links as newsletters have them: to a program that is announced, and through a counter of clicks. */
const AS_IN_NEWSLETTERS: ReadonlySet<OfferRule> = new Set(['own-program', 'link-shows-other-host']);

/** Whether honest texts show it, too; who sent it, what is attached and whose domain is listed is no matter of words. */
function isOfWords({ rule, message, place, inItself }: Sign): boolean {
  return !inItself && ((message !== undefined && place !== undefined) || AS_IN_NEWSLETTERS.has(rule));
}

/** Whether it says something by itself about what is wanted. */
function asks({ rule }: Sign): boolean {
  return WEIGHT[OFFER_INDICATORS[rule].strength] > 1 && !OF_ORIGIN.has(rule);
}

/** Whether the other is of another kind, says something by itself, and stands near. */
function isBeside(sign: Sign, other: Sign): boolean {
  return asks(other) && kindOf(sign.rule) !== kindOf(other.rule) && areNear(sign, other, BESIDE);
}

function kindOf(rule: OfferRule): string {
  if (ON_THE_MACHINE.has(rule) || rule === 'screen-or-control') return 'machine';
  if (ABOUT_MONEY.has(rule)) return 'money';
  return rule === 'lends-identity' ? 'identity' : 'approach';
}
