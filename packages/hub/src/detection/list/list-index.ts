/** What lists there are, for whom who has never seen one: what each is for, how it is loaded, how fresh it is. */
import type { AnswerLanguage, ListIndex } from '@haetae/contract';
import { LIST_PURPOSE, listKinds, listUse } from '@haetae/detect/list';
import { everyFormat, type ListReader, type Lists } from './lists.ts';

/** Seconds for which a fetched list may be used before it is asked for again. */
export const FRESH_SECONDS = 60;

/** Where lists are given: to anybody, or to members with what each of them may see. */
export const LISTS_AT = { public: '/public/lists', member: '/api/v1/detection/lists' } as const;

const TERMS: Readonly<Record<keyof typeof LISTS_AT, Readonly<Record<AnswerLanguage, string>>>> = {
  public: {
    en: 'TLP:CLEAR (FIRST, TLP 2.0): they may be passed on to anybody without limit. No licence of this hub restricts their use; whatever copyright a source has stated stays with its object, which the STIX form holds.',
    ko: 'TLP:CLEAR(FIRST, TLP 2.0): 제한 없이 누구에게나 전달할 수 있습니다. 이 허브의 라이선스로 이용을 제한하지 않으며, 출처가 밝힌 저작권 표시는 STIX 형식에 담긴 객체에 남아 있습니다.',
  },
  member: {
    en: 'Each list holds what you may see, and goes no further than the marking at its head says (FIRST, TLP 2.0). Whatever copyright a source has stated stays with its object, which the STIX form holds.',
    ko: '목록마다 귀하가 볼 수 있는 것만 담겨 있으며, 맨 위에 적힌 등급(FIRST, TLP 2.0)이 허용하는 범위를 넘어 전달할 수 없습니다. 출처가 밝힌 저작권 표시는 STIX 형식에 담긴 객체에 남아 있습니다.',
  },
};

const FRESHNESS: Readonly<Record<AnswerLanguage, string>> = {
  en: 'A list is made anew as soon as something on it changes. Ask every few minutes with the ETag that you have (If-None-Match): while nothing has changed the answer is 304, without a body. Replace the whole list each time, so that what is gone goes; keep the one you have while the hub cannot be reached.',
  ko: '목록은 내용이 바뀌는 즉시 새로 만들어집니다. 몇 분마다 가지고 있는 ETag로(If-None-Match) 물으십시오. 바뀐 것이 없으면 본문 없이 304로 답합니다. 빠진 항목이 남지 않도록 매번 목록 전체를 바꾸고, 허브에 닿지 않는 동안에는 가지고 있는 목록을 그대로 쓰십시오.',
};

const RULES: Readonly<Record<AnswerLanguage, string>> = {
  en: 'YARA rules for files, as members shared them and this hub tried them on clean files: `yara -r rules.yar FOLDER`, or `yr scan rules.yar FOLDER` (YARA-X). A match is a reason to look.',
  ko: '회원이 공유하고 이 허브가 정상 파일로 시험한 YARA 규칙입니다: `yara -r rules.yar 폴더` 또는 `yr scan rules.yar 폴더`(YARA-X). 일치는 살펴볼 사유입니다.',
};

/** The index of the lists that one reader is given at a place, in a language. */
export async function listIndex(
  listed: Pick<Lists, 'editions'>,
  to: ListReader & { readonly at: keyof typeof LISTS_AT },
  said: Pick<ListIndex, 'hub' | 'demonstration' | 'language'>,
): Promise<ListIndex> {
  const { language } = said;
  const root = LISTS_AT[to.at];
  const editions = await listed.editions(to);
  const lists = listKinds.map((kind) => {
    const { head, count } = editions.get(kind)!;
    return {
      kind,
      purpose: LIST_PURPOSE[kind][language],
      ...{ entries: count, changed: head.changed, serial: head.serial, marking: head.marking },
      files: everyFormat(kind).map(({ format, media }) => ({
        format,
        media,
        url: `${root}/${kind}.${format}`,
        use: listUse(kind, format)![language],
      })),
    };
  });
  const terms = TERMS[to.at][language];
  const fresh = { text: FRESHNESS[language], seconds: FRESH_SECONDS };
  return { ...said, terms, fresh, lists, rules: { url: `${root}/rules.yar`, use: RULES[language] } };
}
