/** How each file of a pack is loaded, in the languages of the packs. A key is the file's name within `lists/`. */
import type { AnswerLanguage } from '@haetae/contract';

type InBoth = Readonly<Record<AnswerLanguage, string>>;

export const INSTALL_HEAD: InBoth = {
  en: `# Install

Check the pack before you load anything: \`haetae verify PACK.zip --trust FINGERPRINT\`. Ask the hub's duty desk for the
fingerprint by telephone; do not take it from the mail that brought the pack.

What is refused can be wrong. Every entry names who says so and in which object; tell that organisation, or appeal at
the hub under /public/, and take the entry out at once if it harms somebody. CHANGES.md and changes.csv say what is new
and what is gone: take out what is gone, with its reason.`,
  ko: `# 설치

아무것도 적용하기 전에 묶음을 먼저 확인하십시오: \`haetae verify PACK.zip --trust 지문\`. 지문은 허브 당직에 전화로
확인하고, 묶음을 보내온 메일에 적힌 값을 쓰지 마십시오.

차단 목록은 틀릴 수 있습니다. 모든 항목에는 누가, 어느 객체에서 말했는지가 적혀 있습니다. 잘못이 있으면 그 기관에
알리거나 허브의 /public/ 에서 이의를 제기하고, 피해가 있으면 즉시 항목을 빼십시오. CHANGES.md와 changes.csv에 새 항목과
빠진 항목이 있습니다. 빠진 항목은 사유를 확인하고 지우십시오.`,
};

export const DEMONSTRATION: InBoth = {
  en: '**This pack was made by a demonstration hub. Use nothing in it.**',
  ko: '**이 묶음은 시연용 허브가 만들었습니다. 실제로 사용하지 마십시오.**',
};

export const INSTALL_FILES: Readonly<Record<string, InBoth>> = {
  'addresses.csv': {
    en: `Load it into your screening as a list of its own, with \`object\` as the reason that your staff sees. Compare addresses
that begin with 0x without regard to case. \`chain\` is CAIP-2; where it is empty the entry holds on every chain on which
the address is valid. Hold a deposit and look: a listed address is a reason, not a judgement.`,
    ko: `스크리닝 시스템에 별도 목록으로 넣고, \`object\`를 담당자에게 보이는 사유로 쓰십시오. 0x로 시작하는 주소는 대소문자를
구분하지 않고 비교합니다. \`chain\`은 CAIP-2이며, 비어 있으면 그 주소가 유효한 모든 체인에 해당합니다. 입금을 보류하고
확인하십시오. 목록에 있다는 것은 사유일 뿐 판단이 아닙니다.`,
  },
  'addresses.txt': {
    en: 'The same addresses, one a line; lines that begin with # are remarks. For tools that take a plain list.',
    ko: '같은 주소를 한 줄에 하나씩 적었습니다. #으로 시작하는 줄은 설명입니다. 단순 목록을 받는 도구에 쓰십시오.',
  },
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
  'domains.metamask.json': {
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
};

export const INSTALL_RULES: InBoth = {
  en: `YARA rules: \`yr scan rules/ FOLDER\` (YARA-X) or \`yara -r rules/FILE.yar FOLDER\`. Run them on repositories that
strangers sent, on build machines and on developers' home folders. Files \`haetae-*.yar\` come with the product;
\`alliance.yar\` is what members shared and this hub tried on clean files. A match is a reason to look.`,
  ko: `YARA 규칙입니다: \`yr scan rules/ 폴더\`(YARA-X) 또는 \`yara -r rules/파일.yar 폴더\`. 낯선 사람이 보낸 저장소, 빌드 서버,
개발자 홈 폴더에 돌리십시오. \`haetae-*.yar\`은 제품에 포함된 규칙이고, \`alliance.yar\`은 회원이 공유하여 이 허브가 정상
파일로 시험한 규칙입니다. 일치는 살펴볼 사유입니다.`,
};
