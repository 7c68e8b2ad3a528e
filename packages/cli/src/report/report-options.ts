import { type ReportFigures, readFigures } from '@haetae/landscape/report';
import { parseTheftDate } from '@haetae/landscape/theft';
import type { Problem } from '../finish.ts';
import { readTextFile } from '../read-text-file.ts';

export type ReportFormat = 'html' | 'md' | 'stix';

/** The options as the command line gives them. */
export type ReportOptions = {
  readonly from?: string;
  readonly to?: string;
  readonly lang: 'en' | 'ko';
  readonly format?: ReportFormat;
  readonly out?: string;
  readonly last?: string;
  readonly hub?: string;
  readonly key?: string;
  readonly json?: boolean;
};

/** What is asked for, once it is known to make sense. */
export interface AskedReport {
  /** As written, and as the days that are meant. */
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly period: { readonly from: string; readonly to: string };
  readonly lang: 'en' | 'ko';
  readonly format: ReportFormat;
  readonly last: ReportFigures | undefined;
  readonly hub: string | undefined;
  readonly key: string | undefined;
}

/** A report and what can be said about it in one line. */
export interface WrittenReport {
  readonly text: string;
  readonly format: ReportFormat;
  readonly lang: 'en' | 'ko';
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** As far as it was made here: a hub's report says its figures itself. */
  readonly usd?: number;
  readonly count?: number;
  readonly changes?: number;
}

/** Why there is no report, and the exit code where it is not that of bad input. */
export interface NoReport {
  readonly problem: Problem;
  readonly exitCode?: number;
}

type Bad = { readonly problem: Problem };

const bad = (code: string, detail: string): Bad => ({ problem: { code, detail } });

/** Reads the options, or says which of them is wrong. */
export function readAsked(options: ReportOptions): AskedReport | Bad {
  const { from, to, lang, format = formatOf(options.out), hub, key } = options;
  const first = from === undefined ? '0001-01-01' : parseTheftDate(from)?.first;
  const last = to === undefined ? '9999-12-31' : parseTheftDate(to)?.last;
  if (first === undefined) return bad('invalid_date', `--from: "${from}" is no year, month or day.`);
  if (last === undefined) return bad('invalid_date', `--to: "${to}" is no year, month or day.`);
  if (last < first) return bad('invalid_period', '--to lies before --from.');
  if (hub !== undefined && options.last !== undefined) {
    return bad('not_together', '--last is for a report without a hub: a hub knows the last one that was published.');
  }
  const before = options.last === undefined ? undefined : readLast(options.last);
  if (before !== undefined && 'problem' in before) return before;
  return { from, to, period: { from: first, to: last }, lang, format, last: before, hub, key };
}

function formatOf(file: string | undefined): ReportFormat {
  if (file?.endsWith('.md')) return 'md';
  return file?.endsWith('.json') ? 'stix' : 'html';
}

const FIGURES = /<script type="application\/json" id="figures">(.*?)<\/script>/s;

/** The figures that a report of before carries inside it. */
function readLast(path: string): ReportFigures | Bad {
  const file = readTextFile(path);
  if (!file.ok) return bad('unreadable', `--last: ${file.message}`);
  const text = FIGURES.exec(file.text)?.[1];
  try {
    const figures = text === undefined ? undefined : readFigures(JSON.parse(text));
    if (figures !== undefined) return figures;
  } catch {
    // What is no JSON is no report: the same answer.
  }
  return bad('not_a_report', `--last: ${path} is not a landscape report in HTML.`);
}
