/** A report as Markdown (CommonMark with tables): every name that others wrote is escaped, so that it stays a name. */
import type { LandscapeTotals, Theft } from '@haetae/contract';
import { LEVEL_LABELS, labelOf, REGION_LABELS, WAY_LABELS, wordUsd } from '../word/index.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import type { LandscapeReport, ReportLine } from './landscape-report.ts';
import { REPORT_WORDS } from './report-words.ts';
import { wordChange, wordCount } from './word-change.ts';

/** Renders the text. @param objectUrl address of an object's page; without it objects are named by id */
export function renderMarkdown(report: LandscapeReport, objectUrl?: (id: string) => string): string {
  const words = REPORT_WORDS[report.language];
  const link = linker(report, objectUrl);
  const { from, to } = report.period;
  const parts = [
    `# ${words.title}`,
    `${words.period}: ${from} – ${to}  \n${words.written}: ${report.at}  \n${words.marking}: ${report.marking}`,
    ...(report.thefts.length === 0 ? [words.nothing] : body(report, link)),
    `## ${words.method}`,
    words.methodText,
  ];
  return `${parts.join('\n\n')}\n`;
}

type Link = (ids: readonly string[]) => string;

/** Numbers of the list of thefts, each leading to its object. */
function linker({ thefts }: LandscapeReport, objectUrl: ((id: string) => string) | undefined): Link {
  const numbers = new Map(thefts.map(({ id }, at) => [id, at + 1]));
  const one = (id: string): string =>
    objectUrl === undefined ? `${numbers.get(id)}` : `[${numbers.get(id)}](${objectUrl(id)})`;
  return (ids) =>
    ids
      .filter((id) => numbers.has(id))
      .map(one)
      .join(' ');
}

function body(report: LandscapeReport, link: Link): string[] {
  const { language, sum, shifts } = report;
  const words = REPORT_WORDS[language];
  return [
    `## ${words.summary}`,
    `**${words.sum(wordUsd(sum.usd, language), sum.count)}** ${words.quality(sum.official.count, sum.disputed.count, sum.without_amount)}`,
    ...changes(report),
    `## ${words.sums}`,
    table(
      [words.publisher, words.days, words.usd, words.difference, words.why],
      report.totals.flatMap((year) => totalRows(year, report, link)),
    ),
    `## ${words.ways}`,
    wayTable(report, link),
    `## ${words.shifts}`,
    bullets(
      shifts.shifts
        .filter(({ finding }) => finding !== 'too_few')
        .map((one) => `${escapeMarkdown(one.sentence)} ${link(one.evidence)}`),
    ),
    `${words.few}: ${shifts.shifts
      .filter(({ finding }) => finding === 'too_few')
      .map(({ label, count, of }) => `${escapeMarkdown(label)} ${count}/${of}`)
      .join(', ')}.`,
    shifts.method,
    `### ${words.concentration}`,
    bullets(shifts.concentration.map((one) => `${escapeMarkdown(one.sentence)} ${link(one.incidents)}`)),
    `## ${words.actors}`,
    words.actorsText,
    lineTable(report.actors, report, link),
    `## ${words.regions}`,
    lineTable(report.regions, report, link),
    `## ${words.threats}`,
    words.threatsText,
    lineTable(report.threats, report, link),
    `## ${words.list}`,
    table(
      [
        '№',
        words.date,
        words.victim,
        words.country,
        words.usd,
        words.actor,
        words.level,
        words.way,
        words.sources,
        words.object,
      ],
      report.thefts.map((theft, at) => theftRow(theft, at + 1, report, link)),
    ),
  ];
}

function changes({ changes: found, language }: LandscapeReport): string[] {
  if (found === null) return [];
  const words = REPORT_WORDS[language];
  const usd = `${found.usd > 0 ? '+' : ''}${wordUsd(found.usd, language)}`;
  const told = found.changes.map(
    (change) =>
      `${escapeMarkdown(change.theft.victim)}, ${change.theft.date}: ${escapeMarkdown(wordChange(change, language))}`,
  );
  return [
    `## ${words.changes}`,
    words.changesHead(found.last.at.slice(0, 10), usd, wordCount(found.count)),
    told.length === 0 ? words.noChange : bullets(told),
  ];
}

function totalRows(year: LandscapeTotals, { language }: LandscapeReport, link: Link): string[][] {
  const words = REPORT_WORDS[language];
  const behind = link(year.own.incidents.map(({ id }) => id));
  return [
    [
      `**${year.from.slice(0, 4)}: ${words.own}**`,
      `${year.from} – ${year.to}`,
      `**${wordUsd(year.own.usd, language)}**`,
      '',
      `${words.counted(year.own.count)}: ${behind}`,
    ],
    ...year.published.map((one) => [
      escapeMarkdown(`${one.publisher}, ${one.document}`),
      `${one.from} – ${one.to}`,
      wordUsd(one.usd, language),
      `${one.difference > 0 ? '+' : ''}${wordUsd(one.difference, language)}`,
      escapeMarkdown(one.explanation),
    ]),
  ];
}

function wayTable({ ways: { years, rows }, language }: LandscapeReport, link: Link): string {
  const words = REPORT_WORDS[language];
  return table(
    [words.way, ...years, words.all, words.usd, '№'],
    rows.map((row) => [
      row.label,
      ...row.cells.map((ids) => (ids.length === 0 ? '' : String(ids.length))),
      String(row.count),
      wordUsd(row.usd, language),
      link(row.incidents),
    ]),
  );
}

function lineTable(lines: readonly ReportLine[], { language }: LandscapeReport, link: Link): string {
  const words = REPORT_WORDS[language];
  return table(
    [words.kind, words.thefts, words.usd, '№'],
    lines.map(({ label, count, usd, incidents }) => [
      escapeMarkdown(label),
      String(count),
      wordUsd(usd, language),
      link(incidents),
    ]),
  );
}

function theftRow(theft: Theft, number: number, { language }: LandscapeReport, link: Link): string[] {
  const words = REPORT_WORDS[language];
  const way = labelOf(WAY_LABELS, theft.way_in, language);
  return [
    String(number),
    theft.date,
    escapeMarkdown(theft.victim),
    theft.country ?? labelOf(REGION_LABELS, 'unknown', language),
    theft.amount_usd === null ? words.unknownAmount : wordUsd(theft.amount_usd, language),
    escapeMarkdown(theft.attributed_to.join(', ')),
    theft.level === null ? '' : labelOf(LEVEL_LABELS, theft.level, language),
    theft.way_in_words === null ? way : `${way}: ${escapeMarkdown(theft.way_in_words)}`,
    escapeMarkdown(theft.sources.join('; ')),
    `${link([theft.id])} \`${theft.id}\``,
  ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

const bullets = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
