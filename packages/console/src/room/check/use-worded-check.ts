import type { Answer } from '@haetae/client';
import { useEffect, useRef } from 'react';
import { useCheck } from './use-check.ts';

type Question<T, Language> = (language: Language) => Promise<Answer<T>>;

/** A check whose answer is sentences: asked in the reader's language, and again when the reader changes it. */
export function useWordedCheck<T, Language extends string>(language: Language) {
  const { ask, clear, ...state } = useCheck<T>();
  const question = useRef<Question<T, Language>>(undefined);
  const spoken = useRef(language);
  useEffect(() => {
    if (spoken.current === language) return;
    spoken.current = language;
    if (question.current !== undefined) void ask(question.current(language));
  });
  return {
    ...state,
    ask: (next: Question<T, Language>): Promise<void> => {
      question.current = next;
      return ask(next(language));
    },
    clear: (): void => {
      question.current = undefined;
      clear();
    },
  };
}
