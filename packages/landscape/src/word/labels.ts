import type { AttributionLevel, Destination, Region, Threat, WayIn } from '@haetae/contract';
import type { Language } from './language.ts';

type Labels<Key extends string> = Readonly<Record<Key, readonly [en: string, ko: string]>>;

/** Regions, and Europe as the wall groups it. */
export const REGION_LABELS: Labels<Region | 'europe'> = {
  korea: ['Republic of Korea', '대한민국'],
  japan: ['Japan', '일본'],
  asia: ['other Asia', '기타 아시아'],
  gulf: ['Gulf', '걸프 지역'],
  eu: ['EU', 'EU'],
  uk: ['United Kingdom', '영국'],
  ch: ['Switzerland', '스위스'],
  americas: ['Americas', '미주'],
  offshore: ['offshore seat', '역외 등록지'],
  other: ['elsewhere', '기타 지역'],
  unknown: ['no clear seat', '소재지 불명'],
  europe: ['EU, UK and Switzerland', 'EU·영국·스위스'],
};

export const WAY_LABELS: Labels<WayIn> = {
  job_offer: ['Fake job offer or recruiter', '가짜 채용 제안'],
  insider: ['Hired insider (IT worker)', '위장 취업 내부자'],
  phishing: ['Mail, phishing, social engineering', '메일·피싱·사회공학'],
  vendor: ['Vendor or interface altered', '공급업체·화면 변조'],
  code: ['Flaw of the protocol or service', '프로토콜·서비스 결함'],
  keys: ['Keys or hot wallet, way in unknown', '키·핫월렛(경로 불명)'],
  not_public: ['Not public', '비공개'],
};

export const THREAT_LABELS: Labels<Threat> = {
  theft_exchange: ['Theft from exchanges and custodians', '거래소·수탁업체 탈취'],
  theft_bridge: ['Theft from bridges', '브리지 탈취'],
  theft_protocol: ['Theft from protocols and games', '프로토콜·게임 탈취'],
  drained_users: ['Drained users and wallets', '이용자 지갑 탈취'],
  phishing: ['Phishing', '피싱'],
  fake_job_offer: ['Fake job offer', '가짜 채용 제안'],
  it_worker: ['IT worker', '위장 IT 인력'],
  supply_chain: ['Supply chain', '공급망'],
  ransomware: ['Ransomware', '랜섬웨어'],
  espionage: ['Espionage', '첩보'],
  infrastructure: ['Infrastructure', '인프라'],
  other: ['Not placed', '미분류'],
};

export const LEVEL_LABELS: Labels<AttributionLevel> = {
  official: ['official', '정부·법원'],
  un_poe: ['UN Panel of Experts', '유엔 전문가패널'],
  msmt: ['MSMT', '다국적제재모니터링팀'],
  analytics: ['analytics firm', '분석업체'],
  research: ['independent research', '독립 연구'],
  suspected: ['suspected', '의심'],
  contested: ['contested', '다툼 있음'],
};

export const DESTINATION_LABELS: Labels<Destination> = {
  stopped: ['Stopped in part', '일부 차단'],
  mixer: ['Mixer', '믹서'],
  bridge: ['Bridge', '브리지'],
  exchange: ['Exchange', '거래소'],
  not_in_source: ['Not in source', '출처에 없음'],
};

const KIND_LABELS: Labels<string> = {
  exchange: ['Exchange', '거래소'],
  bridge: ['Bridge', '브리지'],
  defi: ['DeFi', '디파이'],
  wallet: ['Wallet', '지갑'],
  payments: ['Payments', '결제'],
  gaming: ['Gaming', '게임'],
  gambling: ['Gambling', '도박'],
  fund: ['Fund', '펀드'],
  individual: ['Person', '개인'],
  launchpad: ['Launchpad', '런치패드'],
  foundation: ['Foundation', '재단'],
  mining_marketplace: ['Mining marketplace', '채굴 시장'],
  financial_services: ['Financial services', '금융서비스'],
};

/** The label of a word in a language; a word that nobody knows stays as it is. */
export function labelOf<Key extends string>(labels: Labels<Key>, word: string, language: Language): string {
  // Every key is a text; what is no key has no entry.
  const label = Object.hasOwn(labels, word) ? labels[word as Key] : undefined;
  return label === undefined ? word : label[language === 'ko' ? 1 : 0];
}

/** The label of a kind of victim. */
export const kindLabel = (kind: string, language: Language): string => labelOf(KIND_LABELS, kind, language);
