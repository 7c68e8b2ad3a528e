import { foldText, splitSentences } from '../text/fold-text.ts';
import type { OfferRule } from './indicators.ts';
import type { Message } from './offer.ts';
import { paySentence } from './pay.ts';
import { findSign } from './reading/find-sign.ts';
import { readText } from './reading/reading.ts';
import { toldOfOthers } from './reading/told-of-others.ts';
import { SIGNS, type SignRow } from './sign/index.ts';

/** A sign with the words that show it; `message` counts from 0 over all messages. */
export type Sign = { readonly rule: OfferRule; readonly words?: string; readonly message?: number };

/** A sentence as it was written, and folded without what it tells of others. */
type Sentence = { readonly written: string; readonly folded: string };

const ACROSS = SIGNS.filter(({ across }) => across);
const WITHIN = SIGNS.filter(({ across }) => !across);
/** Sentences over which one sign may be spread. */
const PASSAGE = 3;
const WORDS_SHOWN = 160;
/** What mail programs put before each line of a message that is answered. */
const QUOTE_MARKS = /^[ \t]*(?:>[ \t]?)+/gm;

/** The signs that the words of the other side show, in the order of the messages. */
export function textSigns(messages: readonly Message[]): Sign[] {
  return messages.flatMap((message, index) =>
    message.own ? [] : signsOf(message.text).map((sign) => ({ ...sign, message: index })),
  );
}

function signsOf(text: string): Sign[] {
  const written = splitSentences(text.replace(QUOTE_MARKS, ''));
  const told = toldOfOthers(written);
  const sentences = written.map((sentence, index) => ({
    written: sentence,
    folded: foldText(sentence).slice(0, told[index]),
  }));
  return sentences.flatMap((sentence, index) => [
    ...found([sentence], WITHIN),
    ...found(sentences.slice(index, index + PASSAGE), ACROSS),
    ...pay(sentence),
  ]);
}

/** What the rows find in the sentences taken together; the words shown are those of the sentence with the first part. */
function found(sentences: readonly Sentence[], rows: readonly SignRow[]): Sign[] {
  const reading = readText(sentences.map(({ folded }) => folded).join(' '));
  const first = sentences[0]?.folded.length ?? 0;
  return rows.flatMap((row) => {
    const at = findSign(row, reading);
    // Each sentence is once the first of its passage: what begins in a later one is found then.
    return at < 0 || at > first ? [] : [{ rule: row.rule, words: around(sentences[0]?.written ?? '', at) }];
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
