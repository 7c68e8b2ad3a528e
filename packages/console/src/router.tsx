import { createRootRoute, createRoute, createRouter, Link, redirect } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from './part/empty-state.tsx';
import { Page } from './part/page.tsx';
import { AlliancePage } from './room/alliance/alliance-page.tsx';
import { CheckApplicant } from './room/check/check-applicant.tsx';
import { CheckOffer } from './room/check/check-offer.tsx';
import { CheckRepository } from './room/check/check-repository.tsx';
import { CheckSite } from './room/check/check-site.tsx';
import { DialoguePage } from './room/dialogue/dialogue-page.tsx';
import { NewRound } from './room/dialogue/new-round.tsx';
import { NewSeries } from './room/dialogue/new-series.tsx';
import { RoundPage } from './room/dialogue/round-page.tsx';
import { StatementPage } from './room/dialogue/statement-page.tsx';
import { LandscapePage, landscapeTabs } from './room/landscape/landscape-page.tsx';
import { ObjectPage } from './room/object/object-page.tsx';
import { CaseList } from './room/response/case-list.tsx';
import { CasePage } from './room/response/case-page.tsx';
import { NewCase } from './room/response/new-case.tsx';
import { NewRequest } from './room/response/new-request.tsx';
import { RequestPage } from './room/response/request-page.tsx';
import { ScreenList } from './room/screening/screen-list.tsx';
import { ScreenOne } from './room/screening/screen-one.tsx';
import { ScreenPage } from './room/screening/screen-page.tsx';
import { NewNeed, NewOffer } from './room/support/state-form.tsx';
import { type PackSearch, packKinds, SupportPage, supportTabs } from './room/support/support-page.tsx';
import { NewTrace } from './room/tracing/new-trace.tsx';
import { TraceList } from './room/tracing/trace-list.tsx';
import { TracePage } from './room/tracing/trace-page.tsx';
import { Shell } from './shell/shell.tsx';

type Said = Record<string, unknown>;
type Sorted = { by?: string | undefined; down?: boolean | undefined };
type ListView = Sorted & { show?: 'block' | 'review' | 'clear' | 'invalid' | undefined };
type SiteView = { site?: string | undefined };
type TraceStart = { case?: string | undefined; source?: string | undefined };
type TraceView = Sorted & {
  at?: string | undefined;
  open?: string | undefined;
  view?: 'table' | undefined;
  axis?: 'hops' | undefined;
};
type LandscapeSearch = Sorted & {
  tab?: (typeof landscapeTabs)[number] | undefined;
  view?: 'table' | undefined;
  /** The year whose sum is derived again. */
  year?: string | undefined;
  /** The chosen band of the flow. */
  at?: string | undefined;
  measure?: 'count' | undefined;
  actor?: string | undefined;
};
type RequestStart = { trace?: string | undefined; at?: string | undefined };
type StatementView = { clause?: string | undefined; view?: 'clean' | undefined };
type RequestView = { step?: string | undefined };

const root = createRootRoute({ component: Shell, notFoundComponent: NothingHere });
const at = () => root;

