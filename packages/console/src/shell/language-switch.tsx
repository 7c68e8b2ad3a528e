import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languages } from '../language/index.ts';

/** Each language in its own name; the choice is kept for the next visit. */
export function LanguageSwitch() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('shell.language')}
      value={i18n.language}
      onChange={(next) => void i18n.changeLanguage(next)}
      data={Object.entries(languages).map(([value, name]) => ({ value, label: <span lang={value}>{name}</span> }))}
    />
  );
}
