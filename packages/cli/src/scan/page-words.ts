import type { Verdict } from '@haetae/detect/repository';
import type { Lang } from '../lang-option.ts';

/** The words of the page around what was found, in one language. */
export interface PageWords {
  readonly head: Readonly<Record<Verdict, string>>;
  /** What is said first of a tree in which something was found. */
  readonly start: Readonly<Record<Exclude<Verdict, 'clean'>, string>>;
  readonly nothing: string;
  readonly todo: string;
  readonly steps: Readonly<Record<Verdict, readonly string[]>>;
  readonly found: (signs: number) => string;
  readonly weight: Readonly<Record<'error' | 'warning', string>>;
  readonly sure: Readonly<Record<'certain' | 'high' | 'medium', string>>;
  readonly more: (findings: number) => string;
  readonly read: (files: number, seconds: string) => string;
  readonly noted: (signs: number) => string;
  readonly accepted: string;
  readonly lapsed: string;
  readonly unread: (parts: number, such: string) => string;
  readonly noProof: string;
}

const count = (number: number, what: string): string =>
  `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;

const ENGLISH: PageWords = {
  head: { malicious: 'BLOCK', suspicious: 'REVIEW', clean: 'NO FINDING' },
  start: { malicious: 'Do not open or run this.', suspicious: 'Something here needs an engineer’s look.' },
  nothing: 'Nothing was found that starts by itself, hides, or runs what it is sent.',
  todo: 'What to do now',
  steps: {
    malicious: [
      'Do not open the folder in an editor; do not run, build or install anything in it.',
      'If that already happened: take this computer off the network and leave it on.',
      'From another device move what its wallets hold, then end all sessions: code host, mail, cloud.',
      'Tell your security desk before you clean anything. Answer the sender nothing and keep the messages.',
    ],
    suspicious: [
      'Do not open or run it yet.',
      'Show this page to an engineer; each line names the place to read.',
      'Ask the sender by a channel you know why the project needs this.',
    ],
    clean: [],
  },
  found: (signs) => `What was found (${count(signs, 'sign')}, worst first)`,
  weight: { error: 'Block ', warning: 'Review' },
  sure: { certain: 'certain', high: 'high', medium: 'medium' },
  more: (findings) => `… and ${findings} more (--json)`,
  read: (files, seconds) =>
    `${count(files, 'file')} read in ${seconds} s on this computer; nothing was run, nothing was sent.`,
  noted: (signs) => `${count(signs, 'ordinary sign')} noted (--json).`,
  accepted: 'Accepted by you',
  lapsed: 'Accepted once, no longer there as it was',
  unread: (parts, such) => `Not read: ${count(parts, 'part')}, such as ${such}`,
  noProof: 'No finding is not a proof: only known shapes were looked for.',
};

const KOREAN: PageWords = {
  head: { malicious: '차단', suspicious: '검토 필요', clean: '발견 없음' },
  start: { malicious: '열거나 실행하지 마세요.', suspicious: '엔지니어의 확인이 필요합니다.' },
  nothing: '저절로 시작되거나, 숨겨져 있거나, 받은 내용을 실행하는 코드는 발견되지 않았습니다.',
  todo: '지금 할 일',
  steps: {
    malicious: [
      '폴더를 편집기로 열거나, 그 안의 것을 실행, 빌드, 설치하지 마세요.',
      '이미 했다면 이 컴퓨터의 네트워크 연결을 끊고 전원은 켜 두세요.',
      '다른 기기에서 지갑의 자산을 옮긴 뒤 코드 저장소, 메일, 클라우드의 모든 로그인 세션을 종료하세요.',
      '무엇이든 지우기 전에 보안 담당자에게 알리세요. 보낸 사람에게 답하지 말고 메시지를 보관하세요.',
    ],
    suspicious: [
      '아직 열거나 실행하지 마세요.',
      '이 화면을 엔지니어에게 보여 주세요. 줄마다 읽어 볼 위치가 적혀 있습니다.',
      '보낸 사람에게 알고 있는 다른 연락 수단으로 프로젝트에 이 코드가 필요한 이유를 물어보세요.',
    ],
    clean: [],
  },
  found: (signs) => `발견한 내용(${signs.toLocaleString('en')}건, 위험도순)`,
  weight: { error: '차단', warning: '검토' },
  sure: { certain: '확실', high: '높음', medium: '중간' },
  more: (findings) => `… 외 ${findings}건(--json)`,
  read: (files, seconds) =>
    `이 컴퓨터에서 파일 ${files.toLocaleString('en')}개를 ${seconds}초 동안 읽었습니다. 아무것도 실행하거나 보내지 않았습니다.`,
  noted: (signs) => `흔히 있는 특징 ${signs.toLocaleString('en')}건은 따로 기록했습니다(--json).`,
  accepted: '직접 수락함',
  lapsed: '이전에 수락했으나 더는 그대로가 아님',
  unread: (parts, such) => `읽지 못한 부분 ${parts.toLocaleString('en')}건, 예: ${such}`,
  noProof: '발견이 없다고 해서 문제가 없다는 증명은 아닙니다. 알려진 형태만 찾아보았습니다.',
};

export const PAGE_WORDS: Readonly<Record<Lang, PageWords>> = { en: ENGLISH, ko: KOREAN };
