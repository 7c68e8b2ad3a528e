import type { AttributionLevel } from '@haetae/contract';
import { isLevel } from '../theft/attribution.ts';

/** What one report said of one theft. */
export interface ReportedTheft {
  readonly id: string;
  readonly date: string;
  readonly victim: string;
  readonly usd: number | null;
  readonly level: AttributionLevel | null;
  readonly actors: readonly string[];
}

/** The figures of a report as they stood when it was written: what the next report is compared with. */
export interface ReportFigures {
  readonly from: string;
  readonly to: string;
  /** RFC 3339. */
  readonly at: string;
  readonly usd: number;
  readonly count: number;
  readonly thefts: readonly ReportedTheft[];
}

/** Figures that were written down, or undefined where the value is none. What is absent of a theft was not known. */
export function readFigures(value: unknown): ReportFigures | undefined {
  const said = value as Partial<ReportFigures> | null; // each property is looked at before it is used
  if (typeof said !== 'object' || said === null || !Array.isArray(said.thefts)) return undefined;
  const { from, to, at, usd, count } = said;
  if (typeof from !== 'string' || typeof to !== 'string' || typeof at !== 'string') return undefined;
  if (typeof usd !== 'number' || typeof count !== 'number') return undefined;
  const thefts = said.thefts.map(readReported);
  return thefts.every((theft) => theft !== undefined) ? { from, to, at, usd, count, thefts } : undefined;
}

function readReported(value: unknown): ReportedTheft | undefined {
  const said = value as Partial<ReportedTheft> | null; // each property is looked at before it is used
  const { id, date, victim, usd = null, level = null, actors } = said ?? {};
  if (typeof id !== 'string' || typeof date !== 'string' || typeof victim !== 'string') return undefined;
  if (usd !== null && typeof usd !== 'number') return undefined;
  if ((level !== null && !isLevel(level)) || !Array.isArray(actors)) return undefined;
  return { id, date, victim, usd, level, actors: actors.map(String) };
}

/** The figures as STIX carries them: it knows no null. */
export const writeFigures = ({ thefts, ...figures }: ReportFigures): Readonly<Record<string, unknown>> => ({
  ...figures,
  thefts: thefts.map(({ usd, level, ...theft }) => ({
    ...theft,
    ...(usd === null ? {} : { usd }),
    ...(level === null ? {} : { level }),
  })),
});
