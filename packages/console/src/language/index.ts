import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { arPage } from './ar-page.ts';
import { arPublic } from './ar-public.ts';
import { en } from './en.ts';
import { ko } from './ko.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

export const languages = { en: 'English', ko: '한국어' } as const;
/** Languages of the page that anybody opens; Arabic has that page alone. */
export const publicLanguages = { ...languages, ar: 'العربية' } as const;
type Language = keyof typeof publicLanguages;

const place = 'haetae-language';

/** Starts in the language kept from the last visit, else in the browser's, else in English: one that the page has. */
export function startLanguage(among: Readonly<Record<string, string>>): void {
  const kept = localStorage.getItem(place) ?? navigator.language;
  // The names in `among` are languages of this file.
  const lng = (Object.keys(among).find((one) => kept.startsWith(one)) ?? 'en') as Language;
  void i18next.use(initReactI18next).init({
    lng,
    fallbackLng: 'en',
    resources: {
      en: { translation: en },
      ko: { translation: ko },
      ar: { translation: { ...arPage, publicCheck: arPublic } },
    },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  speak(lng);
  i18next.on('languageChanged', (next) => {
    localStorage.setItem(place, next);
    speak(next);
  });
}

/** Tells the page its language, and the direction that goes with it. */
function speak(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
}
