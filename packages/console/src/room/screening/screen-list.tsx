import type { Screening, Verdict as VerdictWord } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Address } from '../../part/address.tsx';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { EmptyState } from '../../part/empty-state.tsx';
import { Marking, strictest } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import { Verdict } from '../../part/verdict.tsx';
import { saveFile } from '../../save-file.ts';
import { useAsk } from '../../session.tsx';
import { useHubLanguage } from '../landscape/use-language.ts';
import { NoAnswer } from './no-answer.tsx';
import { recallList } from './pasted-list.ts';
import style from './screen-list.module.css';
import { writeCsv } from './write-csv.ts';

type Line = Screening & { line: number };
const verdicts: VerdictWord[] = ['block', 'review', 'clear', 'invalid'];

/** Several pasted addresses: counts that filter, then a line an address. */
export function ScreenList() {
  const { t } = useTranslation();
  const { list } = useParams({ from: '/screen/list/$list' });
  const addresses = useMemo(() => recallList(list), [list]);
  const language = useHubLanguage();
  const { data, problem, again } = useAsk(
    ['screen-list', list, language],
    (client) => client.screen(addresses ?? [], language),
    { enabled: addresses !== null },
  );
  const lines = useMemo(
    () => (data?.results ?? []).map((result, place): Line => ({ ...result, line: place + 1 })),
    [data],
  );
  if (addresses === null) return <NotHere />;
  return (
    <Page
      title={t('screening.title')}
      beside={t('screening.pasted', { count: addresses.length })}
      actions={
        <Button
          leftSection={<IconDownload size={16} stroke={1.5} />}
          disabled={data === undefined}
          onClick={() => saveFile('haetae-screening.csv', new Blob([writeCsv(lines)], { type: 'text/csv' }))}
        >
          {t('screening.download')}
        </Button>
      }
      marking={data && <Marking tlp={strictest(lines.flatMap((line) => line.reasons.map((reason) => reason.tlp)))} />}
    >
      {problem && (
        <div className={style.problem}>
          <NoAnswer problem={problem} again={again} />
        </div>
      )}
      {data && <Results lines={lines} />}
    </Page>
  );
}

function Results({ lines }: { lines: Line[] }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/screen/list/$list' });
  const { show, by, down } = useSearch({ from: '/screen/list/$list' });
  const shown = useMemo(() => lines.filter((line) => show === undefined || line.verdict === show), [lines, show]);
  const columns = useColumns();
  return (
    <>
      <fieldset className={style.counts}>
        <legend className="visually-hidden">{t('screening.filter')}</legend>
        {verdicts.map((verdict) => (
          <button
            type="button"
            key={verdict}
            className={style.count}
            aria-pressed={show === verdict}
            onClick={() =>
              void navigate({
                search: (old) => ({ ...old, show: show === verdict ? undefined : verdict }),
                replace: true,
              })
            }
          >
            <span className={style.number}>
              {lines.filter((line) => line.verdict === verdict).length.toLocaleString('en')}
            </span>{' '}
            <Verdict verdict={verdict} />
          </button>
        ))}
      </fieldset>
      <DataTable
        label={t('screening.title')}
        columns={columns}
        rows={shown}
        rowKey={(line) => String(line.line)}
        sort={by === undefined ? undefined : { by, down: down ?? false }}
        onSort={(sort) =>
          void navigate({ search: (old) => ({ ...old, by: sort?.by, down: sort?.down || undefined }), replace: true })
        }
        onChoose={(line) => void navigate({ to: '/screen/$address', params: { address: line.address ?? line.input } })}
      />
      {shown.length === 0 && (
        <EmptyState title={t('screening.noneFits')}>{t('screening.noneFitsText', { count: lines.length })}</EmptyState>
      )}
    </>
  );
}

function useColumns(): Column<Line>[] {
  const { t } = useTranslation();
  return useMemo(
    () => [
      {
        id: 'line',
        head: t('screening.line'),
        end: true,
        wide: true,
        sort: (line) => line.line,
        cell: (line) => <span className="mono quiet">{line.line.toLocaleString('en')}</span>,
      },
      {
        id: 'verdict',
        head: t('screening.verdict'),
        sort: (line) => verdicts.indexOf(line.verdict),
        cell: (line) => <Verdict verdict={line.verdict} />,
      },
      {
        id: 'address',
        head: t('screening.address'),
        sort: (line) => line.input,
        cell: (line) => <Address value={line.address ?? line.input} plain />,
      },
      {
        id: 'what',
        head: t('screening.what'),
        wide: true,
        sort: (line) => line.categories[0] ?? null,
        cell: (line) => line.categories.map((category) => t(`category.${category}`)).join(', '),
      },
      {
        id: 'reason',
        wrap: true,
        head: t('screening.reason'),
        wide: true,
        cell: (line) => <span className="second">{line.reasons[0]?.text ?? line.warnings[0]?.message}</span>,
      },
      {
        id: 'who',
        wrap: true,
        head: t('screening.who'),
        wide: true,
        sort: (line) => line.reasons[0]?.organisation.name ?? null,
        cell: (line) => line.reasons[0]?.organisation.name,
      },
      {
        id: 'marking',
        head: t('part.marking'),
        wide: true,
        cell: (line) =>
          line.reasons.length > 0 && <Marking tlp={strictest(line.reasons.map((reason) => reason.tlp))} />,
      },
    ],
    [t],
  );
}

function NotHere() {
  const { t } = useTranslation();
  return (
    <Page title={t('screening.title')}>
      <EmptyState title={t('screening.listGone')}>{t('screening.listGoneText')}</EmptyState>
    </Page>
  );
}
