import { Textarea } from '@mantine/core';
import type { Dispatch, SetStateAction } from 'react';
import { useTranslation } from 'react-i18next';
import { direction, languageName } from './statement-facts.ts';

/** A field a language for the words of a clause, each in its own direction. */
export function ClauseTexts(props: {
  readonly languages: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
  readonly setTexts: Dispatch<SetStateAction<Record<string, string>>>;
  readonly rows: number;
}) {
  const { i18n } = useTranslation();
  return props.languages.map((lang) => (
    <Textarea
      key={lang}
      label={languageName(lang, i18n.language)}
      lang={lang}
      dir={direction(lang)}
      value={props.texts[lang] ?? ''}
      autosize
      minRows={props.rows}
      onChange={(event) => {
        const { value } = event.currentTarget;
        props.setTexts((before) => ({ ...before, [lang]: value }));
      }}
    />
  ));
}
