import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { ko } from './ko.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export const languages = { en: 'English', ko: '한국어' } as const;
type Language = keyof typeof languages;

const place = 'haetae-language';

/** Starts in the language kept from the last visit, else in the browser's, else in English. */
export function startLanguage(): void {
  const kept = localStorage.getItem(place) ?? navigator.language;
  const lng: Language = kept.startsWith('ko') ? 'ko' : 'en';
  void i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    resources: { en: { translation: en }, ko: { translation: ko } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = lng;
  i18next.on('languageChanged', (next) => {
    localStorage.setItem(place, next);
    document.documentElement.lang = next;
  });
}
