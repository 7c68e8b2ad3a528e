import { foldText } from '../text/fold-text.ts';
import type { OfferRule } from './indicators.ts';
import { linksOfText } from './links.ts';
import type { Message, Offer } from './offer.ts';
import { readText } from './reading/reading.ts';
import type { Sign } from './text-signals.ts';

const CODE_HOST =
  /(?:^|[/.])(?:github\.com|gitlab\.com|bitbucket\.org|gitea\.|codeberg\.org|dropbox\.com|drive\.google\.com|docs\.google\.com|mega\.nz|mediafire\.com|1drv\.ms|wetransfer\.com|we\.tl)/i;
const TEST_WORD =
  /\b(?:coding (?:test|task|challenge)|skills? (?:test|assessment)|technical (?:test|task|assessment)|assignment|take-?home|repo(?:sitory)?|debug|bug)\b|과제|코딩\s*테스트|레포|저장소|기술\s*(?:테스트|평가)/i;

const ARCHIVE = /\.(?:zip|rar|7z|tgz|tar\.gz)$/i;
const TEST_NAME = /test|task|assess|challenge|project|assignment|interview|과제|면접/i;

const HANDED_OVER = /\b(?:attached|zipped|archive|zip|drive|dropbox)\b|압축|드라이브|드롭박스/i;

/** Somebody who has never written before says so in the first letters; what they write of is known a little later. */
const INTRODUCTION = 400;
const OPENING = 4_000;

/**
 * What only the order shows: a test that came before the other side was ever answered. Of a pasted text the order is known
 * when its first words are those of somebody who has never written before.
 */
export function orderSigns({ source, messages, attachments }: Offer, signs: readonly Sign[]): Sign[] {
  const opening = openingOf(messages);
  const reading = readText(foldText(opening[0]?.text.slice(0, OPENING) ?? ''));
  const introduced = reading.mentions('firstContact').some(({ start }) => start < INTRODUCTION);
  const published = reading.mentions('openSource').length > 0;
  if (isAnswer(opening) || published || (source === 'text' && !introduced)) return [];
  const shows = (wanted: OfferRule, index: number): boolean =>
    signs.some(({ rule, message }) => rule === wanted && message === index);
  // A mail of somebody known may speak of tests and code; only an archive that is named like a test stands for itself.
  const first = introduced || source === 'conversation' ? opening : [];
  const sends = first.findIndex(({ text }, index) => {
    const runs = shows('asks-to-run-code', index);
    return linksCode(text) || HANDED_OVER.test(text)
      ? runs || TEST_WORD.test(text)
      : runs && shows('test-before-interview', index);
  });
  const archive = source === 'mail' && attachments.some(({ name }) => ARCHIVE.test(name) && TEST_NAME.test(name));
  return sends >= 0 || archive ? [{ rule: 'test-in-first-message', message: Math.max(0, sends) }] : [];
}

/** What the other side wrote before it was first answered. */
function openingOf(messages: readonly Message[]): readonly Message[] {
  const answer = messages.findIndex(({ own }) => own);
  return answer < 0 ? messages.slice(0, 1) : messages.slice(0, answer);
}

function linksCode(text: string): boolean {
  return linksOfText(text).some(({ target }) => CODE_HOST.test(target));
}

/** A first message that continues something ("as discussed", "thank you for applying") is not the first contact. */
function isAnswer([first]: readonly Message[]): boolean {
  return /\b(?:thank(?:s| you) for (?:applying|your (?:application|interest|time)|speaking|talking|the (?:call|chat)|taking)|(?:thanks|thank you) for the (?:\w+ )?(?:call|chat) with|(?:good|nice|lovely|great) (?:to meet|meeting|talk|chat|call)(?: you)? (?:last|yesterday|on (?:mon|tues|wednes|thurs|fri)day)|as (?:discussed|agreed|mentioned|promised)|following up|your application|next (?:step|round|stage)|great (?:speaking|talking|meeting|to (?:speak|meet|talk)))\b|지원해\s*주셔서|지원\s*감사|서류\s*(?:전형|합격)|말씀\s*드린|통화\s*(?:감사|드린)|다음\s*(?:단계|전형)/i.test(
    first?.text ?? '',
  );
}
