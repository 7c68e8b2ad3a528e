import { SegmentedControl } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ErrorNote } from '../../part/error-note.tsx';
import { Marking } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { useAsk } from '../../session.tsx';
import { Actors } from './actors.tsx';
import { Flow } from './flow.tsx';
import { ReportMenu } from './report-menu.tsx';
import { Shifts } from './shifts.tsx';
import { Techniques } from './techniques.tsx';
import { Wall } from './wall.tsx';

export const landscapeTabs = ['flow', 'actors', 'techniques', 'shifts'] as const;

/** The landscape: what hangs on the wall, and behind it who, how, whom and where to next. */
export function LandscapePage() {
  const { t } = useTranslation();
  const { tab = 'wall' } = useSearch({ from: '/landscape' });
  const navigate = useNavigate({ from: '/landscape' });
  const { data, problem, again } = useAsk(['thefts'], (client) => client.thefts(), { every: 60_000, keep: true });
  const choose = (next: string) =>
    void navigate({ search: { tab: landscapeTabs.find((one) => one === next) }, replace: true });
  return (
    <Page
      title={t('landscape.title')}
      beside={t(`landscape.about.${tab}`)}
      actions={
        <>
          <SegmentedControl
            aria-label={t('landscape.view')}
            value={tab}
            onChange={choose}
            data={(['wall', ...landscapeTabs] as const).map((value) => ({ value, label: t(`landscape.tab.${value}`) }))}
          />
          <ReportMenu />
        </>
      }
      marking={data && <Marking tlp={data.tlp} />}
    >
      {problem && (
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('landscape.notShown')} retry={again} />
        </div>
      )}
      {tab === 'wall' && data && <Wall thefts={data.thefts} leftOut={data.left_out} />}
      {tab === 'flow' && data && <Flow thefts={data.thefts} />}
      {tab === 'actors' && <Actors />}
      {tab === 'techniques' && <Techniques />}
      {tab === 'shifts' && <Shifts />}
    </Page>
  );
}
