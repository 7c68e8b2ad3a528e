/** Why an address was judged so, in words: a table a language. */
import type { AddressErrorCode, AddressWarning } from '@haetae/chain/address';
import type { Category, PublicLanguage } from '@haetae/contract';

export interface ScreeningWords {
  readonly flood: string;
  readonly otherChain: (chain: string) => string;
  /** `share` in per cent; undefined where it was not measured. */
  readonly traced: (share: string | undefined, policy: string, hops: number) => string;
  /** `title` is what its author called it. */
  readonly said: (category: Category, actor: string | undefined, title: string | undefined) => string;
  /** What is odd about the text of an address; `message` says it in English, with its details. */
  readonly oddity: (code: AddressErrorCode | AddressWarning['code'], message: string, at: number | undefined) => string;
}

const ENGLISH: ScreeningWords = {
  flood: 'Arrived in a flood; a person has not looked yet.',
  otherChain: (chain) => `The same key is listed on ${chain}.`,
  traced: (share = 'an unmeasured share', policy, hops) =>
    `${share} of what it received is traced to stolen funds by ${policy}, ${hops} ${hops === 1 ? 'hop' : 'hops'} from the source.`,
  said: (category, actor, title) => title ?? `Said to be ${category}${actor === undefined ? '' : `, ${actor}`}.`,
  oddity: (_code, message) => message,
};

const KOREAN: ScreeningWords = {
  flood: '한꺼번에 몰려온 정보이며 아직 사람이 확인하지 않았습니다.',
  otherChain: (chain) => `같은 키의 주소가 ${chain} 체인에서 등록되어 있습니다.`,
  traced: (share, policy, hops) => {
    const part = share === undefined ? '받은 자금의 일부(비율 미측정)' : `받은 자금의 ${share}`;
    return `${part}가 탈취 자금으로 추적됩니다(${POLICY[policy] ?? policy}, 출발점에서 ${hops}단계).`;
  },
  said: (category, actor, title) => {
    if (title !== undefined && /[가-힣]/.test(title)) return title;
    const by = actor === undefined ? '' : `(${actor})`;
    const quoted = title === undefined ? '' : ` 원문: “${title}”`;
    return `${CATEGORY[category]} 주소라는 정보가 있습니다${by}.${quoted}`;
  },
  oddity: (code, _message, at) => `${ODDITY[code]}${at === undefined ? '' : ` ${at + 1}번째 글자입니다.`}`,
};

const POLICY: Readonly<Record<string, string>> = {
  haircut: '비례 배분',
  fifo: '선입선출',
  poison: '전체 오염',
};

const CATEGORY: Readonly<Record<Category, string>> = {
  sanctioned: '제재 대상인',
  theft: '탈취 자금과 관련된',
  laundering: '자금 세탁과 관련된',
  mixer: '믹서가 쓰는',
  ransomware: '랜섬웨어와 관련된',
  phishing: '피싱과 관련된',
  scam: '사기와 관련된',
  malware: '악성코드와 관련된',
  terrorism: '테러 자금과 관련된',
  service: '알려진 서비스가 쓰는',
  other: '유해한',
};

const ODDITY: Readonly<Record<AddressErrorCode | AddressWarning['code'], string>> = {
  checksum_mismatch: '대소문자가 EIP-55 체크섬과 맞지 않습니다. 주소를 받은 곳과 다시 대조하세요.',
  uppercase_prefix: '앞부분이 0X로 적혀 있어 0x로 읽었습니다.',
  empty: '주소가 비어 있습니다.',
  foreign_character: '모양만 비슷한 다른 문자가 섞여 있습니다. 주소는 영문자와 숫자로만 적습니다.',
  bad_character: '이 종류의 주소에 쓸 수 없는 문자가 있습니다.',
  not_an_address: '알려진 체인의 주소 형식이 아닙니다.',
  wrong_length: '주소의 길이가 맞지 않습니다.',
  missing_prefix: 'EVM 주소는 0x로 시작해야 합니다. 숫자 부분만 적혀 있습니다.',
  mixed_case: '대문자와 소문자를 섞어 쓸 수 없는 종류의 주소입니다.',
  wrong_encoding: '주소의 버전과 인코딩 방식이 맞지 않습니다.',
  checksum_failed: '체크섬이 맞지 않습니다. 빠지거나 더해지거나 바뀐 글자가 있습니다.',
  unknown_version: '알려진 체인에서 쓰지 않는 버전의 주소입니다.',
  test_network: '시험용 네트워크의 주소입니다.',
  transaction_hash: '주소가 아니라 거래 해시 같은 32바이트 값입니다.',
  private_key: '주소가 아니라 개인 키입니다. 이 글을 본 사람은 누구나 자산을 옮길 수 있습니다.',
  unknown_chain: '알려지지 않은 체인입니다.',
  chain_mismatch: '주소의 종류와 적힌 체인이 맞지 않습니다.',
};

