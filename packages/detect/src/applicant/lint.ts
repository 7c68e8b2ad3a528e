/**
 * What must never be a sign of a false identity: who somebody is, or what stands in for it. Looked for in free text and
 * in names of fields before they are kept, in English, Korean, Japanese, Chinese, French, German and Arabic, in spellings
 * that try to pass, and in flags. The answer helps with the wording: what was done, what does not fit.
 */
import { foldText } from '../text/fold-text.ts';
import { FORBIDDEN_WORDS, type ForbiddenSubject } from './forbidden-words.ts';

export type LintFinding = {
  readonly subject: ForbiddenSubject;
  /** The words that were found, as they are folded for looking up. */
  readonly words: string;
  /** What to write instead. */
  readonly help: string;
};

const HELP: Readonly<Record<ForbiddenSubject, string>> = {
  origin:
    'Leave out where somebody is from. Write which facts differ, such as "the device signs in on another continent than the one it was sent to".',
  language: 'Leave out how somebody speaks. Write what was asked and what was answered.',
  looks:
    'Leave out how somebody looks. If a document does not fit, write which check was made, by whom, with what result.',
  name: 'Leave out what a name is like. If two documents carry different names, write which two.',
  gender: 'Leave out the gender. Write "the applicant".',
  age: 'Leave out the age of a person. The age of an account or domain is a fact: write "the account was made on 2026-03-01".',
  religion: 'Leave out faith and opinion: they are never asked for.',
  family: 'Leave out the family. Of an account that is not the applicant’s write "another person’s account".',
  health: 'Leave out health and disability. Write which other way of meeting was agreed on.',
  'misleading advice':
    'This stands in published advice and says nothing about a person. Write what was done or what does not fit.',
};

const FLAG = /[\u{1f1e6}-\u{1f1ff}]|\u{1f3f4}|\u{1f38c}/u;
const DIGIT_LETTERS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
};

/**
 * Looks free text through for what must not be kept about a person.
 *
 * @returns a finding for each subject, in the order of the subjects; none for text about conduct and facts.
 */
export function lintFreeText(text: string): LintFinding[] {
  const folded = withoutMarks(foldText(text));
  const spellings = [
    folded,
    folded.replace(/(?<=\p{L})[01345@$]|[01345@$](?=\p{L})/gu, (sign) => DIGIT_LETTERS[sign] ?? sign),
  ];
  const found = new Map<ForbiddenSubject, string>();
  const flag = FLAG.exec(text.normalize('NFC'))?.[0];
  if (flag !== undefined) found.set('origin', 'a flag');
  for (const [subject, pattern] of FORBIDDEN_WORDS) {
    for (const spelling of found.has(subject) ? [] : spellings) {
      const words = pattern.exec(spelling)?.[0];
      if (words !== undefined && words.trim() !== '') found.set(subject, words.trim().slice(0, 80));
    }
  }
  return [...found].map(([subject, words]) => ({ subject, words, help: HELP[subject] }));
}

/** Names of fields and columns that hold what must never be an input, in the words that people give them. */
const FIELD_NAMES: readonly (readonly [ForbiddenSubject, RegExp])[] = [
  [
    'origin',
    /^(?:nation(?:ality)?|citizenship|country|(?:home|birth)_?country|origin|ethnic(?:ity)?|ethnic_?group|race|birth_?place|place_?of_?birth|passport_?country|hometown|tribe|school|university|education|residence|visa|immigration)/,
  ],
  ['language', /^(?:accent|languages?|mother_?tongue|native_?language|dialect|pronunciation|locale|keyboard)/],
  ['looks', /^(?:looks?|appearance|photo(?:graph)?|picture|face|selfie|avatar|skin)/],
  ['name', /^(?:(?:first|last|full|given|family|sur|middle|legal|real)_?name|name|alias)$/],
  ['gender', /^(?:gender|sex|pronouns?|title|salutation)$/],
  ['age', /^(?:age|birth|date_?of_?birth|dob|birthday|year_?of_?birth|generation)/],
  ['religion', /^(?:religion|faith|beliefs?|politic|opinion|union)/],
  ['family', /^(?:marital|family|children|spouse|pregnan)/],
  ['health', /^(?:health|disabilit|medical|illness)/],
  [
    'misleading advice',
    /^(?:score|rank|rating|risk|verdict|suspicion|(?:employment_|cv_|career_)?gaps?|small_?talk|headphones|background|salary_?expect|personality|emotion)/,
  ],
];

/** The subject that a field's name is about, when it is one that must never be an input. */
export function forbiddenField(name: string): LintFinding | undefined {
  const snake = foldText(name.replace(/(?<=[a-z])(?=[A-Z])/g, '_')).replace(/[\s-]+/g, '_');
  const subject = FIELD_NAMES.find(([, pattern]) => pattern.test(snake))?.[0];
  return subject
    ? { subject, words: snake.slice(0, 60), help: HELP[subject] }
    : lintFreeText(name.replace(/_/g, ' '))[0];
}

/** Accents, Arabic vowel signs and stretching go; forms of one Arabic letter become one. Kana and Hangul keep theirs. */
function withoutMarks(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640]/g, '')
    .normalize('NFC')
    .replace(/[أإآ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
}
