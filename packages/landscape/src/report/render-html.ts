/**
 * A report as one page that prints: its charts inside it, a table behind each, every figure with numbers that lead to
 * its incidents in the list, and from there to their objects. Nothing is fetched and nothing runs.
 */
import type { LandscapeTotals, Theft } from '@haetae/contract';
import { LEVEL_LABELS, labelOf, REGION_LABELS, WAY_LABELS, wordUsd } from '../word/index.ts';
import { drawThefts } from './draw-thefts.ts';
import type { LandscapeReport, ReportLine } from './landscape-report.ts';
import { foreign, Html, html } from './markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REPORT_WORDS } from './report-words.ts';
import { wordChange, wordCount } from './word-change.ts';

/** Renders the page. @param objectUrl address of an object's page; without it objects are named by id */
export function renderHtml(report: LandscapeReport, objectUrl?: (id: string) => string): string {
  const words = REPORT_WORDS[report.language];
  const { from, to } = report.period;
  const title = `${words.title}, ${from} – ${to}`;
  const page = html`<!doctype html>
<html lang="${report.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Html(REPORT_STYLE)}</style></head>
<body>
<header><h1>${words.title}</h1><p>${words.period}: ${from} – ${to} · ${words.written}: ${report.at.slice(0, 16).replace('T', ' ')} UTC</p><p>${words.marking}: <span class="tlp">${report.marking}</span></p></header>
<main>${sections(report, objectUrl)}</main>
<script type="application/json" id="figures">${figuresOf(report)}</script>
</body></html>
`;
  return page.text;
}

/** The figures for the next report to compare with; no text in them can end the element. */
const figuresOf = ({ figures }: LandscapeReport): Html => new Html(JSON.stringify(figures).replaceAll('<', '\\u003c'));

function sections(report: LandscapeReport, objectUrl: ((id: string) => string) | undefined): Html[] {
  const words = REPORT_WORDS[report.language];
  const numbers = new Map(report.thefts.map(({ id }, at) => [id, at + 1]));
  const refs = (ids: readonly string[]): Html =>
    html`<span class="refs">${ids.flatMap((id) => (numbers.has(id) ? [html`<a href="#${id}">${numbers.get(id)!}</a> `] : []))}</span>`;
  if (report.thefts.length === 0)
    return [html`<p class="lead">${words.nothing}</p>`, ...totals(report), method(report)];
  return [
    summary(report, refs),
    changes(report),
    html`<h2>${words.timeline}</h2><p class="note">${words.timelineText}</p>${drawThefts(report.thefts, report.period, report.language, words.timeline)}`,
    ...totals(report),
    ways(report),
    shifts(report, refs),
    lines(words.actors, words.actorsText, report.actors, report, refs),
    lines(words.regions, '', report.regions, report, refs),
    lines(words.threats, words.threatsText, report.threats, report, refs),
    list(report, objectUrl),
    method(report),
  ];
}

type Refs = (ids: readonly string[]) => Html;

function summary({ sum, language, shifts }: LandscapeReport, refs: Refs): Html {
  const words = REPORT_WORDS[language];
  const held = shifts.concentration.slice(0, 3);
  return html`<h2>${words.summary}</h2><p class="lead">${words.sum(wordUsd(sum.usd, language), sum.count)}</p>
<p>${words.quality(sum.official.count, sum.disputed.count, sum.without_amount)}</p>
<ul>${held.map(({ sentence, incidents }) => html`<li>${foreign(sentence)} ${refs(incidents)}</li>`)}</ul>`;
}

function changes({ changes, language }: LandscapeReport): Html {
  if (changes === null) return html``;
  const words = REPORT_WORDS[language];
  const head = words.changesHead(changes.last.at.slice(0, 10), signed(changes.usd, language), wordCount(changes.count));
  return html`<h2>${words.changes}</h2><p>${head}</p>${
    changes.changes.length === 0
      ? html`<p>${words.noChange}</p>`
      : html`<ul>${changes.changes.map((change) => html`<li><a href="#${change.theft.id}">${foreign(change.theft.victim)}</a>, ${change.theft.date}: ${foreign(wordChange(change, language))}</li>`)}</ul>`
  }`;
}

const signed = (usd: number, language: LandscapeReport['language']): string =>
  `${usd > 0 ? '+' : ''}${wordUsd(usd, language)}`;

function totals({ totals: years, language }: LandscapeReport): Html[] {
  const words = REPORT_WORDS[language];
  const told = years.filter(({ published }) => published.length > 0);
  if (told.length === 0) return [];
  const most = told.flatMap(({ own, published }) => [own.usd, ...published.map(({ usd }) => usd)]).reduce(larger, 1);
  const head = html`<thead><tr><th>${words.publisher}</th><th>${words.days}</th><th class="n">${words.usd}</th><th></th><th class="n">${words.difference}</th><th>${words.why}</th></tr></thead>`;
  return [
    html`<h2>${words.sums}</h2><table>${head}<tbody>${told.flatMap((year) => yearRows(year, most, language))}</tbody></table>`,
  ];
}

const larger = (a: number, b: number): number => Math.max(a, b);

