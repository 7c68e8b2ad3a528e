import type { Theft } from '@haetae/contract';
import { EUROPE } from '../theft/index.ts';
import { isDisputed, type Period } from '../total/index.ts';
import { type Language, LEVEL_LABELS, labelOf, REGION_LABELS, wordUsd } from '../word/index.ts';
import { type Html, html } from './markup.ts';
import { type PlacedTheft, placeThefts } from './place-thefts.ts';
import { plainText } from './plain-text.ts';

const WIDTH = 720;
const HEIGHT = 270;
const EDGE = { left: 62, right: 14, top: 14, bottom: 26 };
const [INNER_WIDTH, INNER_HEIGHT] = [WIDTH - EDGE.left - EDGE.right, HEIGHT - EDGE.top - EDGE.bottom];
/** The largest thefts carry their name, where there is room. */
const NAMED = 16;

/** The chart of thefts by date and amount; what it shows stands in the table of thefts, too. */
export function drawThefts(thefts: readonly Theft[], period: Period, language: Language, title: string): Html {
  const chart = placeThefts(thefts, period);
  const named = placeNames(chart.placed);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${title}" class="chart">
${chart.ticks.map(({ usd, y }) => tick(wordUsd(usd, language), yAt(y)))}
${chart.years.map(({ year, x }) => yearMark(year, xAt(x)))}
${chart.placed.map((one) => mark(one, language))}
${named.map(nameOf)}
</svg>
<p class="legend">${legend('official in-europe', labelOf(REGION_LABELS, 'europe', language))} ${legend('said', `${labelOf(LEVEL_LABELS, 'analytics', language)}, ${labelOf(LEVEL_LABELS, 'research', language)}`)} ${legend('disputed', `${labelOf(LEVEL_LABELS, 'suspected', language)}, ${labelOf(LEVEL_LABELS, 'contested', language)}`)}</p>`;
}

const legend = (look: string, label: string): Html =>
  html`<span><svg class="chart key" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.5" class="${look}"/></svg> ${label}</span>`;

const xAt = (x: number): number => round(EDGE.left + x * INNER_WIDTH);
const yAt = (y: number): number => round(EDGE.top + (1 - y) * INNER_HEIGHT);
const round = (value: number): number => Math.round(value * 10) / 10;

const tick = (label: string, y: number): Html =>
  html`<line x1="${EDGE.left}" x2="${WIDTH - EDGE.right}" y1="${y}" y2="${y}" class="grid"/><text x="${EDGE.left - 6}" y="${y + 3}" text-anchor="end">${label}</text>`;

const yearMark = (year: string, x: number): Html =>
  html`<line x1="${x}" x2="${x}" y1="${EDGE.top}" y2="${HEIGHT - EDGE.bottom}" class="grid"/><text x="${x + 3}" y="${HEIGHT - 10}">${year}</text>`;

function mark({ theft, x, y }: PlacedTheft, language: Language): Html {
  const size = round(2 + 8 * Math.sqrt((theft.amount_usd ?? 0) / 1_500_000_000));
  const look = isDisputed(theft.level) ? 'disputed' : theft.level === 'official' ? 'official' : 'said';
  const place = EUROPE.includes(theft.region) ? 'in-europe' : '';
  const name = `${plainText(theft.victim)}, ${theft.date}, ${wordUsd(theft.amount_usd ?? 0, language)}`;
  return html`<a href="#${theft.id}"><circle cx="${xAt(x)}" cy="${yAt(y)}" r="${size}" class="${look} ${place}"><title>${name}</title></circle></a>`;
}

/** A name beside its mark. */
interface Name {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isBefore: boolean;
}

/** Names of the largest thefts, each at the side that is free; one that has no free side is left to the list. */
function placeNames(placed: readonly PlacedTheft[]): Name[] {
  const names: Name[] = [];
  for (const { theft, x, y } of placed.toSorted((a, b) => b.y - a.y).slice(0, NAMED)) {
    const text = plainText(theft.victim)
      .replace(/ \(.*\)$/, '')
      .slice(0, 24);
    const sides = [false, true].map((isBefore) => ({
      text,
      x: xAt(x) + (isBefore ? -12 : 12),
      y: yAt(y) + 3,
      isBefore,
    }));
    const free = sides.find((side) => fits(side) && !names.some((other) => covers(side, other)));
    if (free !== undefined) names.push(free);
  }
  return names;
}

/** From where to where a name goes; 5.6 is a character at its size. */
const reach = ({ text, x, isBefore }: Name): readonly [number, number] =>
  isBefore ? [x - 5.6 * text.length, x] : [x, x + 5.6 * text.length];
const fits = (name: Name): boolean => reach(name)[0] > EDGE.left && reach(name)[1] < WIDTH;

function covers(a: Name, b: Name): boolean {
  const [[fromA, toA], [fromB, toB]] = [reach(a), reach(b)];
  return Math.abs(a.y - b.y) < 11 && fromA < toB && fromB < toA;
}

const nameOf = ({ text, x, y, isBefore }: Name): Html =>
  html`<text x="${x}" y="${y}" text-anchor="${isBefore ? 'end' : 'start'}" class="name">${text}</text>`;
