import { useTranslation } from 'react-i18next';

/** The language that the hub words its sentences in: Korean for Korean, else English. */
export function useHubLanguage(): 'en' | 'ko' {
  const { i18n } = useTranslation();
  return i18n.language.startsWith('ko') ? 'ko' : 'en';
}