function yearRows(year: LandscapeTotals, most: number, language: LandscapeReport['language']): Html[] {
  const words = REPORT_WORDS[language];
  const bar = (usd: number, look: string): Html =>
    html`<span class="bar ${look}" style="width:${Math.round((90 * usd) / most)}pt"></span>`;
  const links = year.own.incidents.map(({ id }) => id);
  const first = html`<tr><td class="who"><b>${year.from.slice(0, 4)}: ${words.own}</b></td><td class="days">${year.from}<br>– ${year.to}</td><td class="n"><a href="#${links[0] ?? ''}">${wordUsd(year.own.usd, language)}</a></td><td>${bar(year.own.usd, '')}</td><td></td><td>${words.counted(year.own.count)}</td></tr>`;
  const rest = year.published.map(
    (one) =>
      html`<tr><td class="who">${one.publisher}<br><span class="note">${one.document}</span></td><td class="days">${one.from}<br>– ${one.to}</td><td class="n">${wordUsd(one.usd, language)}</td><td>${bar(one.usd, 'other')}</td><td class="n">${signed(one.difference, language)}</td><td>${one.explanation}</td></tr>`,
  );
  return [first, ...rest];
}

const SHADES = ['#fff', '#efeffb', '#dcdbf6', '#c9c8ee', '#aaa8f8', '#8f8cf5'];

function ways({ ways: { years, rows }, language }: LandscapeReport): Html {
  const words = REPORT_WORDS[language];
  const cell = (ids: readonly string[]): Html =>
    html`<td class="heat" style="background:${SHADES[Math.min(ids.length, SHADES.length - 1)]!}">${
      ids.length === 0 ? '' : html`<a href="#${ids[0]!}">${ids.length}</a>`
    }</td>`;
  return html`<h2>${words.ways}</h2><table><thead><tr><th>${words.way}</th>${years.map((year) => html`<th>${year}</th>`)}<th class="n">${words.all}</th><th class="n">${words.usd}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.label}</th>${row.cells.map(cell)}<td class="n">${row.count}</td><td class="n">${wordUsd(row.usd, language)}</td></tr>`)}</tbody></table>`;
}

function shifts({ shifts: found, language }: LandscapeReport, refs: Refs): Html {
  const words = REPORT_WORDS[language];
  const told = found.shifts.filter(({ finding }) => finding !== 'too_few');
  const few = found.shifts.filter(({ finding }) => finding === 'too_few');
  return html`<h2>${words.shifts}</h2><ul>${told.map(({ sentence, evidence }) => html`<li>${foreign(sentence)} ${refs(evidence)}</li>`)}</ul>
<p class="note">${words.few}: ${few.map(({ label, count, of }) => `${label} ${count}/${of}`).join(', ')}.</p>
<p class="note">${found.method}</p>`;
}

function lines(title: string, text: string, all: readonly ReportLine[], report: LandscapeReport, refs: Refs): Html {
  const words = REPORT_WORDS[report.language];
  return html`<h2>${title}</h2>${text === '' ? html`` : html`<p class="note">${text}</p>`}<table><thead><tr><th></th><th class="n">${words.thefts}</th><th class="n">${words.usd}</th><th>№</th></tr></thead>
<tbody>${all.map(({ label, count, usd, incidents }) => html`<tr><th scope="row">${foreign(label)}</th><td class="n">${count}</td><td class="n">${wordUsd(usd, report.language)}</td><td>${refs(incidents)}</td></tr>`)}</tbody></table>`;
}

function list({ thefts, language }: LandscapeReport, objectUrl: ((id: string) => string) | undefined): Html {
  const words = REPORT_WORDS[language];
  const head = [words.date, words.victim, words.country, words.usd, words.actor, words.level, words.way, words.sources];
  return html`<h2>${words.list}</h2><table><thead><tr><th>№</th>${head.map((one) => html`<th>${one}</th>`)}</tr></thead>
<tbody>${thefts.map((theft, at) => row(theft, at + 1, language, objectUrl))}</tbody></table>`;
}

function row(
  theft: Theft,
  number: number,
  language: LandscapeReport['language'],
  objectUrl: ((id: string) => string) | undefined,
): Html {
  const words = REPORT_WORDS[language];
  const usd = theft.amount_usd === null ? words.unknownAmount : wordUsd(theft.amount_usd, language);
  const object = objectUrl === undefined ? html`${number}` : html`<a href="${objectUrl(theft.id)}">${number}</a>`;
  const seat = theft.country === null ? labelOf(REGION_LABELS, 'unknown', language) : theft.country;
  return html`<tr id="${theft.id}" title="${theft.id}"><td>${object}</td><td>${theft.date}</td><td>${foreign(theft.victim)}</td><td>${seat}</td><td class="n">${usd}</td><td>${foreign(theft.attributed_to.join(', '))}</td><td>${theft.level === null ? '' : labelOf(LEVEL_LABELS, theft.level, language)}</td><td>${labelOf(WAY_LABELS, theft.way_in, language)}${theft.way_in_words === null ? html`` : html`<br><span class="note">${foreign(theft.way_in_words)}</span>`}</td><td>${foreign(theft.sources.join('; '))}</td></tr>`;
}

const method = ({ language }: LandscapeReport): Html => {
  const words = REPORT_WORDS[language];
  return html`<h2>${words.method}</h2><p class="note">${words.methodText}</p>`;
};
