/**
 * How strongly a text binds: by its verbs of obligation, in the languages that a consultation is held in.
 *
 * "shall", "will", "intends to" and "should" are four promises, and a translation that changes one changes the promise.
 * It compares the strongest such verb of each language version; a language without a list is passed over. It warns: a
 * lawyer decides.
 */

/** Strongest first. */
const STRENGTHS = ['must', 'will', 'intend', 'should', 'may'] as const;
export type Strength = (typeof STRENGTHS)[number];

const VERBS: Readonly<Record<string, Readonly<Record<Strength, RegExp>>>> = {
  en: {
    must: /\b(?:shall|must|undertakes? to|commits? to|(?:is|are) obliged to)\b/iu,
    will: /\b(?:will)\b/iu,
    intend: /\b(?:intends? to|aims? to|plans? to|endeavou?rs? to|seeks? to|strives? to)\b/iu,
    should: /\b(?:should|encourages?|invites?)\b/iu,
    may: /\b(?:may|can|could)\b/iu,
  },
  ko: {
    must: /(?:하여야|해야)\s*(?:한다|합니다)|의무를\s*(?:진다|집니다)|약속한다/u,
    will: /(?:할|될)\s*것(?:이다|입니다)|기로\s*(?:한다|하였다|했다|합의하였다|합의했다)|\p{L}한다[.。\s]|\p{L}한다$/u,
    intend: /노력(?:한다|하기로|할)|추진(?:한다|할)|의도(?:한다|이다)|하고자\s*한다/u,
    should: /권고(?:한다|합니다)|권장(?:한다|합니다)|바람직/u,
    may: /할\s*수\s*있다/u,
  },
  fr: {
    must: /\b(?:doit|doivent|s’engagent? à|s'engagent? à|est tenu|sont tenus)(?![\p{L}])/iu,
    will: /\p{L}+(?:eront|era|ira|iront)\b/iu,
    intend: /\b(?:entend(?:ent)? |visent? à|s’efforcent de|s'efforcent de|ont l’intention|ont l'intention)/iu,
    should: /\b(?:devrait|devraient|encouragent?|invitent?)\b/iu,
    may: /\b(?:peut|peuvent|pourra|pourront)\b/iu,
  },
  de: {
    must: /\b(?:müssen|muss|verpflichten sich|verpflichtet sich|haben sicherzustellen)(?![\p{L}])/iu,
    will: /\b(?:werden|wird)\b/iu,
    intend: /\b(?:beabsichtigen|beabsichtigt|streben|bemühen sich|wollen)\b/iu,
    should: /\b(?:sollten|sollte|sollen|soll|ermutigen)\b/iu,
    may: /(?<!\p{L})(?:können|kann|dürfen|darf)\b/iu,
  },
  ar: {
    must: /(?:يجب|يتعين|تلتزم|يلتزم|يتعهد|تتعهد)/u,
    will: /(?:سوف|(?<!\p{L})س(?:ي|ت)\p{L}+)/u,
    intend: /(?:يعتزم|تعتزم|يسعى|تسعى|يسعيان|ينوي|تنوي)/u,
    should: /(?:ينبغي|يشجع|تشجع)/u,
    may: /(?:يمكن|يجوز)/u,
  },
};

/** Every Korean verb can end like a plain promise ("노력한다"): what is weaker by its own word is looked for first. */
const KOREAN_ORDER: readonly Strength[] = ['must', 'intend', 'should', 'may', 'will'];

/** The strongest promise that a text makes; undefined where it makes none or its language has no list. */
export function strengthOf(lang: string, text: string): Strength | undefined {
  const verbs = VERBS[lang.split('-')[0]!.toLowerCase()];
  if (verbs === undefined) return undefined;
  const order = lang.startsWith('ko') ? KOREAN_ORDER : STRENGTHS;
  return order.find((strength) => verbs[strength].test(text));
}

/** The strengths of the language versions of one clause where they differ; undefined where they do not. */
export function strengthDrift(texts: Readonly<Record<string, string>>): Readonly<Record<string, Strength>> | undefined {
  const strengths = Object.entries(texts).flatMap(([lang, text]) => {
    const strength = strengthOf(lang, text);
    return strength === undefined ? [] : [[lang, strength] as const];
  });
  return new Set(strengths.map(([, strength]) => strength)).size > 1 ? Object.fromEntries(strengths) : undefined;
}
