/** The words of the letter, in the languages it can be written in. Codes stay beside their words: they are what is signed. */
import type { ACTIONS, DISCLOSURES, ORDER_STATES, REQUEST_KINDS, ROUTES, URGENCIES } from './request-vocabulary.ts';

export type LetterLanguage = 'en' | 'ko';

type Codes =
  | (typeof REQUEST_KINDS)[number]
  | (typeof URGENCIES)[number]
  | (typeof ROUTES)[number]
  | (typeof ACTIONS)[number]
  | (typeof DISCLOSURES)[number]
  | `order:${(typeof ORDER_STATES)[number]}`;

type Phrase =
  | 'title'
  | 'exercise'
  | 'draft'
  | 'withdrawn'
  | 'reference'
  | 'case'
  | 'to'
  | 'from'
  | 'officer'
  | 'callBack'
  | 'callBackHow'
  | 'verified'
  | 'kind'
  | 'urgency'
  | 'route'
  | 'legalBasis'
  | 'order'
  | 'offence'
  | 'actions'
  | 'duration'
  | 'review'
  | 'confirm'
  | 'disclosure'
  | 'until'
  | 'ground'
  | 'marking'
  | 'facts'
  | 'targets'
  | 'address'
  | 'memo'
  | 'asset'
  | 'asked'
  | 'traced'
  | 'units'
  | 'noMemo'
  | 'flow'
  | 'theft'
  | 'incoming'
  | 'trace'
  | 'noFlow'
  | 'records'
  | 'copy'
  | 'answer'
  | 'verify'
  | 'hash';

export interface LetterWords {
  readonly phrase: Readonly<Record<Phrase, string>>;
  readonly code: Readonly<Record<Codes, string>>;
}

const en: LetterWords = {
  phrase: {
    title: 'Request to hold assets',
    exercise: 'EXERCISE. No real funds: do not hold, block or report anything because of this letter.',
    draft: 'DRAFT. Not approved: this page asks nothing of anybody and is not to be sent.',
    withdrawn: 'WITHDRAWN. The requester has taken this request back.',
    reference: 'Reference',
    case: 'Case',
    to: 'To',
    from: 'From',
    officer: 'Officer',
    callBack: 'Call back',
    callBackHow:
      'Verify us before you act: call the number listed in the directory under this entry, none from this letter.',
    verified: 'Last verified',
    kind: 'Kind of request',
    urgency: 'Urgency',
    route: 'Route',
    legalBasis: 'Legal basis',
    order: 'Order',
    offence: 'Offence',
    actions: 'What we ask you to do',
    duration: 'Duration, from the hold',
    review: 'We review the need after',
    confirm: 'Legal paper follows within',
    disclosure: 'Telling the customer',
    until: 'until {time}',
    ground: 'Ground',
    marking: 'Marking and purpose',
    facts: 'Facts',
    targets: 'Accounts and amounts',
    address: 'Address (CAIP-10)',
    memo: 'Memo or tag',
    asset: 'Asset (CAIP-19)',
    asked: 'Asked',
    traced: 'Traced',
    units: 'Amounts are whole numbers of the base unit of the asset.',
    noMemo: 'none',
    flow: 'Flow of funds',
    theft: 'Transactions of the theft',
    incoming: 'Transactions that reached you',
    trace: 'Trace',
    noFlow: 'No transactions are named; the trace can be asked for at the number above.',
    records: 'Records',
    copy: 'To copy: address, asset, amount asked',
    answer: 'Please answer with what is held, since when, or with your reason, and name what had already left.',
    verify: 'Verify this letter at',
    hash: 'Content hash (SHA-256, RFC 8785)',
  },
  code: {
    'preserve-records': 'preserve records',
    'voluntary-hold': 'voluntary hold',
    'police-order': 'police order',
    'court-order': 'court order',
    'fiu-suspension': 'suspension by a financial intelligence unit',
    mla: 'mutual legal assistance',
    'mutual-recognition': 'mutual recognition (Regulation (EU) 2018/1805)',
    'issuer-block': 'block by the issuer',
    release: 'release',
    'moving-now': 'the funds are moving now',
    'same-day': 'the same day',
    routine: 'routine',
    direct: 'direct',
    fiu: 'financial intelligence unit',
    '24-7-network': '24/7 network',
    eio: 'European Investigation Order',
    'freezing-certificate': 'freezing certificate',
    mlat: 'treaty on mutual legal assistance',
    'issuer-portal': "the issuer's portal",
    'hold-funds': 'hold these funds',
    'hold-account': 'hold the account',
    'block-withdrawals': 'block withdrawals',
    'reject-deposits': 'reject deposits',
    'blacklist-address': 'blacklist the address',
    identify: 'identify the holder',
    'report-outgoing': 'report what went out',
    'none-until': 'please tell nobody',
    generic: 'a general notice is possible, without the request',
    free: 'you may tell the customer',
    'order:none': 'none; this request is voluntary',
    'order:promised': 'promised',
    'order:attached': 'attached',
  },
};

