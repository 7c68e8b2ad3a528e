/**
 * What each list is for and how each of its forms is loaded, in the languages of the product: said where lists are given
 * to anybody, and in every defence pack. In Markdown: code stands between grave accents.
 */
import type { ListKind } from './list-entry.ts';

/** One text in each language of the product. */
type InBothLanguages = Readonly<Record<'en' | 'ko', string>>;

/** What a list of the kind is for. */
export const LIST_PURPOSE: Readonly<Record<ListKind, InBothLanguages>> = {
  domains: {
    en: 'Names of sites that phish, spread malware or steer it. Refuse them, and all names below them, where names are resolved or opened.',
    ko: '피싱, 악성코드 유포, 명령제어에 쓰인 사이트 이름입니다. 이름을 해석하거나 여는 곳에서 하위 이름까지 막으십시오.',
  },
  urls: {
    en: 'Single pages on hosts that are harmless otherwise. Refuse the page, not its host.',
    ko: '다른 내용은 무해한 호스트에 있는 개별 페이지입니다. 호스트가 아니라 해당 페이지만 막으십시오.',
  },
  ips: {
    en: 'Addresses and networks of control servers and of hosts of malware. They change hands: load the list anew every day.',
    ko: '명령제어 서버와 악성코드 호스트의 주소와 대역입니다. 주인이 바뀌므로 매일 새로 읽히십시오.',
  },
  md5: {
    en: 'MD5 of malicious files, for tools that know nothing newer. Two files can share one: prefer SHA-256.',
    ko: '악성 파일의 MD5입니다. 이보다 나은 것을 모르는 도구에만 쓰십시오. 충돌이 가능하므로 SHA-256을 우선하십시오.',
  },
  sha1: {
    en: 'SHA-1 of malicious files, for tools that know nothing newer. Prefer SHA-256.',
    ko: '악성 파일의 SHA-1입니다. 이보다 나은 것을 모르는 도구에만 쓰고 SHA-256을 우선하십시오.',
  },
  sha256: {
    en: 'SHA-256 of malicious files: refuse them where files come in, and search for them where files lie.',
    ko: '악성 파일의 SHA-256입니다. 파일이 들어오는 곳에서 막고 파일이 있는 곳에서 검색하십시오.',
  },
};

const STIX: InBothLanguages = {
  en: 'The objects behind the entries, as they were received, in a STIX 2.1 bundle: for OpenCTI, MISP and your own tools. A statement of copyright that a source made stands in its object.',
  ko: '항목의 근거가 되는 객체를 받은 그대로 담은 STIX 2.1 번들입니다. OpenCTI, MISP, 자체 도구에 쓰십시오. 출처가 밝힌 저작권 표시는 객체 안에 있습니다.',
};

const HASHES: InBothLanguages = {
  en: 'A hash a line, for endpoint protection and your own code; lines that begin with # are remarks.',
  ko: '한 줄에 해시 하나입니다. EDR과 자체 코드에 쓰십시오. #으로 시작하는 줄은 설명입니다.',
};

