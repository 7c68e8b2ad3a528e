/**
 * `haetae check applicant`: facts of an application that do not fit each other, and what to ask. Without a hub; with one it
 * also counts, blinded, in how many organisations' cases the identifiers stand.
 */
import type { ApplicantCheck } from '@haetae/detect/applicant';
import { type Command, Option } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { trustOption } from '../identifier/pinned-keys.ts';
import { type Lang, langOption } from '../lang-option.ts';
import { printable } from '../printable.ts';
import { readDocument } from '../read-document.ts';
import { EXAMPLE } from './applicant-example.ts';
import { keepTreatment } from './equal-treatment-log.ts';
import { countPrivately, type PrivateCount } from './private-count.ts';

type Options = {
  readonly json?: boolean;
  readonly schema?: boolean;
  readonly example?: boolean;
  readonly hub?: string;
  readonly key?: string;
  readonly trust?: readonly string[];
  readonly log?: string;
  readonly lang: Lang;
};

/** Adds `applicant` to the command `check`. */
export function addCheckApplicant(check: Command): void {
  check
    .command('applicant')
    .description('look for facts of an application that do not fit: exit 1 when there are signals')
    .argument('[file]', 'facts of one application as YAML or JSON (see --schema and --example); "-" for standard input')
    .option('--schema', 'print the JSON Schema of the file and end')
    .option('--example', 'print an example of the file and end')
    .option(
      '--hub <url>',
      'count the identifiers by this hub’s private comparison; it learns neither which nor what was found',
    )
    .addOption(new Option('--key <key>', 'API key for --hub').env('HAETAE_KEY'))
    .addOption(trustOption())
    .addOption(langOption())
    .option('--log <file>', 'append to this file that the list was run and how each row came out; none of the facts')
    .option('--json', 'one JSON document: {signals, questions, step, advice, …}')
    .action(checkFile);
}

/** Exit 0: nothing that does not fit; 1: signals; 2: the file cannot be read, or holds what is never an input. */
async function checkFile(path: string | undefined, options: Options): Promise<void> {
  const { json = false, schema, example, hub, key, trust, log, lang } = options;
  const { APPLICANT_SCHEMA, applicantInKorean, checkApplicant, readApplicant } = await import(
    '@haetae/detect/applicant'
  );
  if (schema) return printJson(APPLICANT_SCHEMA);
  if (example) return void process.stdout.write(EXAMPLE);
  if (path === undefined)
    return refuse({ code: 'usage', detail: 'Name a file (haetae check applicant --example).' }, json);
  const parsed = await readDocument(path);
  if ('problem' in parsed) return refuse(parsed.problem, json);
  const read = readApplicant(parsed.value);
  if ('faults' in read) {
    const errors = read.faults.map(({ code, place, detail }) => ({ code, place, message: printable(detail) }));
    return refuse({ code: 'bad_facts', detail: `${path} does not hold the facts of an application.`, errors }, json);
  }
  const { canonicalDigest, canonicalFault } = await import('@haetae/proof/canonical');
  const fault = canonicalFault(parsed.value);
  if (fault !== undefined) return refuse({ code: 'bad_facts', detail: `${path}: ${fault.message}.` }, json);
  const counted =
    hub === undefined
      ? undefined
      : await countPrivately(read.facts, { hub, ...(key && { key }), ...(trust && { trust }) });
  if (counted !== undefined && 'problem' in counted) return refuse(counted.problem, json, counted.exitCode);
  const found = checkApplicant(counted?.facts ?? read.facts);
  // What was counted weighs, so it is part of what was judged.
  const judged = counted === undefined ? parsed.value : [parsed.value, counted.facts.privateCounts];
  const input = `sha256:${canonicalDigest(judged)}`;
  const unkept = log === undefined ? undefined : keepTreatment(log, found, { ...read.facts, input });
  if (unkept !== undefined) return refuse(unkept.problem, json, EXIT.failure);
  const answer = lang === 'ko' ? applicantInKorean(found) : found;
  if (answer.signals.length > 0) process.exitCode = EXIT.found;
  const comparison = counted && { cautions: counted.cautions, skipped: counted.skipped };
  if (json) printJson({ ...answer, input, ...(comparison && { comparison }) });
  else process.stdout.write(printableLines([...describe(answer, LABELS[lang]), ...describeComparison(counted)]));
}

const LABELS = {
  en: {
    head: (signals: number, open: number) => `${signals} signals, ${open} questions of the list to ask`,
    step: 'Before any step:',
    questions: 'Questions, the same for everybody:',
    asked: ' (asked)',
  },
  ko: {
    head: (signals: number, open: number) => `징후 ${signals}개, 목록에서 물을 질문 ${open}개`,
    step: '어떤 조치든 하기 전에:',
    questions: '모두에게 같은 질문:',
    asked: ' (물음)',
  },
} as const;

type Labels = (typeof LABELS)['en' | 'ko'];

function describe({ signals, questions, step, advice, baseRate }: ApplicantCheck, labels: Labels): string[] {
  const open = questions.filter(({ asked }) => !asked);
  return [
    labels.head(signals.length, open.length),
    ...signals.flatMap(({ number, text, facts, kind, strength, source, question, caution, answer }) => [
      `${String(number).padStart(2)}  ${text}`,
      `    ${facts} (${kind}; ${strength}; ${answer})`,
      `    ${source}`,
      `    → ${question}`,
      `    ${caution}`,
    ]),
    '',
    labels.step,
    ...step.conditions.map(({ condition, met, now }) => `  ${met ? '✓' : '○'} ${condition} (${now})`),
    '',
    labels.questions,
    ...questions.map(
      ({ number, question, asked }) => `  ${String(number).padStart(2)} ${question}${asked ? labels.asked : ''}`,
    ),
    '',
    ...advice.map((line, index) => `${index + 1}. ${line}`),
    '',
    `${baseRate.text} (${baseRate.source})`,
  ];
}

function describeComparison(counted: PrivateCount | undefined): string[] {
  if (counted === undefined) return [];
  const skipped = counted.skipped.map(({ kind, message }) => `  ${kind} not compared: ${message}`);
  return ['', 'Compared with the alliance, blinded:', ...counted.cautions.map((one) => `  ${one}`), ...skipped];
}

function printableLines(lines: readonly string[]): string {
  return `${lines.map(printable).join('\n')}\n`;
}
