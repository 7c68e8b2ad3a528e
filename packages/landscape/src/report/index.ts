export { escapeMarkdown } from './escape-markdown.ts';
export { type LandscapeReport, landscapeReport } from './landscape-report.ts';
export { plainText } from './plain-text.ts';
export { renderHtml } from './render-html.ts';
export { renderMarkdown } from './render-markdown.ts';
export { type ReportFigures, readFigures } from './report-figures.ts';
export { REPORT_LABEL, type ReportFrame, reportObject } from './report-object.ts';
