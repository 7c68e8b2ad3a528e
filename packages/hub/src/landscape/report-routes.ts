import { NewLandscapeReport } from '@haetae/contract';
import { publishedTotals } from '@haetae/landscape/reference';
import {
  type LandscapeReport,
  landscapeReport,
  REPORT_LABEL,
  readFigures,
  renderHtml,
  renderMarkdown,
  reportObject,
} from '@haetae/landscape/report';
import type { Period } from '@haetae/landscape/total';
import type { Language } from '@haetae/landscape/word';
import { type Tlp, tlpLevels } from '@haetae/stix/marking';
import Type from 'typebox';
import type { Session } from '../people/index.ts';
import { type AddRoute, ProblemAnswer, problem } from '../platform/http/index.ts';
import type { Reader } from '../store/index.ts';
import { readLanguage, readPeriod } from './asked.ts';
import { highestMarking } from './highest-marking.ts';
import type { LandscapeParts } from './landscape-parts.ts';
import { LandscapeView } from './landscape-view.ts';
import { readLastReport } from './queries/reports.ts';

/** Thefts listed in one report, the largest; the rest stand in its sums. */
const MOST = 5_000;
const FORMATS = ['html', 'md', 'stix', 'json'] as const;

interface AskedReport {
  readonly period: Period;
  readonly language: Language;
  /** Highest marking that the report may draw on. */
  readonly upTo: Tlp;
}

/** Reports: written for the caller at each question, or published as an object. */
export function reportRoutes(route: AddRoute<Session>, parts: LandscapeParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/landscape/report',
      summary:
        'A report of a period: ?from=, ?to=, ?lang=en|ko, ?format=html|md|stix|json, ?tlp= for whom it is at most',
    },
    async ({ caller, query, reply }) => {
      const period = readPeriod(query);
      const language = readLanguage(query.lang);
      const format = FORMATS.find((one) => one === (query.format ?? 'html'));
      const upTo = tlpLevels.find((level) => level === (query.tlp ?? caller.clearance));
      if (period instanceof ProblemAnswer) return period;
      if (language instanceof ProblemAnswer) return language;
      if (format === undefined) return problem('invalid_request', { detail: `A format is ${FORMATS.join(', ')}.` });
      if (upTo === undefined) return problem('invalid_request', { detail: `A marking is ${tlpLevels.join(', ')}.` });
      const { report, tlp } = await write({ period, language, upTo }, caller, parts);
      const written = render(report, tlp, format, caller, parts);
      if (written === undefined) return problem('not_found');
      reply.header('content-type', written.type);
      reply.header('x-tlp', tlp);
      return written.body;
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/landscape/reports',
      summary: 'Publish a report as a STIX object; the next one tells what changed since',
      body: NewLandscapeReport,
      answer: Type.Object({ id: Type.String() }),
      roles: ['releaser'],
      status: 201,
    },
    async ({ body, caller }) => {
      const period = readPeriod(body);
      if (period instanceof ProblemAnswer) return period;
      const { report } = await write({ period, language: body.lang, upTo: body.tlp }, caller, parts);
      return await publish(report, body.tlp, caller, parts);
    },
  );
}

/** The report of what the caller may see up to a marking, and the highest marking that it really draws on. */
async function write(
  { period, language, upTo }: AskedReport,
  caller: Session,
  parts: LandscapeParts,
): Promise<{ report: LandscapeReport; tlp: Tlp }> {
  const reader = readerUpTo(upTo, caller, parts);
  const view = await LandscapeView.of(reader, parts.mayMerge);
  const all = { from: '0001-01-01', to: period.to };
  const [{ thefts, audiences }, sum, shifts, last] = await Promise.all([
    view.theftsWithAudiences(all, MOST),
    view.sum(period),
    view.shifts(laterMonth(period.to, parts.now()), language, parts),
    readLastReport(reader, parts.interned, { organisation: caller.organisation, language, label: REPORT_LABEL }),
  ]);
  const tlp = highestMarking(audiences, parts.book);
  const figures = readFigures(last);
  const report = landscapeReport({
    ...{ period, language, at: parts.now(), marking: `TLP:${tlp.toUpperCase()}`, thefts, sum, shifts },
    published: publishedTotals(),
    ...(figures === undefined ? {} : { last: figures }),
  });
  return { report, tlp };
}

/** Shifts are looked for up to the end of the period, or to the present month where that comes first. */
const laterMonth = (to: string, now: string): string => (to < now ? to : now).slice(0, 7);

/** Who sees only up to a marking: a lower figure for a wider audience is made of fewer objects, not hidden afterwards. */
function readerUpTo(upTo: Tlp, { recipient, clearance }: Session, { readerOf }: LandscapeParts): Reader {
  const isLower = tlpLevels.indexOf(upTo) < tlpLevels.indexOf(clearance);
  return readerOf({ ...recipient, clearance: isLower ? upTo : clearance });
}

function render(
  report: LandscapeReport,
  tlp: Tlp,
  format: (typeof FORMATS)[number],
  caller: Session,
  { url }: LandscapeParts,
): { type: string; body: unknown } | undefined {
  const objectUrl = (id: string): string => `${url()}/objects/${id}`;
  switch (format) {
    case 'html':
      return { type: 'text/html; charset=utf-8', body: renderHtml(report, objectUrl) };
    case 'md':
      return { type: 'text/markdown; charset=utf-8', body: renderMarkdown(report, objectUrl) };
    case 'json':
      return { type: 'application/json; charset=utf-8', body: report };
    case 'stix': {
      const object = reportObject(report, { creator: caller.organisation, tlp });
      return object === undefined
        ? undefined
        : { type: 'application/stix+json; version=2.1', body: JSON.stringify(object) };
    }
    default:
      return format satisfies never;
  }
}

/** Stores the report through intake; offered to every sharing group where its marking allows one. */
async function publish(report: LandscapeReport, tlp: Tlp, caller: Session, parts: LandscapeParts) {
  const object = reportObject(report, { creator: caller.organisation, tlp });
  if (object === undefined) {
    return problem('unprocessable', {
      errors: [
        { pointer: '/from', code: 'nothing_found', message: 'No theft in this period: STIX has no empty report.' },
      ],
    });
  }
  const { organisation, member } = caller;
  const groups = tlp === 'amber+strict' ? [] : [...parts.groups()];
  const door = { kind: 'member', organisation, member, offer: { local: true, groups } } as const;
  const candidate = { source: JSON.stringify(object), value: object, pointer: '' };
  const [taken] = await parts.intake.take([candidate], door, parts.maySee(caller));
  if (taken?.outcome === 'taken' || taken?.outcome === 'unchanged') return { id: String(object.id) };
  const { code = 'refused', message = 'Not taken.' } = taken ?? {};
  return problem('unprocessable', { errors: [{ pointer: '', code, message }] });
}
