/** What is said of a site, in words: a table a language. Every text that comes in is shown harmlessly by the caller. */
import type { Category, PublicLanguage } from '@haetae/contract';
import { CATEGORY_IN_ARABIC } from '../../screening/index.ts';

export interface SiteWords {
  /** `what` is the name of the claim; null where it has none. */
  readonly claim: (claim: {
    readonly who: string;
    readonly of: string;
    readonly what: string | null;
    readonly category: Category;
    readonly exercise: boolean;
  }) => string;
  readonly heldAsKnown: string;
  readonly heldAsOwn: (owner: string) => string;
}

const ENGLISH: SiteWords = {
  claim: ({ who, of, what, category, exercise }) => {
    const said = what === null ? `says ${category} of ${of}` : `says of ${of}: ${what}`;
    return `${who} ${said}${exercise ? ' (exercise)' : ''}.`;
  },
  heldAsKnown: 'This hub knows the site as honest: a person must look before this counts.',
  heldAsOwn: (owner) => `It is ${owner}’s own site: a person must look before this counts.`,
};

const KOREAN: SiteWords = {
  claim: ({ who, of, what, category, exercise }) => {
    const said = what ?? CATEGORY[category];
    return `${who} 측에서 ${of} 주소에 대해 다음 정보를 공유했습니다${exercise ? '(훈련)' : ''}: ${said}.`;
  },
  heldAsKnown: '이 허브는 이 사이트를 정상 사이트로 알고 있습니다. 사람이 확인하기 전에는 판정에 반영하지 않습니다.',
  heldAsOwn: (owner) => `${owner} 측의 공식 사이트입니다. 사람이 확인하기 전에는 판정에 반영하지 않습니다.`,
};

const CATEGORY: Readonly<Record<Category, string>> = {
  sanctioned: '제재 대상',
  theft: '탈취 자금',
  laundering: '자금 세탁',
  mixer: '믹서',
  ransomware: '랜섬웨어',
  phishing: '피싱',
  scam: '사기',
  malware: '악성코드',
  terrorism: '테러 자금',
  service: '서비스',
  other: '기타',
};

const ARABIC: SiteWords = {
  claim: ({ who, of, what, category, exercise }) =>
    `تقول ${who} عن ${of}${exercise ? ' (تمرين)' : ''}: ${what ?? CATEGORY_IN_ARABIC[category]}.`,
  heldAsKnown: 'يعرف هذا المركز الموقع بأنه نزيه، ولا يُحتسب ذلك قبل أن ينظر فيه شخص.',
  heldAsOwn: (owner) => `هذا هو الموقع الرسمي لـ ${owner}، ولا يُحتسب ذلك قبل أن ينظر فيه شخص.`,
};

export const SITE_WORDS: Readonly<Record<PublicLanguage, SiteWords>> = {
  en: ENGLISH,
  ko: KOREAN,
  ar: ARABIC,
};
