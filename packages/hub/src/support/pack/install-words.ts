/** How a pack is loaded, in the languages of the packs; of the lists of sites, pages, networks and hashes see `detect/list`. */
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

export const INSTALL_ADDRESSES: Readonly<Record<string, InBoth>> = {
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
};

export const INSTALL_RULES: InBoth = {
  en: `YARA rules: \`yr scan rules/ FOLDER\` (YARA-X) or \`yara -r rules/FILE.yar FOLDER\`. Run them on repositories that
strangers sent, on build machines and on developers' home folders. Files \`haetae-*.yar\` come with the product;
\`alliance.yar\` is what members shared and this hub tried on clean files. A match is a reason to look.`,
  ko: `YARA 규칙입니다: \`yr scan rules/ 폴더\`(YARA-X) 또는 \`yara -r rules/파일.yar 폴더\`. 낯선 사람이 보낸 저장소, 빌드 서버,
개발자 홈 폴더에 돌리십시오. \`haetae-*.yar\`은 제품에 포함된 규칙이고, \`alliance.yar\`은 회원이 공유하여 이 허브가 정상
파일로 시험한 규칙입니다. 일치는 살펴볼 사유입니다.`,
};
