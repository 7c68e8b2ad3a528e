import { defang, harmless } from '@haetae/detect/display';
import { formatTable } from '../format-table.ts';
import type { Indicator } from './indicator.ts';
import type { LogHit, LogReading } from './match-log.ts';

/** How often an indicator's value was found, and where first. */
export interface Seen {
  readonly type: string;
  readonly value: string;
  readonly indicator: Indicator;
  readonly count: number;
  /** RFC 3339, as far as the logs say it. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  readonly place: string;
}

/** Counts hits a value; its size is bounded by what is looked for, not by the logs. */
export class SeenValues {
  readonly #seen = new Map<string, Seen>();

  add({ log, line, seen }: LogHit, named: Pick<Seen, 'type' | 'value' | 'indicator'>): void {
    const key = `${named.value}\n${named.indicator.id ?? named.indicator.source}`;
    const known = this.#seen.get(key);
    this.#seen.set(key, {
      ...named,
      count: (known?.count ?? 0) + 1,
      first: earlier(known?.first, seen),
      last: later(known?.last, seen),
      place: known?.place ?? `${log}:${line}`,
    });
  }

  /** Most often seen first. */
  all(): Seen[] {
    return [...this.#seen.values()].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  }
}

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? (other ?? one) : one;
const later = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other > one) ? (other ?? one) : one;

/** Values that people are shown; `--json` has every hit. */
const SHOWN = 50;

/** "Are we affected?" in words: yes or no, what was seen, and how far the answer goes. */
export function describeAnswer(
  seen: readonly Seen[],
  read: {
    readonly logs: readonly LogReading[];
    readonly failed: number;
    readonly values: number;
    readonly seconds: number;
  },
): string {
  const hits = seen.reduce((sum, { count }) => sum + count, 0);
  const bytes = read.logs.reduce((sum, log) => sum + log.bytes, 0);
  const lines = read.logs.reduce((sum, log) => sum + log.lines, 0);
  const scope = `${read.values} values, ${read.logs.length} ${read.logs.length === 1 ? 'log' : 'logs'}, ${lines} lines, ${(bytes / 1e6).toFixed(1)} MB, ${read.seconds.toFixed(1)} s`;
  const binary = read.logs.filter(({ form }) => form.kind === 'binary').length;
  const bare =
    binary === 0 ? '' : ` ${binary} ${binary === 1 ? 'is' : 'are'} binary and searched for readable text only.`;
  const unread = read.failed === 0 ? '' : ` ${read.failed} could not be read to the end.`;
  if (hits === 0) return `No: none of what is looked for is in what was read (${scope}).${unread}${bare}\n`;
  const head = `YES: ${hits} ${hits === 1 ? 'hit' : 'hits'} of ${seen.length} ${seen.length === 1 ? 'value' : 'values'} (${scope}).${unread}${bare}`;
  const more = seen.length > SHOWN ? `… and ${seen.length - SHOWN} more values\n` : '';
  return `${head}\n${tableOf(seen.slice(0, SHOWN))}${more}`;
}

function tableOf(seen: readonly Seen[]): string {
  const rows = seen.map(({ value, indicator, count, first, last, place }) => [
    String(count),
    defang(value),
    indicator.category,
    indicator.confidence === null ? '' : String(indicator.confidence),
    indicator.source,
    first ?? '',
    last ?? '',
    place,
  ]);
  return formatTable(
    ['hits', 'value', 'category', 'confidence', 'source', 'first', 'last', 'first place'],
    rows.map(([count = '', value = '', ...rest]) => [count, value, ...rest.map(harmless)]),
    ['hits', 'confidence'],
  );
}