const ko: LetterWords = {
  phrase: {
    title: '자산 동결 요청서',
    exercise: '훈련입니다. 실제 자금이 아니므로 이 문서를 근거로 동결, 차단, 신고를 하지 마십시오.',
    draft: '초안입니다. 아직 승인되지 않아 아무 효력이 없으며 발송할 수 없습니다.',
    withdrawn: '철회되었습니다. 요청 기관이 이 요청을 철회했습니다.',
    reference: '문서 번호',
    case: '사건',
    to: '수신',
    from: '발신',
    officer: '담당관',
    callBack: '회신 확인',
    callBackHow:
      '조치 전에 반드시 확인하십시오. 이 문서의 번호가 아니라 등록부의 해당 항목에 등재된 번호로 전화하십시오.',
    verified: '최종 확인',
    kind: '요청 종류',
    urgency: '긴급도',
    route: '경로',
    legalBasis: '법적 근거',
    order: '영장·명령',
    offence: '혐의',
    actions: '요청 조치',
    duration: '동결 시점부터의 기간',
    review: '필요성 재검토 시점',
    confirm: '법적 문서 제출 기한',
    disclosure: '고객 통지',
    until: '{time}까지',
    ground: '사유',
    marking: '취급 등급과 목적',
    facts: '사실관계',
    targets: '계정과 금액',
    address: '주소 (CAIP-10)',
    memo: '메모·태그',
    asset: '자산 (CAIP-19)',
    asked: '요청 금액',
    traced: '추적 금액',
    units: '금액은 해당 자산의 최소 단위 정수입니다.',
    noMemo: '없음',
    flow: '자금 흐름',
    theft: '탈취 거래',
    incoming: '귀사로 유입된 거래',
    trace: '추적',
    noFlow: '기재된 거래가 없습니다. 추적 내역은 위 연락처로 요청하실 수 있습니다.',
    records: '자료',
    copy: '복사용: 주소, 자산, 요청 금액',
    answer: '동결한 금액과 시점 또는 거절 사유, 그리고 이미 유출된 거래를 회신하여 주십시오.',
    verify: '이 문서의 진위 확인',
    hash: '내용 해시 (SHA-256, RFC 8785)',
  },
  code: {
    'preserve-records': '자료 보전',
    'voluntary-hold': '임의 동결',
    'police-order': '경찰 명령',
    'court-order': '법원 명령',
    'fiu-suspension': '금융정보분석기구의 거래 정지',
    mla: '형사사법공조',
    'mutual-recognition': '상호 인정 (Regulation (EU) 2018/1805)',
    'issuer-block': '발행자 차단',
    release: '해제',
    'moving-now': '자금이 지금 이동 중',
    'same-day': '당일',
    routine: '통상',
    direct: '직접',
    fiu: '금융정보분석기구',
    '24-7-network': '24시간 연락망',
    eio: '유럽수사명령',
    'freezing-certificate': '동결 증명서',
    mlat: '형사사법공조조약',
    'issuer-portal': '발행자 창구',
    'hold-funds': '해당 자금 동결',
    'hold-account': '계정 동결',
    'block-withdrawals': '출금 차단',
    'reject-deposits': '입금 거부',
    'blacklist-address': '주소 차단 등록',
    identify: '명의인 확인',
    'report-outgoing': '유출 거래 통보',
    'none-until': '누구에게도 알리지 말아 주십시오',
    generic: '이 요청을 언급하지 않는 일반 안내는 가능',
    free: '고객에게 통지 가능',
    'order:none': '없음. 임의 협조 요청',
    'order:promised': '발부 예정',
    'order:attached': '첨부',
  },
};

export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = { en, ko };
