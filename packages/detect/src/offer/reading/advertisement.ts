/**
 * Whether a text is the advertisement of a position. One tells whoever reads what somebody else will do, in the words of
 * orders ("Install and maintain …"), and asks nothing of them. A sentence that asks for something in its writer's own
 * name, what applicants are to do, and whatever stands before or after the advertisement, is read like any other.
 */
import { asksItself } from './warning-words.ts';

/** Parts of an advertisement, each of another kind. */
const MARKS: readonly RegExp[] = [
  /\b(?:responsibilit(?:y|ies)|duties|what you(?:'ll| will) do|the role)\b|(?:담당|주요)\s*업무/,
  /\b(?:qualifications?|requirements?|must have|skills)\b|(?:자격\s*요건|지원\s*자격)/,
  /\b(?:preferred|nice to have|a plus|desired)\b|우대\s*(?:사항|조건)?/,
  /\b\d+ ?\+?(?: ?(?:-|to) ?\d+)? ?(?:years?|yrs)\b|\byears of\b|경력\s*\d+\s*년/,
  /\b(?:bachelor|master|degree|diploma|phd)\b|(?:학사|석사|대졸|전공)/,
  /\bequal (?:employment )?opportunity|\b(?:without regard to|regardless of) (?:race|age|sex|gender)|\breasonable accommodation/,
  /\b(?:401\(?k\)?|dental|health insurance|paid time off|pto|pension|parental leave|benefits)\b|(?:복리\s*후생|복지|4대\s*보험)/,
  /\b(?:full[- ]time|part[- ]time|job (?:type|description|title|summary)|position summary)\b|(?:고용\s*형태|근무\s*(?:지|형태|조건))/,
  /\b(?:about us|who we are|we are (?:looking|seeking|hiring)|ideal candidate|successful candidate|(?:the|this) position)\b|(?:전형|채용)\s*(?:절차|단계)|모집\s*부문/,
];
/** Fewer kinds are met by chance in a letter about a position. */
const KINDS_NEEDED = 4;

/** The heading of what an applicant is to do: there the orders are meant as such. */
const TO_APPLICANTS =
  /\b(?:how to apply|to (?:apply|be (?:hired|considered|selected))|application process|(?:hiring|selection|recruitment|interview) (?:process|steps|procedure)|next steps?)\b|(?:지원|접수)\s*(?:방법|절차)|(?:전형|채용)\s*(?:절차|단계|방법)|다음\s*단계/;
/** Sentences to which such a heading belongs. */
const HEADED = 5;

/** For each folded sentence, whether it is one of an advertisement, and no demand. */
export function readAdvertisement(sentences: readonly string[]): readonly boolean[] {
  const kinds = MARKS.filter((mark) => sentences.some((sentence) => mark.test(sentence))).length;
  if (kinds < KINDS_NEEDED) return sentences.map(() => false);
  const marked = sentences.map((sentence) => MARKS.some((mark) => mark.test(sentence)));
  const [first, last] = [marked.indexOf(true), marked.lastIndexOf(true)];
  const heading = sentences.map((sentence) => TO_APPLICANTS.test(sentence));
  const toApplicant = (index: number): boolean => heading.slice(Math.max(0, index - HEADED), index + 1).includes(true);
  return sentences.map(
    (sentence, index) => index >= first && index <= last && !asksItself(sentence) && !toApplicant(index),
  );
}
