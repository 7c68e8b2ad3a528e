/** What a statement's page says beside the words of the parties. */

interface StatementWords {
  readonly draft: string;
  readonly exercise: string;
  readonly signatures: string;
  readonly hash: string;
  readonly noWords: string;
}

const WORDS: Readonly<Record<string, StatementWords>> = {
  en: {
    draft: 'Draft. Not agreed; what stands in brackets is open.',
    exercise: 'Exercise. Invented for training; no party has said this.',
    signatures: 'Signed by the hubs of the parties',
    hash: 'SHA-256 of the signed document',
    noWords: 'no words yet',
  },
  ko: {
    draft: '초안. 합의되지 않았으며 대괄호 안의 문안은 미결입니다.',
    exercise: '훈련. 훈련용으로 만든 문안이며 어느 당사자의 발언도 아닙니다.',
    signatures: '당사자 허브의 서명',
    hash: '서명 문서의 SHA-256',
    noWords: '아직 문안 없음',
  },
  fr: {
    draft: 'Projet. Non approuvé ; ce qui figure entre crochets reste ouvert.',
    exercise: 'Exercice. Texte inventé pour l’entraînement ; aucune partie ne l’a dit.',
    signatures: 'Signé par les hubs des parties',
    hash: 'SHA-256 du document signé',
    noWords: 'pas encore de texte',
  },
  de: {
    draft: 'Entwurf. Nicht vereinbart; was in Klammern steht, ist offen.',
    exercise: 'Übung. Zur Übung erfunden; keine Seite hat dies erklärt.',
    signatures: 'Unterzeichnet von den Hubs der Parteien',
    hash: 'SHA-256 des unterzeichneten Dokuments',
    noWords: 'noch kein Text',
  },
  ar: {
    draft: 'مسودة. لم يُتفق عليها، وما بين قوسين معقوفين ما زال مفتوحا.',
    exercise: 'تمرين. نص موضوع للتدريب ولم يصدر عن أي طرف.',
    signatures: 'موقع من مراكز الأطراف',
    hash: 'بصمة SHA-256 للوثيقة الموقعة',
    noWords: 'لا نص بعد',
  },
};

/** The words in a language; in English where there are none in it. */
export function wordsFor(lang: string): StatementWords {
  return WORDS[lang.split('-')[0]!] ?? WORDS.en!;
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
  'ar',
  'arc',
  'ckb',
  'dv',
  'fa',
  'he',
  'ks',
  'ps',
  'sd',
  'syr',
  'ug',
  'ur',
  'yi',
]);

/** Which way a language is written. */
export function direction(lang: string): 'ltr' | 'rtl' {
  if (/-(?:Latn|Cyrl)\b/.test(lang)) return 'ltr';
  return RIGHT_TO_LEFT.has(lang.split('-')[0]!) || /-(?:Arab|Hebr)\b/.test(lang) ? 'rtl' : 'ltr';
}
