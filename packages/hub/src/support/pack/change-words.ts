import type { AnswerLanguage, GoneReason, PackPart } from '@haetae/contract';

interface ChangeWords {
  readonly title: (version: number) => string;
  readonly against: (version: number) => string;
  readonly first: string;
  readonly columns: readonly [string, string, string, string];
  readonly fresh: string;
  readonly gone: string;
  readonly more: (count: number) => string;
  readonly none: string;
  readonly wording: string;
  readonly parts: Readonly<Record<PackPart, string>>;
  readonly reasons: Readonly<Record<GoneReason, string>>;
}

/** The words of CHANGES.md. */
export const CHANGE_WORDS: Readonly<Record<AnswerLanguage, ChangeWords>> = {
  en: {
    title: (version) => `Version ${version}`,
    against: (version) => `Against version ${version}, the last that was made for you.`,
    first: 'The first version that was made for you: everything in it is new.',
    columns: ['', 'Now', 'New', 'Gone'],
    fresh: 'New',
    gone: 'Gone: stop refusing these',
    more: (count) => `and ${count} more, in changes.csv`,
    none: 'None.',
    wording: 'No entry came or went; reasons, confidence or texts changed.',
    parts: {
      addresses: 'Addresses',
      domains: 'Domains',
      urls: 'URLs',
      ips: 'IP addresses',
      md5: 'Files (MD5)',
      sha1: 'Files (SHA-1)',
      sha256: 'Files (SHA-256)',
      rules: 'YARA rules of members',
      advisories: 'Advisories',
    },
    reasons: {
      revoked: 'revoked: whoever said it took it back',
      expired: 'expired: its time ran out',
      withdrawn: 'withdrawn: nobody who may tell you says it any more',
      delisted:
        'delisted: it is not refused now; its owner proved it, a list took it off, or the word for it is too weak',
    },
  },
  ko: {
    title: (version) => `${version}판`,
    against: (version) => `마지막으로 받은 ${version}판과 비교했습니다.`,
    first: '처음 만들어진 판입니다. 모든 항목이 새 항목입니다.',
    columns: ['', '현재', '추가', '삭제'],
    fresh: '추가',
    gone: '삭제: 차단을 푸십시오',
    more: (count) => `외 ${count}건은 changes.csv에 있습니다`,
    none: '없음.',
    wording: '추가되거나 빠진 항목은 없고, 사유·신뢰도·문구가 바뀌었습니다.',
    parts: {
      addresses: '주소',
      domains: '도메인',
      urls: 'URL',
      ips: 'IP 주소',
      md5: '파일(MD5)',
      sha1: '파일(SHA-1)',
      sha256: '파일(SHA-256)',
      rules: '회원의 YARA 규칙',
      advisories: '권고문',
    },
    reasons: {
      revoked: '철회: 말한 쪽이 거두었음',
      expired: '만료: 유효 기간이 끝남',
      withdrawn: '회수: 알려 줄 수 있는 누구도 더는 말하지 않음',
      delisted: '제외: 지금은 차단하지 않음(소유자 증명, 목록 제외, 또는 근거 부족)',
    },
  },
};
