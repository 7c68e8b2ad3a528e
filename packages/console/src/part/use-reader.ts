import { useTranslation } from 'react-i18next';
import type { Reader } from './format-time.ts';

/** The reader's language and time zone. */
export function useReader(): Reader {
  const { i18n } = useTranslation();
  return { language: i18n.language, zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
