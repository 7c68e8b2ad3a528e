import type { Finding, ScanResult, Verdict } from '@haetae/detect/repository';
import { printable } from '../printable.ts';

/** One page for a person who is not an engineer: the verdict, a sentence, what to do, then what was found in words. */
export function describeScan(path: string, result: ScanResult, milliseconds: number): string {
  const { verdict, findings, files, unscanned } = result;
  const worst = findings.filter(({ level }) => level !== 'note');
  const notes = findings.length - worst.length;
  const took = `${(milliseconds / 1000).toFixed(1)} s`;
  const lines = [
    `${HEAD[verdict]}  ${path}`,
    '',
    sentenceOf(verdict, worst),
    ...(STEPS[verdict].length === 0
      ? []
      : ['', 'What to do now', ...STEPS[verdict].map((step, at) => `  ${at + 1}. ${step}`)]),
    ...(worst.length === 0
      ? []
      : ['', `What was found (${count(worst.length, 'sign')}, worst first)`, ...shown(worst)]),
    '',
    `${count(files, 'file')} read in ${took} on this computer; nothing was run, nothing was sent.` +
      (notes > 0 ? ` ${count(notes, 'ordinary sign')} noted (--json).` : ''),
    ...(unscanned.length === 0
      ? []
      : [
          `Not read: ${count(unscanned.length, 'part')}, such as ${unscanned
            .slice(0, 3)
            .map(({ file, detail }) => `${file} (${detail})`)
            .join('; ')}`,
        ]),
    ...(verdict === 'clean' ? ['No finding is not a proof: only known shapes were looked for.'] : []),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

const HEAD: Readonly<Record<Verdict, string>> = { malicious: 'BLOCK', suspicious: 'REVIEW', clean: 'NO FINDING' };

const STEPS: Readonly<Record<Verdict, readonly string[]>> = {
  malicious: [
    'Do not open the folder in an editor; do not run, build or install anything in it.',
    'If that already happened: take this computer off the network and leave it on.',
    'From another device move what its wallets hold, then end all sessions: code host, mail, cloud.',
    'Tell your security desk before you clean anything. Answer the sender nothing and keep the messages.',
  ],
  suspicious: [
    'Do not open or run it yet.',
    'Show this page to an engineer; each line names the place to read.',
    'Ask the sender by a channel you know why the project needs this.',
  ],
  clean: [],
};

function sentenceOf(verdict: Verdict, [first, ...others]: readonly Finding[]): string {
  if (first === undefined) return 'Nothing was found that starts by itself, hides, or runs what it is sent.';
  const second = others.find(({ rule }) => rule !== first.rule);
  const start = verdict === 'malicious' ? 'Do not open or run this.' : 'Something here needs an engineer’s look.';
  return [start, first.text, ...(second === undefined ? [] : [second.text])].join(' ');
}

/** Findings of one rule stand together; more than a page says no more. */
const MOST = 20;

function shown(findings: readonly Finding[]): string[] {
  const lines = findings
    .slice(0, MOST)
    .flatMap(({ level, text, file, line, technique, confidence, excerpt }) => [
      `  ${level === 'error' ? 'Block ' : 'Review'}  ${text}`,
      `          ${file}:${line}  ${technique ?? ''}  ${howSure(confidence)}`,
      `          | ${excerpt}`,
    ]);
  return findings.length > MOST ? [...lines, `  … and ${findings.length - MOST} more (--json)`] : lines;
}

function howSure(confidence: number): string {
  return confidence >= 90 ? 'certain' : confidence >= 75 ? 'high' : 'medium';
}

function count(number: number, what: string): string {
  return `${number.toLocaleString('en')} ${what}${number === 1 ? '' : 's'}`;
}
