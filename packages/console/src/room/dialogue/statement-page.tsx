import type { ClauseView, StatementView } from '@haetae/client';
import { Button, SegmentedControl } from '@mantine/core';
import { IconCode, IconPrinter } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../part/empty-state.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { ExerciseChip } from '../../part/exercise-chip.tsx';
import { Marking } from '../../part/marking.tsx';
import { Facts, Page } from '../../part/page.tsx';
import { StateTrack } from '../../part/state-track.tsx';
import { Time } from '../../part/time.tsx';
import { saveFile } from '../../save-file.ts';
import { useAsk } from '../../session.tsx';
import { ClauseAnswer } from './clause-answer.tsx';
import { ClauseList } from './clause-list.tsx';
import style from './dialogue.module.css';
import { MovedWords } from './moved-words.tsx';
import { languageName, stagesOf } from './statement-facts.ts';
import { StatementPanel } from './statement-panel.tsx';
import { useDeed } from './use-deed.ts';
import { Versions } from './versions.tsx';

/** A joint statement: its clauses, the words of one side by side, who moved which, and what must hold before signing. */
export function StatementPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from: '/dialogue/statements/$id' });
  const { data, problem, again } = useAsk(['statement', id], (client) => client.statement(id), { every: 2_000 });
  if (data !== undefined) return <Statement statement={data} />;
  return (
    <Page title={t('dialogue.statement')} above={<Link to="/dialogue">{t('dialogue.title')}</Link>}>
      {problem && (
        <div style={{ padding: 'var(--edge)' }}>
          <ErrorNote problem={problem} title={t('dialogue.notShown')} retry={again} />
        </div>
      )}
    </Page>
  );
}

function Statement({ statement }: { statement: StatementView }) {
  const { t, i18n } = useTranslation();
  const { clause } = useSearch({ from: '/dialogue/statements/$id' });
  const { data: round } = useAsk(['round', statement.round], (client) => client.dialogueRound(statement.round), {
    keep: true,
  });
  const chosen = statement.clauses.find((one) => one.id === clause) ?? firstOpen(statement) ?? statement.clauses[0];
  const names = new Intl.ListFormat(i18n.language).format(
    statement.languages.map((lang) => languageName(lang, i18n.language)),
  );
  return (
    <Page
      above={
        <>
          <Link to="/dialogue">{t('dialogue.title')}</Link> /{' '}
          <Link to="/dialogue/rounds/$id" params={{ id: statement.round }}>
            <bdi>{round?.title ?? t('dialogue.round')}</bdi>
          </Link>
        </>
      }
      title={<bdi>{statement.title}</bdi>}
      beside={
        <span style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
          {t('dialogue.authentic', { names })}
          {statement.exercise && <ExerciseChip kind="exercise" />}
        </span>
      }
      actions={<Texts statement={statement} />}
      marking={<Marking tlp={statement.published === undefined ? 'amber+strict' : 'clear'} />}
      under={<Stages statement={statement} />}
      panel={<StatementPanel statement={statement} />}
      panelLabel={t('dialogue.panel')}
    >
      <div className={style.statement}>
        <ClauseList statement={statement} chosen={chosen?.id} />
        {chosen === undefined ? (
          <EmptyState title={t('dialogue.noClauses')}>{t('dialogue.noClausesText')}</EmptyState>
        ) : (
          <Clause key={chosen.id} statement={statement} clause={chosen} />
        )}
      </div>
    </Page>
  );
}

const firstOpen = ({ clauses }: StatementView): ClauseView | undefined =>
  clauses.find((clause) => Object.values(clause.versions).some((version) => version.open.length > 0));

function Clause({ statement, clause }: { statement: StatementView; clause: ClauseView }) {
  const { t } = useTranslation();
  const { view } = useSearch({ from: '/dialogue/statements/$id' });
  const navigate = useNavigate();
  const show = (next: string) =>
    void navigate({
      to: '/dialogue/statements/$id',
      params: { id: statement.id },
      search: { clause: clause.id, view: next === 'clean' ? 'clean' : undefined },
    });
  return (
    <article className={style.clause}>
      <header className={style.clauseHead}>
        <h2 className="sub">
          {clause.number} <bdi>{clause.title ?? t('dialogue.clauseNumber', { number: clause.number })}</bdi>
        </h2>
        <span className="quiet">
          {t(`dialogue.clauseKind.${clause.kind}`)} · {t('dialogue.home', { name: clause.home })}
        </span>
        <SegmentedControl
          size="xs"
          aria-label={t('dialogue.view')}
          value={view ?? 'changes'}
          onChange={show}
          data={[
            { value: 'clean', label: t('dialogue.clean') },
            { value: 'changes', label: t('dialogue.changes') },
          ]}
        />
      </header>
      <Versions statement={statement} clause={clause} tracked={view !== 'clean'} />
      <Figures clause={clause} />
      {statement.state !== 'signed' && <ClauseAnswer statement={statement} clause={clause} />}
      <MovedWords clause={clause} />
    </article>
  );
}

/** What the clause cites: each figure as it was when it was frozen, with its method; later data leaves it as it is. */
function Figures({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation();
  if (clause.figures.length === 0) return null;
  return (
    <section className={style.answer} aria-label={t('dialogue.figures')}>
      <h3 className="sub">{t('dialogue.figures')}</h3>
      <Facts
        facts={clause.figures.map((figure) => [
          <bdi key={figure.query} className="mono">
            {figure.value}
          </bdi>,
          <span key={figure.method}>
            <bdi>{figure.method}</bdi> <span className="quiet">{figure.query}</span> <Time at={figure.at} exact />
          </span>,
        ])}
      />
    </section>
  );
}

function Stages({ statement }: { statement: StatementView }) {
  const { t } = useTranslation();
  const stops = stagesOf(statement).map(({ stage, place }) => ({
    id: stage,
    name: t(`dialogue.stage.${stage}`),
    place,
    under: stage === 'negotiation' ? t('dialogue.agreedClauses', agreedClauses(statement)) : undefined,
  }));
  return <StateTrack stops={stops} label={t('dialogue.standing')} />;
}

function agreedClauses({ clauses, languages }: StatementView): { agreed: number; count: number } {
  const isAgreed = ({ versions }: ClauseView) => languages.every((lang) => versions[lang]?.open.length === 0);
  return { agreed: clauses.filter(isAgreed).length, count: clauses.length };
}

/** The whole text to print, and as STIX. */
function Texts({ statement }: { statement: StatementView }) {
  const { t } = useTranslation();
  const { run, busy } = useDeed();
  const take = async (format: 'html' | 'stix') => {
    const file = await run((client) => client.statementText(statement.id, format));
    if (file !== undefined) saveFile(`statement.${format === 'html' ? 'html' : 'stix.json'}`, file.bytes);
  };
  return (
    <>
      <Button
        variant="default"
        disabled={busy}
        leftSection={<IconPrinter size={16} stroke={1.5} />}
        onClick={() => void take('html')}
      >
        {t('dialogue.whole')}
      </Button>
      <Button
        variant="default"
        disabled={busy}
        leftSection={<IconCode size={16} stroke={1.5} />}
        onClick={() => void take('stix')}
      >
        {t('dialogue.asStix')}
      </Button>
    </>
  );
}