/** Every page's path and the state it keeps in the address bar: read by name, anything else is dropped. */
const routes = [
  createRoute({
    getParentRoute: at,
    path: '/',
    beforeLoad: () => {
      throw redirect({ to: '/screen' });
    },
  }),
  createRoute({ getParentRoute: at, path: '/screen', component: ScreenPage }),
  createRoute({ getParentRoute: at, path: '/screen/$address', component: ScreenOne }),
  createRoute({
    getParentRoute: at,
    path: '/screen/list/$list',
    component: ScreenList,
    validateSearch: (said: Said): ListView => ({
      show: oneOf(said.show, ['block', 'review', 'clear', 'invalid'] as const),
      ...sortOf(said),
    }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/screen/check/site',
    component: CheckSite,
    validateSearch: (said: Said): SiteView => ({ site: text(said.site) }),
  }),
  createRoute({ getParentRoute: at, path: '/screen/check/repository', component: CheckRepository }),
  createRoute({ getParentRoute: at, path: '/screen/check/offer', component: CheckOffer }),
  createRoute({ getParentRoute: at, path: '/screen/check/applicant', component: CheckApplicant }),
  createRoute({ getParentRoute: at, path: '/trace', component: TraceList }),
  createRoute({
    getParentRoute: at,
    path: '/trace/new',
    component: NewTrace,
    validateSearch: (said: Said): TraceStart => ({ case: text(said.case), source: text(said.source) }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/trace/$id',
    component: TracePage,
    validateSearch: (said: Said): TraceView => ({
      at: text(said.at),
      open: text(said.open),
      view: oneOf(said.view, ['table'] as const),
      axis: oneOf(said.axis, ['hops'] as const),
      ...sortOf(said),
    }),
  }),
  createRoute({ getParentRoute: at, path: '/cases', component: CaseList }),
  createRoute({ getParentRoute: at, path: '/cases/new', component: NewCase }),
  createRoute({ getParentRoute: at, path: '/cases/$id', component: CasePage }),
  createRoute({
    getParentRoute: at,
    path: '/cases/$id/request',
    component: NewRequest,
    validateSearch: (said: Said): RequestStart => ({ trace: text(said.trace), at: text(said.at) }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/requests/$id',
    component: RequestPage,
    validateSearch: (said: Said): RequestView => ({ step: text(said.step) }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/landscape',
    component: LandscapePage,
    validateSearch: (said: Said): LandscapeSearch => ({
      tab: oneOf(said.tab, landscapeTabs),
      view: oneOf(said.view, ['table'] as const),
      year: text(said.year),
      at: text(said.at),
      measure: oneOf(said.measure, ['count'] as const),
      actor: text(said.actor),
      by: text(said.by),
      down: typeof said.down === 'boolean' ? said.down : undefined,
    }),
  }),
  createRoute({ getParentRoute: at, path: '/dialogue', component: DialoguePage }),
  createRoute({ getParentRoute: at, path: '/dialogue/new', component: NewSeries }),
  createRoute({ getParentRoute: at, path: '/dialogue/$id/round', component: NewRound }),
  createRoute({ getParentRoute: at, path: '/dialogue/rounds/$id', component: RoundPage }),
  createRoute({
    getParentRoute: at,
    path: '/dialogue/statements/$id',
    component: StatementPage,
    validateSearch: (said: Said): StatementView => ({
      clause: text(said.clause),
      view: oneOf(said.view, ['clean'] as const),
    }),
  }),
  createRoute({
    getParentRoute: at,
    path: '/support',
    component: SupportPage,
    validateSearch: (said: Said): PackSearch => ({
      tab: oneOf(said.tab, supportTabs),
      at: text(said.at),
      pack: oneOf(said.pack, packKinds),
      language: oneOf(said.language, ['en', 'ko'] as const),
    }),
  }),
  createRoute({ getParentRoute: at, path: '/support/need', component: NewNeed }),
  createRoute({ getParentRoute: at, path: '/support/offer', component: NewOffer }),
  createRoute({ getParentRoute: at, path: '/alliance', component: AlliancePage }),
  createRoute({ getParentRoute: at, path: '/objects/$id', component: ObjectPage }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: false,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

function text(said: unknown): string | undefined {
  // The router reads digits as numbers; an id or address of digits alone is still a text.
  return typeof said === 'string' ? said : typeof said === 'number' ? String(said) : undefined;
}

function oneOf<T extends string>(said: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((one) => one === said);
}

function sortOf(said: Said): Sorted {
  return { by: text(said.by), down: said.down === true ? true : undefined };
}

function NothingHere() {
  const { t } = useTranslation();
  return (
    <Page title={t('shell.nothing')}>
      <EmptyState title={t('shell.nothing')} step={<Link to="/screen">{t('shell.room.screen')}</Link>}>
        {t('shell.nothingText')}
      </EmptyState>
    </Page>
  );
}