/** How each list is loaded; a key is the kind and the format, as a path of lists ends. */
const USE: Readonly<Record<string, InBothLanguages>> = {
  'domains.txt': {
    en: 'A name a line, for proxies, mail gateways and your own code. A listed name covers the names below it.',
    ko: '한 줄에 이름 하나입니다. 프록시, 메일 게이트웨이, 자체 코드에 쓰십시오. 하위 이름도 함께 막으십시오.',
  },
  'domains.rpz': {
    en: `A response policy zone. BIND: \`zone "haetae.rpz" { type primary; file "domains.rpz"; };\` and
\`response-policy { zone "haetae.rpz"; };\`. Unbound: \`rpz: name: haetae.rpz\` and \`zonefile: domains.rpz\` with
\`module-config: "respip validator iterator"\`. Log what is refused: a hit is a machine to look at.`,
    ko: `응답 정책 영역(RPZ)입니다. BIND: \`zone "haetae.rpz" { type primary; file "domains.rpz"; };\`와
\`response-policy { zone "haetae.rpz"; };\`. Unbound: \`rpz: name: haetae.rpz\`, \`zonefile: domains.rpz\`,
\`module-config: "respip validator iterator"\`. 차단 기록을 남기십시오. 기록된 단말은 점검 대상입니다.`,
  },
  'domains.hosts': {
    en: 'Append it to the hosts file of a machine without a resolver of its own. It knows no names below a name.',
    ko: '자체 리졸버가 없는 단말의 hosts 파일에 덧붙이십시오. 하위 이름은 막지 못합니다.',
  },
  'domains.adblock': {
    en: 'A filter list for uBlock Origin, AdGuard and browsers that take their format: serve it and subscribe to it.',
    ko: 'uBlock Origin, AdGuard 형식의 필터 목록입니다. 내부에 게시하고 구독하십시오.',
  },
  'domains.metamask': {
    en: `The configuration of eth-phishing-detect: pass it to its \`PhishingDetector\` beside the public one. Look up on the
device, so that no user's visit leaves it; show the object as the reason, and a way to object.`,
    ko: `eth-phishing-detect 설정 형식입니다. 공개 목록과 함께 \`PhishingDetector\`에 넘기십시오. 조회는 기기 안에서 하여 방문
기록이 밖으로 나가지 않게 하고, 객체를 사유로 보여 주며 이의 제기 경로를 함께 두십시오.`,
  },
  'domains.csv': {
    en: 'A table with category, confidence, source and object of each name, for your SIEM or MISP.',
    ko: '이름별 분류, 신뢰도, 출처, 객체가 있는 표입니다. SIEM이나 MISP에 넣으십시오.',
  },
  'domains.rules': {
    en: `Suricata rules. Copy \`domains.rules\` and \`domains.dataset\` beside each other and add \`rule-files: - domains.rules\`.
They alert on DNS, TLS and HTTP; change \`alert\` to \`drop\` only after a week of looking.`,
    ko: `수리카타 규칙입니다. \`domains.rules\`와 \`domains.dataset\`을 같은 곳에 두고 \`rule-files: - domains.rules\`를 추가하십시오.
DNS, TLS, HTTP에서 경보를 냅니다. 일주일 이상 지켜본 뒤에만 \`alert\`를 \`drop\`으로 바꾸십시오.`,
  },
  'domains.dataset': {
    en: 'The names that domains.rules loads, in base64. Clear the set (`suricatasc -c "dataset-clear haetae-domains string"`), then reload the rules.',
    ko: 'domains.rules가 읽는 이름(base64)입니다. `suricatasc -c "dataset-clear haetae-domains string"` 후 규칙을 다시 읽히십시오.',
  },
  'urls.txt': {
    en: 'A URL a line, for proxies that see paths. The host may be harmless: do not cut URLs down to names.',
    ko: '한 줄에 URL 하나입니다. 경로를 보는 프록시에 쓰십시오. 호스트는 무해할 수 있으니 이름만 잘라 쓰지 마십시오.',
  },
  'urls.adblock': {
    en: 'The same as a filter list for browsers.',
    ko: '브라우저용 필터 목록 형식입니다.',
  },
  'urls.csv': {
    en: 'The same as a table with source and object.',
    ko: '출처와 객체가 있는 표입니다.',
  },
  'ips.txt': {
    en: `An address or network a line. nftables: make a set with \`flags interval\` and load it by \`nft -f\`; log before you
drop. Addresses change hands: take out what is gone on the day.`,
    ko: `한 줄에 주소 또는 대역 하나입니다. nftables에서는 \`flags interval\` 집합을 만들어 \`nft -f\`로 읽히고, 막기 전에 기록부터
하십시오. 주소는 주인이 바뀝니다. 빠진 항목은 그날 지우십시오.`,
  },
  'ips.csv': {
    en: 'The same as a table with source and object.',
    ko: '출처와 객체가 있는 표입니다.',
  },
  'ips.rules': {
    en: 'Suricata rules, one an address, each with a number of its own so that one can be muted.',
    ko: '주소마다 하나씩인 수리카타 규칙입니다. 번호가 각각 달라 하나만 끌 수 있습니다.',
  },
  'md5.csv': { en: 'Hashes of files with source and object.', ko: '파일 해시와 출처, 객체입니다.' },
  'md5.rules': {
    en: 'Suricata rules for files carried over HTTP and SMTP; they load md5.dataset, which lies beside them.',
    ko: 'HTTP와 SMTP로 옮겨지는 파일에 대한 수리카타 규칙입니다. 옆에 둔 md5.dataset을 읽습니다.',
  },
  'md5.dataset': { en: 'What md5.rules loads.', ko: 'md5.rules가 읽는 파일입니다.' },
  'sha1.csv': { en: 'Hashes of files with source and object.', ko: '파일 해시와 출처, 객체입니다.' },
  'sha1.rules': { en: 'As md5.rules, for SHA-1.', ko: 'md5.rules와 같으며 SHA-1용입니다.' },
  'sha1.dataset': { en: 'What sha1.rules loads.', ko: 'sha1.rules가 읽는 파일입니다.' },
  'sha256.csv': { en: 'Hashes of files with source and object.', ko: '파일 해시와 출처, 객체입니다.' },
  'sha256.rules': { en: 'As md5.rules, for SHA-256.', ko: 'md5.rules와 같으며 SHA-256용입니다.' },
  'sha256.dataset': { en: 'What sha256.rules loads.', ko: 'sha256.rules가 읽는 파일입니다.' },
  'sha256.txt': {
    en: 'SHA-256 of files, one a line: load it as custom indicators of your endpoint protection and search 90 days back.',
    ko: '파일의 SHA-256입니다. EDR의 사용자 지표로 넣고 지난 90일을 검색하십시오.',
  },
  'md5.txt': HASHES,
  'sha1.txt': HASHES,
};

/** How a list is loaded in a format of its kind, the STIX bundle among them; undefined where there is no such format. */
export function listUse(kind: ListKind, format: string): InBothLanguages | undefined {
  if (format === 'stix') return STIX;
  const key = `${kind}.${format}`;
  return Object.hasOwn(USE, key) ? USE[key] : undefined;
}
