import { foldText, splitSentences } from '../text/fold-text.ts';
import type { OfferRule } from './indicators.ts';
import type { Message } from './offer.ts';
import { paySentence } from './pay.ts';
import { findPhrase, type Phrase } from './phrase.ts';
import { toldOfOthers } from './told-of-others.ts';
import { WORDINGS } from './wordings/index.ts';

/** A sign with the words that show it; `message` counts from 0 over all messages. */
export type Sign = { readonly rule: OfferRule; readonly words?: string; readonly message?: number };

const OVER_TWO = WORDINGS.filter(({ pair }) => pair);
const WORDS_SHOWN = 160;

/** The signs that the words of the other side show, in the order of the messages. */
export function textSigns(messages: readonly Message[]): Sign[] {
  return messages.flatMap((message, index) => (message.own ? [] : signsOf(splitSentences(message.text), index)));
}

function signsOf(sentences: readonly string[], message: number): Sign[] {
  const told = toldOfOthers(sentences);
  return sentences.flatMap((sentence, index) => {
    const from = told[index] ?? Number.POSITIVE_INFINITY;
    const next = sentences[index + 1];
    const pair = next !== undefined && from > 0 && (told[index + 1] ?? 0) > 0;
    return [
      ...sentenceSigns(sentence, message, from),
      ...(pair ? phraseSigns(`${sentence} ${next}`, OVER_TWO, message, from) : []),
    ];
  });
}

/** Signs before the letter at which the text begins to tell of others. */
function phraseSigns(text: string, phrases: readonly Phrase[], message: number, toldFrom: number): Sign[] {
  const folded = foldText(text);
  return phrases.flatMap((phrase) => {
    const at = findPhrase(phrase, folded);
    return at < 0 || at >= toldFrom ? [] : [{ rule: phrase.rule, words: around(text, at), message }];
  });
}

function sentenceSigns(sentence: string, message: number, toldFrom: number): Sign[] {
  const signs = phraseSigns(sentence, WORDINGS, message, toldFrom);
  const folded = foldText(sentence);
  const pay = toldFrom === Number.POSITIVE_INFINITY ? paySentence(folded) : undefined;
  if (pay) signs.push({ rule: 'pay-out-of-proportion', words: around(sentence, folded.indexOf(pay)), message });
  return signs;
}

/** The words as they were written. Folding moves places by a few letters only; what is shown begins well before. */
function around(sentence: string, at: number): string {
  const start = sentence.length <= WORDS_SHOWN ? 0 : Math.max(0, at - 40);
  const words = sentence.slice(start, start + WORDS_SHOWN).trim();
  return `${start > 0 ? '… ' : ''}${words}${start + WORDS_SHOWN < sentence.length ? ' …' : ''}`;
}
