/** What members' objects say of files, in words: a table a language. */
import type { AnswerLanguage } from '@haetae/contract';

interface FileWords {
  /** `name` of the object; null where it has none. */
  readonly known: (who: string, name: string | null) => string;
  readonly keepPacked: (object: string) => string;
  readonly ruleMatches: (rule: string) => string;
  readonly ruleFrom: (source: string) => string;
}

export const FILE_WORDS: Readonly<Record<AnswerLanguage, FileWords>> = {
  en: {
    known: (who, name) => `${who} knows this file${name === null ? '' : `: ${name}`}.`,
    keepPacked: (object) => `Keep it packed. The object that says so is ${object}.`,
    ruleMatches: (rule) => `The YARA rule ${rule} matches.`,
    ruleFrom: (source) =>
      `The rule is from ${source}: let an engineer look at the place before anybody opens the folder.`,
  },
  ko: {
    known: (who, name) => `${who} 측에서 알고 있는 파일입니다${name === null ? '' : `: ${name}`}.`,
    keepPacked: (object) => `압축된 채로 두세요. 근거가 되는 객체는 ${object}입니다.`,
    ruleMatches: (rule) => `YARA 규칙 ${rule}에 해당합니다.`,
    ruleFrom: (source) => `${source}에서 온 규칙입니다. 누구든 폴더를 열기 전에 엔지니어가 이 부분을 확인하게 하세요.`,
  },
};
