/**
 * Which sentences tell of what others do, as a security notice does: "attackers … ask you to run npm install". Such words
 * are no demand of whoever writes. Only a sentence that names the tricksters, or goes on about them, is told so; one that
 * asks for something in the writer's own name never is, whatever stands around it.
 */
import { foldText } from '../../text/fold-text.ts';
import { readNotice } from './notice.ts';
import {
  ABOUT_SIGNS,
  asksItself,
  CALLED_OFF,
  GOES_ON,
  LIST_ITEM,
  NEVER_ASKED,
  NEVER_ASKED_ITEM,
  OF_THEMSELVES,
  TELLS,
  TELLS_AS_A_WHOLE,
  WARNS_OF_ASKING,
} from './warning-words.ts';

/** What the sentences so far were about: nothing of the kind, tricksters, a list of their tricks, or of what is never asked. */
type Topic = 'none' | 'tricksters' | 'signs' | 'never asked';

/**
 * For each sentence, from which letter on (of its folded text) it tells of others: 0 for the whole of it,
 * `Number.POSITIVE_INFINITY` where none of it does.
 */
export function toldOfOthers(sentences: readonly string[]): number[] {
  const all = sentences.map(foldText);
  const notice = readNotice(all);
  if (notice) return notice.map((own) => (asksItself(own) ? Number.POSITIVE_INFINITY : 0));
  let topic: Topic = 'none';
  return all.map((folded, index) => {
    if (asksItself(folded)) {
      topic = 'none';
      return Number.POSITIVE_INFINITY;
    }
    if (NEVER_ASKED.test(folded)) topic = 'never asked';
    else if (topic === 'never asked' && !isItem(folded)) topic = 'none';
    const from = topic === 'never asked' ? 0 : startOf(folded, topic, all[index + 1] ?? '');
    if (ABOUT_SIGNS.test(folded)) topic = 'signs';
    else if (!Number.isFinite(from) && OF_THEMSELVES.test(folded)) topic = 'none';
    else if (Number.isFinite(from) && topic === 'none') topic = 'tricksters';
    return from;
  });
}

function isItem(folded: string): boolean {
  return LIST_ITEM.test(folded) || NEVER_ASKED_ITEM.test(folded);
}

function startOf(folded: string, topic: Topic, next: string): number {
  const goesOn = topic !== 'none' && GOES_ON.test(folded);
  const listed = (topic === 'signs' && LIST_ITEM.test(folded)) || ABOUT_SIGNS.test(folded);
  const calledOff = WARNS_OF_ASKING.test(folded) && CALLED_OFF.test(next);
  if (goesOn || listed || calledOff || TELLS_AS_A_WHOLE.test(folded)) return 0;
  const starts = TELLS.map((pattern) => folded.search(pattern)).filter((at) => at >= 0);
  return starts.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...starts);
}
