import { foldText } from '../text/fold-text.ts';
import type { OfferRule } from './indicators.ts';
import type { Message } from './offer.ts';
import { paySentence } from './pay.ts';
import { readAdvertisement } from './reading/advertisement.ts';
import { findSign } from './reading/find-sign.ts';
import { readText } from './reading/reading.ts';
import { toldOfOthers } from './reading/told-of-others.ts';
import { sentencesOf } from './sentences.ts';
import { SIGNS, type SignRow } from './sign/index.ts';

/**
 * A sign with the words that show it; `message` counts from 0 over all messages. `place` counts the sentences of the other
 * side: what makes a pattern stands near one another. Without one the sign is about the whole, as its sender is.
 * `inItself`: it is as dangerous where nobody is approached.
 */
export type Sign = {
  readonly rule: OfferRule;
  readonly words?: string;
  readonly message?: number;
  readonly place?: number;
  readonly inItself?: true;
};

/** Whether two signs stand so many sentences from one another at most; what is about the whole is near everything. */
export function areNear({ place: one }: Sign, { place: other }: Sign, sentences: number): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= sentences;
}

/** A sentence as it was written, and folded without what it tells of others. */
type Sentence = { readonly written: string; readonly folded: string };

/** What can be told of a position instead of asked. */
const OF_POSITION = (row: SignRow): boolean => row.unless?.includes('position') ?? false;
const ACROSS = SIGNS.filter(({ across }) => across);
const WITHIN = SIGNS.filter(({ across }) => !across);
/** The rows that are read in an advertisement, too. */
const ACROSS_POSITION = ACROSS.filter((row) => !OF_POSITION(row));
const WITHIN_POSITION = WITHIN.filter((row) => !OF_POSITION(row));
/** Sentences over which one sign may be spread. */
const PASSAGE = 3;
const WORDS_SHOWN = 160;

/** The signs that the words of the other side show, in the order of the messages. */
export function textSigns(messages: readonly Message[]): Sign[] {
  let before = 0;
  return messages.flatMap((message, index) => {
    if (message.own) return [];
    const written = sentencesOf(message.text);
    const signs = signsOf(written).map(({ place = 0, ...sign }) => ({
      ...sign,
      message: index,
      place: before + place,
    }));
    before += written.length;
    return signs;
  });
}

/** Where the other side wrote the words; undefined where no sentence holds them. */
export function placeFinder(messages: readonly Message[]): (words: string) => number | undefined {
  const sentences = messages.flatMap(({ text, own }) => (own ? [] : sentencesOf(text)));
  return (words) => {
    const place = sentences.findIndex((sentence) => sentence.includes(words));
    return place < 0 ? undefined : place;
  };
}

function signsOf(written: readonly string[]): Sign[] {
  const told = toldOfOthers(written);
  const folded = written.map(foldText);
  const advertised = readAdvertisement(folded);
  const sentences = written.map((sentence, index) => ({
    written: sentence,
    folded: folded[index]!.slice(0, told[index]),
  }));
  return sentences.flatMap((sentence, place) =>
    [
      ...found([sentence], advertised[place] ? WITHIN_POSITION : WITHIN),
      ...found(sentences.slice(place, place + PASSAGE), advertised[place] ? ACROSS_POSITION : ACROSS),
      ...pay(sentence),
    ].map((sign) => ({ ...sign, place })),
  );
}

/** What the rows find in the sentences taken together; the words shown are those of the sentence with the first part. */
function found(sentences: readonly Sentence[], rows: readonly SignRow[]): Sign[] {
  const reading = readText(sentences.map(({ folded }) => folded).join(' '));
  const first = sentences[0]?.folded.length ?? 0;
  return rows.flatMap((row) => {
    const at = findSign(row, reading);
    const inItself = row.inItself ? { inItself: true as const } : {};
    // Each sentence is once the first of its passage: what begins in a later one is found then.
    return at < 0 || at > first
      ? []
      : [{ rule: row.rule, words: around(sentences[0]?.written ?? '', at), ...inItself }];
  });
}

function pay({ written, folded }: Sentence): Sign[] {
  const sum = paySentence(folded);
  return sum === undefined ? [] : [{ rule: 'pay-out-of-proportion', words: around(written, folded.indexOf(sum)) }];
}

/** The words as they were written. Folding moves places by a few letters only; what is shown begins well before. */
function around(sentence: string, at: number): string {
  const start = sentence.length <= WORDS_SHOWN ? 0 : Math.max(0, at - 40);
  const words = sentence.slice(start, start + WORDS_SHOWN).trim();
  return `${start > 0 ? '… ' : ''}${words}${start + WORDS_SHOWN < sentence.length ? ' …' : ''}`;
}
