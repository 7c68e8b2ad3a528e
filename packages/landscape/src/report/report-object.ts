/** A report as a STIX 2.1 `report` (section 4.15): the incidents that it counts, and its text in Markdown. */
import { extension, FACT_NAMESPACE, HAETAE } from '@haetae/contract';
import { type Tlp, tlpMarkingId } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import type { LandscapeReport } from './landscape-report.ts';
import { renderMarkdown } from './render-markdown.ts';
import { writeFigures } from './report-figures.ts';
import { REPORT_WORDS } from './report-words.ts';

/** Who publishes, and how far it may go. */
export interface ReportFrame {
  /** `identity--…` */
  readonly creator: string;
  readonly tlp: Tlp;
}

/** Label by which landscape reports are found again. */
export const REPORT_LABEL = 'landscape-report';

/** The report object; undefined where there is no theft to refer to: STIX knows no report about nothing. */
export function reportObject(
  report: LandscapeReport,
  { creator, tlp }: ReportFrame = { creator: HAETAE.id, tlp: 'clear' },
): Readonly<Record<string, unknown>> | undefined {
  if (report.thefts.length === 0) return undefined;
  const { from, to } = report.period;
  return {
    type: 'report',
    spec_version: '2.1',
    id: deterministicId('report', FACT_NAMESPACE, JSON.stringify([creator, from, to, report.language, report.at])),
    created_by_ref: creator,
    created: report.at,
    modified: report.at,
    name: `${REPORT_WORDS[report.language].title}, ${from} – ${to}`,
    description: renderMarkdown(report),
    report_types: ['threat-report'],
    labels: [REPORT_LABEL],
    lang: report.language,
    published: report.at,
    object_refs: report.thefts.map(({ id }) => id),
    object_marking_refs: [tlpMarkingId(tlp)],
    extensions: {
      [extension.landscapeReport]: { extension_type: 'property-extension', figures: writeFigures(report.figures) },
    },
  };
}
