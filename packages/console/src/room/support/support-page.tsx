import type { PackKind, PackList } from '@haetae/client';
import { SegmentedControl } from '@mantine/core';
import { IconHeartHandshake, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { LinkButton } from '../../part/link-button.tsx';
import { Marking, strictest } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import { ByDay } from './by-day.tsx';
import { ControlForm } from './control-form.tsx';
import { MetByFunction } from './met-by-function.tsx';
import { NeedPanel } from './need-panel.tsx';
import { NeedTable } from './need-table.tsx';
import { OfferTable } from './offer-table.tsx';
import { PackPanel, tlpOf } from './pack-panel.tsx';
import { PackTable } from './pack-table.tsx';
import { PlanList } from './plan-list.tsx';
import style from './support.module.css';
import { needRows, waitingOffers, withoutOffer } from './support-facts.ts';
import { useMayAct } from './use-may-act.ts';

export const supportTabs = ['packs', 'assessment'] as const;
export const packKinds = ['exchange', 'wallet', 'cert', 'ministry'] as const;
const PACK_LANGUAGES = ['en', 'ko'] as const;

/** Needs and offers, defence packs, the self-assessment: what is there at a glance, and each as a working view. */
export function SupportPage() {
  const { tab } = useSearch({ from: '/support' });
  if (tab === 'packs') return <Packs />;
  return tab === 'assessment' ? <Assessment /> : <Needs />;
}

/** Needs first; below them how the own house stands; beside them the chosen need, or a pack. */
function Needs() {
  const { t } = useTranslation();
  const { at } = useSearch({ from: '/support' });
  const navigate = useNavigate({ from: '/support' });
  const every = { every: 5_000, keep: true };
  const needs = useAsk(['support-needs'], (client) => client.supportNeeds(), every);
  const offers = useAsk(['support-offers'], (client) => client.supportOffers(), every);
  const matches = useAsk(['support-matches'], (client) => client.supportMatches(), every);
  const all = offers.data?.offers ?? [];
  const rows = needRows(needs.data?.needs ?? [], matches.data?.matches ?? [], all);
  const chosen = rows.find(({ need }) => need.id === at);
  const fitting = matches.data?.matches.find(({ need }) => need.id === at)?.offers ?? [];
  const waiting = waitingOffers(all, needs.data?.needs ?? []);
  const problem = needs.problem ?? offers.problem ?? matches.problem;
  const tlps = [...rows.map(({ need }) => need.tlp), ...waiting.map(({ tlp }) => tlp)].filter((tlp) => tlp !== null);
  const open = rows.filter(({ need }) => !need.closed);
  return (
    <Page
      title={t('support.title')}
      beside={needs.data && t('support.beside', { count: open.length, nobody: withoutOffer(rows) })}
      actions={<Head />}
      marking={tlps.length > 0 && <Marking tlp={strictest(tlps)} />}
      panel={chosen ? <NeedPanel need={chosen.need} fitting={fitting} offers={all} /> : <ChosenPack />}
      panelLabel={t(chosen ? 'support.panelNeed' : 'support.pack')}
    >
      {problem && <Problem problem={problem} again={needs.again} />}
      {needs.data && rows.length === 0 ? (
        <EmptyState title={t('support.none')} step={<StateButton />}>
          {t('support.noneText')}
        </EmptyState>
      ) : (
        <NeedTable
          rows={rows}
          chosen={at}
          onChoose={(id) => void navigate({ search: (said) => ({ ...said, at: id === at ? undefined : id }) })}
        />
      )}
      <OwnHouse />
      {waiting.length > 0 && <OfferTable offers={waiting} />}
    </Page>
  );
}

/** Steps of the plan that are shown at a glance. */
const FIRST_STEPS = 5;

function OwnHouse() {
  const { t } = useTranslation();
  const language = useHubLanguage();
  const view = useAsk(['assessment'], (client) => client.assessment(), { keep: true });
  const plan = useAsk(['assessment-plan', language], (client) => client.assessmentPlan(language), { keep: true });
  return (
    <div className={style.house}>
      {view.data && <MetByFunction view={view.data} />}
      {plan.data && (
        <PlanList
          plan={plan.data}
          most={FIRST_STEPS}
          end={
            <Link to="/support" search={{ tab: 'assessment' }}>
              {t('support.wholePlan')}
            </Link>
          }
        />
      )}
    </div>
  );
}

function Packs() {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/support' });
  const { packs, problem, again, kind, language } = useChosenPack();
  const made = (packs ?? []).flatMap(({ versions }) => versions.map(({ marking }) => tlpOf(marking)));
  return (
    <Page
      title={t('support.title')}
      beside={t('support.about.packs')}
      actions={<Head />}
      marking={made.length > 0 && <Marking tlp={strictest(made)} />}
      panel={<ChosenPack />}
      panelLabel={t('support.pack')}
    >
      {problem && <Problem problem={problem} again={again} />}
      {packs && (
        <PackTable
          packs={packs}
          chosen={`${kind}-${language}`}
          onChoose={(next, spoken) =>
            void navigate({ search: (said) => ({ ...said, pack: next, language: spoken }), replace: true })
          }
        />
      )}
    </Page>
  );
}

function ChosenPack() {
  const { packs, kind, language } = useChosenPack();
  const pack = packs?.find((one) => one.kind === kind);
  return pack ? <PackPanel pack={pack} language={language} /> : null;
}

function useChosenPack() {
  const search = useSearch({ from: '/support' });
  const spoken = useHubLanguage();
  const { data, problem, again } = useAsk(['packs'], (client) => client.packs(), { keep: true });
  const kind: PackKind = search.pack ?? 'exchange';
  const packs: PackList['packs'] | undefined = data?.packs;
  return { packs, problem, again, kind, language: search.language ?? spoken };
}

function Assessment() {
  const { t } = useTranslation();
  const language = useHubLanguage();
  const view = useAsk(['assessment'], (client) => client.assessment(), { keep: true });
  const catalogue = useAsk(['controls'], (client) => client.controlCatalogue(), { keep: true });
  const plan = useAsk(['assessment-plan', language], (client) => client.assessmentPlan(language), { keep: true });
  const problem = view.problem ?? catalogue.problem ?? plan.problem;
  return (
    <Page
      title={t('support.title')}
      beside={t('support.about.assessment')}
      actions={<Head />}
      marking={<Marking tlp="amber+strict" />}
    >
      {problem && <Problem problem={problem} again={view.again} />}
      <div className={style.house}>
        {view.data && (
          <div>
            <MetByFunction view={view.data} />
            {view.data.history.length > 0 && <ByDay history={view.data.history} />}
            {catalogue.data && <ControlForm controls={catalogue.data.controls} view={view.data} />}
          </div>
        )}
        {plan.data && <PlanList plan={plan.data} most={Number.POSITIVE_INFINITY} />}
      </div>
    </Page>
  );
}

function Problem({ problem, again }: { problem: Parameters<typeof ErrorNote>[0]['problem']; again: () => void }) {
  const { t } = useTranslation();
  return (
    <div style={{ padding: 'var(--edge)' }}>
      <ErrorNote problem={problem} title={t('support.notShown')} retry={again} />
    </div>
  );
}

/** The switch of views, and what can be begun. */
function Head() {
  const { t } = useTranslation();
  const { tab = 'needs' } = useSearch({ from: '/support' });
  const navigate = useNavigate({ from: '/support' });
  const mayAct = useMayAct();
  return (
    <>
      <SegmentedControl
        aria-label={t('support.view')}
        value={tab}
        onChange={(next) => void navigate({ search: { tab: supportTabs.find((one) => one === next) }, replace: true })}
        data={(['needs', ...supportTabs] as const).map((value) => ({ value, label: t(`support.tab.${value}`) }))}
      />
      {mayAct && (
        <LinkButton
          to="/support/offer"
          variant="default"
          leftSection={<IconHeartHandshake size={16} stroke={1.5} aria-hidden="true" />}
        >
          {t('support.offerHelp')}
        </LinkButton>
      )}
      <StateButton />
    </>
  );
}

function StateButton() {
  const { t } = useTranslation();
  if (!useMayAct()) return null;
  return (
    <LinkButton to="/support/need" leftSection={<IconPlus size={16} stroke={1.5} aria-hidden="true" />}>
      {t('support.stateNeed')}
    </LinkButton>
  );
}

export type PackSearch = {
  tab?: (typeof supportTabs)[number] | undefined;
  /** The chosen need. */
  at?: string | undefined;
  pack?: (typeof packKinds)[number] | undefined;
  language?: (typeof PACK_LANGUAGES)[number] | undefined;
};
