/** Why a domain was judged so, in Arabic. */
import type { Edit } from '../edit.ts';
import type { LureGroup } from '../reference/lure-words.ts';
import type { BrandSeen, HostFault, PlainHostFault, Shape, Words } from './words.ts';

export const ARABIC: Words = {
  invalid: faultText,
  address: () => 'هذا عنوان شبكة بلا اسم، ولا يُعرف من يقف وراءه.',
  'allow-list': listedText,
  'block-list': listedText,
  'own-domain': ({ owner }) => `هذا هو النطاق الرسمي لـ ${owner}.`,
  provider: () => 'هذا نطاق لمزوّد عُقد ومستكشفات، والاسم الذي قبله هو اسم السلسلة التي يخدمها.',
  'brand-typo': (seen) =>
    `الكتابة «${seen.seen}» هي اسم ${seen.brand} ${EDIT_TEXT[seen.edit]}.${whereOf(seen)} ${ownText(seen)}`,
  'brand-keyboard': (seen) =>
    `الكتابة «${seen.seen}» هي اسم ${seen.brand} مكتوبًا بالوضع الآخر للوحة المفاتيح الكورية.${whereOf(seen)} ${ownText(seen)}`,
  'brand-look-alike': lookAlikeText,
  'brand-fused': (seen) =>
    `اسم ${seen.brand} («${seen.seen}») ملتصق بكلمات تستدرج الناس.${whereOf(seen)} ${ownText(seen)}`,
  'brand-joined': (seen) => `من دون الشرطات والنقاط يظهر فيه اسم ${seen.brand}.${whereOf(seen)} ${ownText(seen)}`,
  'brand-other-suffix': (seen) => `هذا اسم ${seen.brand} بلاحقة أخرى («.${seen.suffix}»). ${ownText(seen)}`,
  'brand-inside': holdsText,
  'brand-in-subdomain': holdsText,
  'brand-before-at': ({ brand }) => `اسم ${brand} مكتوب قبل «@»، وهذا الجزء ليس من العنوان.`,
  'brand-domain-in-front': ({ brand }) => `النطاق الرسمي لـ ${brand} موضوع في البداية فقط، أما النطاق الفعلي فلغيره.`,
  'brand-domain-drawn': ({ brand, letters }) => `النطاق الرسمي لـ ${brand} مقلَّد هنا بحروف شبيهة: ${letters}.`,
  drawn: ({ reads, letters }) => `يُقرأ «${reads}» لكنه مكتوب بحروف كتابة أخرى: ${letters}.`,
  lure: ({ group, words }) =>
    `${LURE_TEXT[group]} (${words.map((word) => `«${word}»`).join('، ')})، كما تفعل مواقع الاحتيال.`,
  spelling: ({ word }) => `كتابة «${word}» تشبه أجزاء من نطاقات احتيال معروفة.`,
  'free-host': ({ suffix }) => `يمكن لأي شخص أن ينشر صفحة على ${suffix} دون أن يكشف عن هويته.`,
  suffix: ({ suffix }) => `كثير من نطاقات الاحتيال بهذا الشكل تنتهي بـ «.${suffix}».`,
  shape: (shape) => `طوله وتركيبه (${partsOf(shape)}) شائعان في نطاقات الاحتيال.`,
};

function listedText({ list, source, date, reason }: Parameters<Words['block-list']>[0]): string {
  return `${LIST_TEXT[reason]} في القائمة ${list} (${source}، ${date}).`;
}

const LIST_TEXT = {
  'reported-phishing': 'أُبلغ عنه بوصفه تصيّدًا للعملات المشفّرة، وهو',
  'honest-look-alike': 'معروف بأنه نزيه وإن أشبه اسمًا معروفًا، وهو',
  'well-known': 'من أشهر المواقع، وهو',
} as const;

const ownText = ({ brand, own }: BrandSeen): string =>
  own.length === 1 ? `النطاق الرسمي لـ ${brand} هو ${own[0]}.` : `النطاقات الرسمية لـ ${brand} هي ${own.join('، ')}.`;

const whereOf = ({ inCore }: BrandSeen): string => (inCore ? '' : ' وهو في نطاق فرعي تابع لنطاق شخص آخر.');

const EDIT_TEXT: Readonly<Record<Edit, string>> = {
  swapped: 'مع تبديل حرفين',
  doubled: 'مع تكرار حرف',
  dropped: 'مع حذف حرف',
  added: 'مع زيادة حرف',
  neighbour: 'مع حرف مجاور في لوحة المفاتيح',
  'bit-flip': 'مع حرف لا يختلف إلا في بتٍّ واحد',
  replaced: 'مع تغيير حرف',
};

function lookAlikeText(seen: BrandSeen): string {
  const by = seen.letters === '' ? '' : ` بهذه الحروف: ${seen.letters}`;
  return `الكتابة «${seen.seen}» مصنوعة لتشبه «${seen.real}» الخاص بـ ${seen.brand}${by}.${whereOf(seen)} ${ownText(seen)}`;
}

function holdsText(seen: BrandSeen): string {
  return `يحتوي على اسم ${seen.brand} («${seen.seen}»).${whereOf(seen)} ${ownText(seen)}`;
}

const LURE_TEXT: Readonly<Record<LureGroup, string>> = {
  gift: 'يَعِد بشيء',
  access: 'يطلب الاتصال أو تسجيل الدخول',
  repair: 'يعرض إصلاحًا أو تحديثًا',
  event: 'يتحدث عن حدث أو يسمّي نفسه رسميًا',
  coin: 'يتحدث عن عملات مشفّرة',
  celebrity: 'يستعير اسم شخص مشهور',
};

function partsOf({ characters, hyphens, digits, labels }: Shape): string {
  const parts = [`عدد الحروف: ${characters}`];
  if (hyphens > 0) parts.push(`الشرطات: ${hyphens}`);
  if (digits > 0) parts.push(`الأرقام: ${digits}`);
  if (labels > 0) parts.push(`الأسماء قبله: ${labels}`);
  return parts.join('، ');
}

function faultText(fault: HostFault): string {
  switch (fault.code) {
    case 'too-long':
      return `النص أطول من الحد المسموح (${fault.most}).`;
    case 'name-too-long':
      return `طول الاسم ${fault.length} والحد الأقصى ${fault.most}.`;
    case 'label-too-long':
      return `طول جزء بين نقطتين ${fault.length} والحد الأقصى ${fault.most}.`;
    case 'no-web':
      return `«${fault.scheme}:» لا يفتح موقعًا.`;
    default:
      return FAULT_TEXT[fault.code];
  }
}

const FAULT_TEXT: Readonly<Record<PlainHostFault, string>> = {
  'no-ipv6': 'عنوان IPv6 ناقص أو غير صحيح.',
  'no-port': 'المنفذ ليس رقمًا حتى 65535.',
  'no-utf8': 'الترميز بالنسبة المئوية ليس UTF-8.',
  'no-ipv4': 'ينتهي برقم وليس عنوان IPv4.',
  'empty-label': 'يوجد جزء فارغ بين نقطتين.',
  forbidden: 'فيه حرف لا يجوز في نطاق.',
  unseen: 'فيه حرف غير مرئي أو غير مخصَّص.',
  'no-punycode': 'لا يمكن فك ترميز بونيكود.',
  mark: 'فيه رمز لا يوجد في أسماء DNS، أو شرطة في أوله أو آخره.',
  'no-dot': 'لا نقطة فيه: هو لاحقة أو اسم في شبكة محلية.',
};
