/** Why a domain was judged so, in Korean; worded so that no particle depends on how a foreign name is read. */
import type { Edit } from '../edit.ts';
import type { LureGroup } from '../reference/lure-words.ts';
import type { BrandSeen, HostFault, PlainHostFault, Shape, Words } from './words.ts';

export const KOREAN: Words = {
  invalid: faultText,
  address: () => '이름이 없는 네트워크 주소입니다. 누가 운영하는지 알 수 없습니다.',
  'allow-list': listedText,
  'block-list': listedText,
  'own-domain': ({ owner }) => `${owner}의 공식 도메인입니다.`,
  provider: () => '노드와 탐색기를 제공하는 업체의 도메인입니다. 앞에 붙은 이름은 서비스 대상 체인의 이름입니다.',
  'brand-typo': (seen) =>
    `“${seen.seen}” 표기는 ${nameOf(seen)}의 이름에서 ${EDIT_TEXT[seen.edit]} 것입니다.${whereOf(seen)} ${ownText(seen)}`,
  'brand-keyboard': (seen) =>
    `“${seen.seen}” 표기는 ${nameOf(seen)}의 이름을 한/영 전환 없이 입력한 것입니다.${whereOf(seen)} ${ownText(seen)}`,
  'brand-look-alike': lookAlikeText,
  'brand-fused': (seen) =>
    `${nameOf(seen)}의 이름(“${seen.seen}”)이 사람을 유인하는 단어와 붙어 있습니다.${whereOf(seen)} ${ownText(seen)}`,
  'brand-joined': (seen) =>
    `하이픈과 점을 빼면 ${nameOf(seen)}의 이름이 들어 있습니다.${whereOf(seen)} ${ownText(seen)}`,
  'brand-other-suffix': (seen) =>
    `${nameOf(seen)}의 이름에 다른 도메인 확장자(“.${seen.suffix}”)를 붙인 것입니다. ${ownText(seen)}`,
  'brand-inside': holdsText,
  'brand-in-subdomain': holdsText,
  'brand-before-at': ({ brand }) => `${brand}의 이름이 “@” 앞에 있습니다. 그 부분은 실제 주소가 아닙니다.`,
  'brand-domain-in-front': ({ brand }) =>
    `${brand}의 공식 도메인을 앞에 붙였을 뿐, 실제로 연결되는 곳은 다른 사람의 도메인입니다.`,
  'brand-domain-drawn': ({ brand, letters }) =>
    `${brand}의 공식 도메인을 모양이 비슷한 문자(${letters})로 흉내 냈습니다.`,
  drawn: ({ reads, letters }) => `“${reads}”처럼 보이지만 다른 문자 체계의 글자(${letters})로 쓰였습니다.`,
  lure: ({ group, words }) => `사기 사이트처럼 ${LURE_TEXT[group]}(${words.map((word) => `“${word}”`).join(', ')}).`,
  spelling: ({ word }) => `“${word}” 부분의 철자가 알려진 사기 도메인과 비슷합니다.`,
  'free-host': ({ suffix }) => `${suffix}에는 누구나 신원을 밝히지 않고 페이지를 올릴 수 있습니다.`,
  suffix: ({ suffix }) => `이런 형태의 사기 도메인에는 “.${suffix}” 확장자가 많이 쓰입니다.`,
  shape: (shape) => `길이와 구성(${partsOf(shape)})이 사기 도메인에 흔한 형태입니다.`,
};

function listedText({ list, source, date, reason }: Parameters<Words['block-list']>[0]): string {
  switch (reason) {
    case 'reported-phishing':
      return `가상자산 피싱으로 신고되어 ${list} 목록에 등록되어 있습니다(${source}, ${date}).`;
    case 'honest-look-alike':
      return `알려진 이름과 비슷하지만 정상 사이트로 확인되어 ${list} 목록에 등록되어 있습니다(${source}, ${date}).`;
    case 'well-known':
      return `널리 알려진 사이트 목록에 있습니다(${date}).`;
  }
}

