import type { AttributionLevel } from '@haetae/contract';

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

/** Figures that were written down, or undefined where the value is none. */
export function readFigures(value: unknown): ReportFigures | undefined {
  const said = value as Partial<ReportFigures> | null; // each property is looked at before it is used
  if (typeof said !== 'object' || said === null || !Array.isArray(said.thefts)) return undefined;
  const { from, to, at, usd, count } = said;
  const isWhole = [from, to, at].every((one) => typeof one === 'string') && [usd, count].every(Number.isFinite);
  return isWhole && said.thefts.every(isReportedTheft) ? (said as ReportFigures) : undefined;
}

function isReportedTheft(value: unknown): boolean {
  const said = value as Partial<ReportedTheft> | null; // each property is looked at before it is used
  return (
    typeof said?.id === 'string' &&
    typeof said.victim === 'string' &&
    typeof said.date === 'string' &&
    (said.usd === null || Number.isFinite(said.usd)) &&
    (said.level === null || typeof said.level === 'string') &&
    Array.isArray(said.actors)
  );
}
