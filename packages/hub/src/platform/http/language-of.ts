import type { AnswerLanguage } from '@haetae/contract';

/** Of the sentences of an answer (`?language=ko`): English unless Korean is asked for. */
export const languageOf = ({ language }: Readonly<Record<string, string | undefined>>): AnswerLanguage =>
  language === 'ko' ? 'ko' : 'en';
