import { type Saying, type SayingId, write } from './sayings.ts';

/** What was found in the facts, in Korean. */
export const SAYINGS_IN_KOREAN: Readonly<Record<SayingId, string>> = {
  known: '{0}: {1}곳',
  knownAddress: '회원 {0}곳에 알려짐',
  alsoIn: '{0}: {1} 지원서에도 있음',
  passages: '이력서 문장의 {0} %가 {1} 지원서에도 있음',
  otherProfiles: '신원이 다른 프로필 {0}개에서 사용됨',
  portraitOlder: '{0}에 처음 확인됨, 지원자는 {1}부터 사용',
  refereeDomain: '추천인 {0}: 도메인 등록 후 {1}일',
  refereeRemote: '추천인 {0}: {1}로만 연락됨',
  carrier: '회사가 통신사에 조회한 결과',
  youngAccount: '{0}에 생성, {1} 커밋을 표시함',
  copiedWork: '{1}건 중 {0}건이 다른 작성자의 더 이른 작업으로 다른 곳에 있음',
  authorsReplaced: '{0}: 커밋 {1}건의 작성자가 원본과 다름',
  mutualContacts: '서로 팔로우하는 {1}명 중 {0}명',
  badgeRequests: '내용 없는 풀 리퀘스트 {0}건',
  silent: '{0}부터 {1}까지 활동이 없다가 다른 분야로 바뀜',
  apart: '이동할 수 없는 거리의 접속 {0}회, 처음은 {1}',
  oneAddress: '한 주소에서 계정 {0}개 접속',
  endless: '{1}건 중 {0}건, 가장 긴 것은 {2}일',
  listedExit: '목록에 있는 출구 주소에서 접속 {0}회',
  atNight: 'UTC{1} 기준 자정부터 6시 사이가 {0} %, {2}일 동안',
  payElsewhere: '다른 사람의 계좌로 지급 요청',
  payChanged: '{0}회 변경',
  accountReplaced: '해지된 계좌를 다른 사람의 계좌로 바꾸려 함',
  walletFlagged: '주의 대상 지갑과 주고받은 비율 {0} %',
  notTheDocuments: '증명 서류의 주소와 다름',
  redirected: '채용 제안 후 {0}에 배송지 변경',
  forwarder: '배송 대행지로 보냄',
  otherContinent: '{1}회 중 {0}회가 배송지와 다른 대륙에서 접속',
  remoteTools: '{0}: {1}에 처음 확인됨, 장비 배송일 {2}',
  atOnce: '동시에 {0}개',
  plugged: '{0}: {1}',
  programs: '{0}',
  bulkCopies: '{2}에 {1} {0}개 복사',
  noted: '{0}에 사람이 확인함',
  notedAs: '{0}에 사람이 확인함: {1}',
  oneKind: '{0}종류',
  kinds: '{0}종류',
  strong: '{0}개',
  others: '그 밖의 징후 {0}개',
  asked: '{1}개 중 {0}개 질문함',
  open: '아직',
  done: '완료',
};

/** Names of this list that stand in a sentence; what the facts themselves say is not translated. */
const NAMED: Readonly<Record<string, string>> = {
  phone: '전화번호',
  email: '이메일',
  handle: '계정',
  wallet: '지갑',
  mail: '메일',
  'internet-telephone': '인터넷전화',
  repositories: '저장소',
  'session cookies': '세션 쿠키',
  'a repository': '저장소',
};

/** The sentences in Korean; what the facts themselves say stays as it is. */
export const inKorean = (said: readonly Saying[]): string =>
  write(said, SAYINGS_IN_KOREAN, (values) =>
    values.map((value) => (Object.hasOwn(NAMED, value) ? (NAMED[value] ?? value) : value)).join(', '),
  );