const ARABIC: ScreeningWords = {
  flood: 'وصل ضمن سيل من المعلومات ولم ينظر فيه شخص بعد.',
  otherChain: (chain) => `المفتاح نفسه مُدرج على ${chain}.`,
  traced: (share, policy, hops) =>
    `${share ?? 'جزء غير مقيس'} مما تلقّاه يُتتبَّع إلى أموال مسروقة (${policy}، عدد الخطوات من المصدر: ${hops}).`,
  said: (category, actor, title) => {
    const by = actor === undefined ? '' : ` (${actor})`;
    const quoted = title === undefined ? '' : ` النص الأصلي: «${title}»`;
    return `توجد معلومات عن هذا العنوان: ${CATEGORY_IN_ARABIC[category]}${by}.${quoted}`;
  },
  oddity: (code, _message, at) => `${ODDITY_IN_ARABIC[code]}${at === undefined ? '' : ` موضع الحرف: ${at + 1}.`}`,
};

/** What a category is called in Arabic, of an address and of a site alike. */
export const CATEGORY_IN_ARABIC: Readonly<Record<Category, string>> = {
  sanctioned: 'خاضع للعقوبات',
  theft: 'أموال مسروقة',
  laundering: 'غسل أموال',
  mixer: 'خلّاط',
  ransomware: 'ابتزاز',
  phishing: 'تصيّد',
  scam: 'احتيال',
  malware: 'برمجية خبيثة',
  terrorism: 'تمويل إرهاب',
  service: 'خدمة معروفة',
  other: 'ضار',
};

const ODDITY_IN_ARABIC: Readonly<Record<AddressErrorCode | AddressWarning['code'], string>> = {
  checksum_mismatch: 'حالة الحروف لا توافق تدقيق EIP-55. قارن العنوان بمصدره.',
  uppercase_prefix: 'البداية مكتوبة 0X وقُرئت 0x.',
  empty: 'العنوان فارغ.',
  foreign_character: 'فيه حرف من كتابة أخرى يشبه غيره. تُكتب العناوين بالحروف والأرقام اللاتينية فقط.',
  bad_character: 'فيه حرف لا يجوز في هذا النوع من العناوين.',
  not_an_address: 'هذا ليس شكل عنوان لأي سلسلة معروفة هنا.',
  wrong_length: 'طول العنوان غير صحيح.',
  missing_prefix: 'يبدأ عنوان EVM بـ 0x، وهنا أرقامه فقط.',
  mixed_case: 'هذا النوع من العناوين لا يخلط الحروف الكبيرة والصغيرة.',
  wrong_encoding: 'إصدار العنوان لا يوافق ترميزه.',
  checksum_failed: 'رقم التدقيق غير صحيح: حرف ناقص أو زائد أو متغيّر.',
  unknown_version: 'إصدار العنوان غير معروف في أي سلسلة.',
  test_network: 'هذا عنوان من شبكة تجريبية.',
  transaction_hash: 'هذه بصمة من 32 بايت، كبصمة معاملة، وليست عنوانًا.',
  private_key: 'هذا مفتاح خاص وليس عنوانًا. من قرأه يستطيع نقل الأموال.',
  unknown_chain: 'السلسلة غير معروفة هنا.',
  chain_mismatch: 'نوع العنوان لا يوافق السلسلة المذكورة.',
};

export const SCREENING_WORDS: Readonly<Record<PublicLanguage, ScreeningWords>> = {
  en: ENGLISH,
  ko: KOREAN,
  ar: ARABIC,
};
