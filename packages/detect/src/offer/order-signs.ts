import { linksOfText } from './links.ts';
import type { Message, Offer } from './offer.ts';
import type { Sign } from './text-signals.ts';

const CODE_HOST =
  /(?:^|[/.])(?:github\.com|gitlab\.com|bitbucket\.org|gitea\.|codeberg\.org|dropbox\.com|drive\.google\.com|mega\.nz|mediafire\.com|1drv\.ms|wetransfer\.com)/i;
const TEST_WORD =
  /\b(?:coding (?:test|task|challenge)|skills? (?:test|assessment)|technical (?:test|task|assessment)|assignment|take-?home|repo(?:sitory)?|debug|bug)\b|과제|코딩\s*테스트|레포|저장소|기술\s*(?:테스트|평가)/i;

const ARCHIVE = /\.(?:zip|rar|7z|tgz|tar\.gz)$/i;
const TEST_NAME = /test|task|assess|challenge|project|assignment|interview|과제|면접/i;

/** What only the order of a conversation shows: a test that came before the other side was ever answered. */
export function orderSigns({ source, messages, attachments }: Offer): Sign[] {
  if (source === 'text') return [];
  const index = messages.findIndex((message) => message.own);
  const opening = index < 0 ? messages.slice(0, 1) : messages.slice(0, index);
  const sends = opening.findIndex(({ text }) => TEST_WORD.test(text) && linksCode(text));
  const archive = source === 'mail' && attachments.some(({ name }) => ARCHIVE.test(name) && TEST_NAME.test(name));
  if (sends < 0 && !archive) return [];
  if (isAnswer(messages)) return [];
  return [{ rule: 'test-in-first-message', message: Math.max(0, sends) }];
}

function linksCode(text: string): boolean {
  return linksOfText(text).some(({ target }) => CODE_HOST.test(target));
}

/** A first message that continues something ("as discussed", "thank you for applying") is not the first contact. */
function isAnswer([first]: readonly Message[]): boolean {
  return /\b(?:thank(?:s| you) for (?:applying|your (?:application|interest|time)|speaking|talking|the (?:call|chat)|taking)|as (?:discussed|agreed|mentioned|promised)|following up|your application|next (?:step|round|stage)|great (?:speaking|talking|meeting|to (?:speak|meet|talk)))\b|지원해\s*주셔서|지원\s*감사|서류\s*(?:전형|합격)|말씀\s*드린|통화\s*(?:감사|드린)|다음\s*(?:단계|전형)/i.test(
    first?.text ?? '',
  );
}
