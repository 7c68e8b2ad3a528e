/** Why a domain was judged so, in English. */
import type { Edit } from '../edit.ts';
import type { LureGroup } from '../reference/lure-words.ts';
import type { BrandSeen, HostFault, PlainHostFault, Shape, Words } from './words.ts';

export const ENGLISH: Words = {
  invalid: faultText,
  address: () => 'It is a bare network address: no name says who is behind it.',
  'allow-list': listedText,
  'block-list': listedText,
  'own-domain': ({ owner }) => `It is ${owner}’s own domain.`,
  provider: () => 'It belongs to a provider of nodes and explorers; a name before it is of the chain that is served.',
  'brand-typo': (seen) =>
    `“${seen.seen}”${whereOf(seen)} is ${seen.brand} with ${EDIT_TEXT[seen.edit]}. ${ownText(seen)}`,
  'brand-keyboard': (seen) =>
    `“${seen.seen}”${whereOf(seen)} is ${seen.brand} typed in the other mode of the Korean keyboard. ${ownText(seen)}`,
  'brand-look-alike': lookAlikeText,
  'brand-fused': (seen) =>
    `${seen.brand}’s name (“${seen.seen}”) is fused with words that lure${whereOf(seen)}. ${ownText(seen)}`,
  'brand-joined': (seen) =>
    `Without its hyphens and dots it holds ${seen.brand}’s name${whereOf(seen)}. ${ownText(seen)}`,
  'brand-other-suffix': (seen) =>
    `It is ${seen.brand}’s name under another ending (“.${seen.suffix}”). ${ownText(seen)}`,
  'brand-inside': holdsText,
  'brand-in-subdomain': holdsText,
  'brand-before-at': ({ brand }) => `${brand}’s name stands before an “@”, where it is no part of the address.`,
  'brand-domain-in-front': ({ brand }) =>
    `${brand}’s own domain stands before the name that counts, which is somebody else’s.`,
  'brand-domain-drawn': ({ brand, letters }) => `${brand}’s own domain is drawn here by ${letters}.`,
  drawn: ({ reads, letters }) =>
    `It is read as “${reads}”, but it is written with ${letters}, letters of another script.`,
  lure: ({ group, words }) =>
    `It ${LURE_TEXT[group]} (${words.map((word) => `“${word}”`).join(', ')}), as scam sites do.`,
  spelling: ({ word }) => `“${word}” is spelt like parts of known scam domains.`,
  'free-host': ({ suffix }) => `On ${suffix} anybody can put a page without saying who they are.`,
  suffix: ({ suffix }) => `Many scam domains of this make-up end in “.${suffix}”.`,
  shape: (shape) => `Its length and make-up (${partsOf(shape)}) are usual among scam domains.`,
};

const LIST_TEXT = {
  'reported-phishing': 'reported as crypto phishing',
  'honest-look-alike': 'known to be honest, though it resembles a brand',
  'well-known': 'one of the best-known sites',
} as const;

function listedText({ list, source, date, reason }: Parameters<Words['block-list']>[0]): string {
  return `On the list ${list} (${source}, ${date}): ${LIST_TEXT[reason]}.`;
}

function ownText({ brand, own }: BrandSeen): string {
  return `${brand}’s own ${own.length === 1 ? 'domain is' : 'domains are'} ${own.join(', ')}.`;
}

const whereOf = ({ inCore }: BrandSeen): string => (inCore ? '' : ' in a subdomain of somebody else’s domain');

const EDIT_TEXT: Readonly<Record<Edit, string>> = {
  swapped: 'two letters swapped',
  doubled: 'a letter doubled',
  dropped: 'a letter left out',
  added: 'a letter added',
  neighbour: 'a neighbouring key',
  'bit-flip': 'one bit flipped',
  replaced: 'a letter replaced',
};

function lookAlikeText(seen: BrandSeen): string {
  const by = seen.letters === '' ? '' : ` by ${seen.letters}`;
  return `“${seen.seen}”${whereOf(seen)} is made to look like ${seen.brand}’s “${seen.real}”${by}. ${ownText(seen)}`;
}

function holdsText(seen: BrandSeen): string {
  return `It holds ${seen.brand}’s name (“${seen.seen}”)${whereOf(seen)}. ${ownText(seen)}`;
}

const LURE_TEXT: Readonly<Record<LureGroup, string>> = {
  gift: 'promises something',
  access: 'asks to connect or to log in',
  repair: 'offers a repair or an update',
  event: 'speaks of an event or calls itself official',
  coin: 'speaks of crypto money',
  celebrity: 'borrows a celebrity’s name',
};

function partsOf({ characters, hyphens, digits, labels }: Shape): string {
  const count = (number: number, what: string) => (number === 0 ? [] : [`${number} ${what}${number === 1 ? '' : 's'}`]);
  const before = count(labels, 'label').map((part) => `${part} before it`);
  return [`${characters} characters`, ...count(hyphens, 'hyphen'), ...count(digits, 'digit'), ...before].join(', ');
}

function faultText(fault: HostFault): string {
  switch (fault.code) {
    case 'too-long':
      return `It is longer than ${fault.most} characters.`;
    case 'name-too-long':
      return `The name has ${fault.length} characters; at most ${fault.most} can be.`;
    case 'label-too-long':
      return `A part between two dots has ${fault.length} characters; at most ${fault.most} can be.`;
    case 'no-web':
      return `“${fault.scheme}:” opens no web site.`;
    default:
      return FAULT_TEXT[fault.code];
  }
}

const FAULT_TEXT: Readonly<Record<PlainHostFault, string>> = {
  'no-ipv6': 'The IPv6 address does not end or is none.',
  'no-port': 'Its port is no number to 65535.',
  'no-utf8': 'Its percent-encoding is not UTF-8.',
  'no-ipv4': 'It ends in a number and is no IPv4 address.',
  'empty-label': 'A part between two dots is empty.',
  forbidden: 'It holds a character that no domain may hold.',
  unseen: 'It holds a character that is not seen or not assigned.',
  'no-punycode': 'Its punycode does not decode.',
  mark: 'It holds a mark that no name in the DNS has, or a hyphen at an end.',
  'no-dot': 'It has no dot: it is an ending, or a name of a local network.',
};
