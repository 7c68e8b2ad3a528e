/**
 * Where a text approaches whoever reads it: speaks to them about work, a selection, a call, an investment or a wallet. A
 * newsletter, a post to a list, a log or a bill tells many things in the words of orders, and approaches nobody.
 */
import { foldText } from '../../text/fold-text.ts';
import type { Offer } from '../offer.ts';
import { sentencesOf } from '../sentences.ts';
import { readAdvertisement } from './advertisement.ts';
import { readText } from './reading.ts';

/** A message that is read at a glance is all about what it asks, whether it says why or not. */
const SHORT = 1_000;
/** Sentences before and after those that approach, which are still said to the same person. */
const AROUND = 20;
/** Whoever writes, and whoever reads: a sentence without either tells of others. */
const BETWEEN_TWO = /\b(?:you|your|yours|u|ur|please|kindly|we|we're|we'll|our|us|i|i'm|my|me|let's)\b|[가-힣]/;

/**
 * Whether what stands at a place, among the sentences of the other side, is said to one whom the text approaches; without
 * a place, whether the text approaches anybody at all.
 */
export type Approached = (place: number | undefined) => boolean;

/** Reads where the offer approaches whoever asks about it; a talk, and a message too short to be anything else, does so throughout. */
export function approachOf({ source, messages, origin }: Offer): Approached {
  const theirs = messages.filter(({ own }) => !own);
  const length = theirs.reduce((sum, { text }) => sum + text.length, 0);
  const toOne = source === 'conversation' || messages.length > 1 || (length <= SHORT && !origin?.list);
  const sentences = theirs.flatMap(({ text }) => sentencesOf(text)).map(foldText);
  const advertised = readAdvertisement(sentences);
  const spoken = sentences.flatMap((sentence, place) =>
    !advertised[place] && BETWEEN_TWO.test(sentence) && readText(sentence).mentions('approach').length > 0 ? place : [],
  );
  return (place) => {
    if (place === undefined) return spoken.length > 0 || (toOne && source !== 'mail');
    return toOne || (!advertised[place] && spoken.some((other) => Math.abs(other - place) <= AROUND));
  };
}
