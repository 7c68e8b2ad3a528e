import { knownThefts, publishedTotals } from '@haetae/landscape/reference';
import { landscapeReport, renderHtml, renderMarkdown, reportObject } from '@haetae/landscape/report';
import type { AskedReport, NoReport, WrittenReport } from './report-options.ts';

/** A report from what the product knows by itself: no hub, no network. */
export function reportFromFacts(
  { period, from, to, lang, format, last }: AskedReport,
  now: Date,
): WrittenReport | NoReport {
  const report = landscapeReport({
    ...{ period, language: lang, at: now.toISOString(), marking: 'TLP:CLEAR' },
    ...{ thefts: knownThefts(), published: publishedTotals() },
    ...(last === undefined ? {} : { last }),
  });
  const object = reportObject(report);
  if (format === 'stix' && object === undefined) {
    return {
      problem: { code: 'nothing_found', detail: 'No theft in this period is known: STIX has no empty report.' },
    };
  }
  const texts = {
    html: () => renderHtml(report),
    md: () => renderMarkdown(report),
    stix: () => `${JSON.stringify(object, null, 2)}\n`,
  };
  return {
    ...{ text: texts[format](), format, lang, from: from ?? report.period.from, to: to ?? report.period.to },
    ...{ usd: report.sum.usd, count: report.sum.count },
    ...(report.changes === null ? {} : { changes: report.changes.changes.length }),
  };
}
