import type { Acceptance, Finding, ScanResult, Verdict } from '@haetae/detect/repository';
import type { Lang } from '../lang-option.ts';
import { printable } from '../printable.ts';
import { PAGE_WORDS, type PageWords } from './page-words.ts';

/** What the page says beside the answer. */
export type Around = {
  readonly milliseconds: number;
  readonly lang: Lang;
  /** What was accepted once and holds no longer. */
  readonly lapsed: readonly Acceptance[];
};

/** One page for a person who is not an engineer: the verdict, a sentence, what to do, then what was found in words. */
export function describeScan(path: string, result: ScanResult, { milliseconds, lang, lapsed }: Around): string {
  const words = PAGE_WORDS[lang];
  const { verdict, findings, files, unscanned } = result;
  const worst = findings.filter(({ level }) => level !== 'note');
  const accepted = findings.filter((finding) => finding.accepted !== undefined);
  const notes = findings.length - worst.length - accepted.length;
  const steps = words.steps[verdict].map((step, at) => `  ${at + 1}. ${step}`);
  const such = unscanned.slice(0, 3).map(({ file, detail }) => `${file} (${detail})`);
  const lines = [
    `${words.head[verdict]}  ${path}`,
    '',
    sentenceOf(verdict, worst, words),
    ...(steps.length === 0 ? [] : ['', words.todo, ...steps]),
    ...(worst.length === 0 ? [] : ['', words.found(worst.length), ...shown(worst, words)]),
    '',
    words.read(files, (milliseconds / 1000).toFixed(1)) + (notes > 0 ? ` ${words.noted(notes)}` : ''),
    ...accepted.map(({ text, file, accepted: reason }) => `${words.accepted}: ${file}: ${text} (${reason})`),
    ...lapsed.map(({ rule, file }) => `${words.lapsed}: ${file}: ${rule}`),
    ...(such.length === 0 ? [] : [words.unread(unscanned.length, such.join('; '))]),
    ...(verdict === 'clean' ? [words.noProof] : []),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function sentenceOf(verdict: Verdict, [first, ...others]: readonly Finding[], words: PageWords): string {
  if (first === undefined || verdict === 'clean') return words.nothing;
  const second = others.find(({ rule }) => rule !== first.rule);
  return [words.start[verdict], first.text, ...(second === undefined ? [] : [second.text])].join(' ');
}

/** Findings of one rule stand together; more than a page says no more. */
const MOST = 20;

function shown(findings: readonly Finding[], { weight, sure, more }: PageWords): string[] {
  const lines = findings
    .slice(0, MOST)
    .flatMap(({ level, text, file, line, technique, confidence, excerpt }) => [
      `  ${level === 'error' ? weight.error : weight.warning}  ${text}`,
      `          ${file}:${line}  ${technique ?? ''}  ${sure[howSure(confidence)]}`,
      `          | ${excerpt}`,
    ]);
  return findings.length > MOST ? [...lines, `  ${more(findings.length - MOST)}`] : lines;
}

function howSure(confidence: number): keyof PageWords['sure'] {
  return confidence >= 90 ? 'certain' : confidence >= 75 ? 'high' : 'medium';
}