const ownText = ({ brand, hangul, own }: BrandSeen): string =>
  `${hangul ?? brand}의 공식 도메인은 ${own.join(', ')}입니다.`;

/** As the reader knows it, and as the world writes it. */
const nameOf = ({ brand, hangul }: BrandSeen): string => (hangul === undefined ? brand : `${hangul}(${brand})`);

const whereOf = ({ inCore }: BrandSeen): string =>
  inCore ? '' : ' 그 이름이 있는 곳은 다른 사람의 도메인에 딸린 하위 도메인입니다.';

const EDIT_TEXT: Readonly<Record<Edit, string>> = {
  swapped: '두 글자의 순서를 바꾼',
  doubled: '한 글자를 겹쳐 쓴',
  dropped: '한 글자를 뺀',
  added: '한 글자를 더한',
  neighbour: '한 글자를 자판의 옆 글자로 바꾼',
  'bit-flip': '한 글자를 한 비트만 다른 글자로 바꾼',
  replaced: '한 글자를 바꾼',
};

function lookAlikeText(seen: BrandSeen): string {
  const by = seen.letters === '' ? '' : `(사용한 문자: ${seen.letters})`;
  return `“${seen.seen}” 표기는 ${nameOf(seen)}의 “${seen.real}”처럼 보이게 만든 것입니다${by}.${whereOf(seen)} ${ownText(seen)}`;
}

function holdsText(seen: BrandSeen): string {
  return `${nameOf(seen)}의 이름(“${seen.seen}”)이 들어 있습니다.${whereOf(seen)} ${ownText(seen)}`;
}

const LURE_TEXT: Readonly<Record<LureGroup, string>> = {
  gift: '무언가를 주겠다고 합니다',
  access: '연결이나 로그인을 요구합니다',
  repair: '복구나 업데이트를 권합니다',
  event: '행사나 “공식”임을 내세웁니다',
  coin: '가상자산을 내세웁니다',
  celebrity: '유명인의 이름을 빌립니다',
};

function partsOf({ characters, hyphens, digits, labels }: Shape): string {
  const parts = [`${characters}자`];
  if (hyphens > 0) parts.push(`하이픈 ${hyphens}개`);
  if (digits > 0) parts.push(`숫자 ${digits}개`);
  if (labels > 0) parts.push(`앞에 붙은 이름 ${labels}개`);
  return parts.join(', ');
}

function faultText(fault: HostFault): string {
  switch (fault.code) {
    case 'too-long':
      return `${fault.most}자보다 깁니다.`;
    case 'name-too-long':
      return `이름이 ${fault.length}자입니다. ${fault.most}자까지 쓸 수 있습니다.`;
    case 'label-too-long':
      return `점과 점 사이가 ${fault.length}자입니다. ${fault.most}자까지 쓸 수 있습니다.`;
    case 'no-web':
      return `“${fault.scheme}:” 주소로는 웹사이트가 열리지 않습니다.`;
    default:
      return FAULT_TEXT[fault.code];
  }
}

const FAULT_TEXT: Readonly<Record<PlainHostFault, string>> = {
  'no-ipv6': 'IPv6 주소가 끝나지 않았거나 형식이 맞지 않습니다.',
  'no-port': '포트가 65535 이하의 숫자가 아닙니다.',
  'no-utf8': '퍼센트 인코딩이 UTF-8이 아닙니다.',
  'no-ipv4': '숫자로 끝나지만 IPv4 주소가 아닙니다.',
  'empty-label': '점과 점 사이가 비어 있습니다.',
  forbidden: '도메인에 쓸 수 없는 문자가 있습니다.',
  unseen: '보이지 않거나 배정되지 않은 문자가 있습니다.',
  'no-punycode': '퓨니코드를 풀 수 없습니다.',
  mark: 'DNS 이름에 쓸 수 없는 기호가 있거나, 하이픈이 처음이나 끝에 있습니다.',
  'no-dot': '점이 없습니다. 도메인 확장자이거나 내부망의 이름입니다.',
};
