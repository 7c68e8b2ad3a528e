import type { RepositoryFinding } from '@haetae/client';
import { SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Section } from '../../part/page.tsx';
import { type Signal, VerdictIcon } from '../../part/verdict.tsx';
import style from './check.module.css';
import table from './findings.module.css';

/** Findings shown before the rest is asked for. */
const first = 50;
const signalOf = { error: 'block', warning: 'review', note: 'info' } as const satisfies Record<string, Signal>;
type View = 'words' | 'engineer';

/** What was found, worst first: in words, or as an engineer reads it; `e` turns all of them over. */
export function Findings({ findings }: { findings: RepositoryFinding[] }) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>('words');
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState<number>(0);
  useKeyE(() => setView((shown) => (shown === 'words' ? 'engineer' : 'words')));
  const shown = all ? findings : findings.slice(0, first);
  return (
    <Section
      title={t('check.repository.whatFound')}
      beside={t('check.repository.worstFirst', { count: findings.length })}
      end={<ViewSwitch view={view} onView={setView} />}
      flush
    >
      <div className={table.heads} aria-hidden="true">
        <span>{t('check.repository.weighs')}</span>
        <span>{t('check.inWords')}</span>
        <span className={table.wide}>{t('check.repository.place')}</span>
        <span className={table.wide}>{t('check.repository.technique')}</span>
        <span className={table.wide}>{t('check.repository.howSure')}</span>
      </div>
      <ul className={table.list} aria-label={t('check.repository.whatFound')}>
        {shown.map((finding, place) => (
          <li key={`${finding.file}:${finding.line}:${finding.column}:${finding.rule}`}>
            <Row
              finding={finding}
              view={view}
              opened={open === place || view === 'engineer'}
              onOpen={() => setOpen(open === place ? -1 : place)}
            />
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <p className={table.more}>
          <button type="button" className="link-button" onClick={() => setAll(true)}>
            {t('check.repository.showAll', { count: findings.length })}
          </button>
        </p>
      )}
      <p className={`small quiet ${table.more}`}>{t('check.repository.harmless')}</p>
    </Section>
  );
}

function Row(props: { finding: RepositoryFinding; view: View; opened: boolean; onOpen: () => void }) {
  const { t } = useTranslation();
  const { finding, view, opened, onOpen } = props;
  const signal = signalOf[finding.level];
  return (
    <>
      <button type="button" className={table.row} aria-expanded={opened} onClick={onOpen}>
        <span className={table.weighs} data-signal={signal}>
          <VerdictIcon verdict={signal} size={14} /> {t(`check.level.${finding.level}`)}
        </span>
        <span className={table.words}>{view === 'words' ? finding.text : finding.rule}</span>
        <bdi dir="ltr" className={`mono ${table.place}`}>
          {finding.file}
          <span className="quiet">:{finding.line}</span>
        </bdi>
        <bdi className={`mono quiet ${table.wide}`}>{finding.technique ?? ''}</bdi>
        <span className={`second ${table.wide}`}>{t(`check.sure.${sureness(finding.confidence)}`)}</span>
      </button>
      {opened && (
        <div className={style.opened}>
          <p>{finding.advice}</p>
          <Excerpt finding={finding} />
          {view === 'engineer' && (
            <p className="small second">
              <bdi dir="ltr" className="mono">
                {finding.rule} · {finding.file}:{finding.line}:{finding.column} · {finding.confidence}/100
              </bdi>
            </p>
          )}
        </div>
      )}
    </>
  );
}

/** Words of the file: links broken and what is not seen written out by the hub, so that nothing here does anything. */
function Excerpt({ finding }: { finding: RepositoryFinding }) {
  return (
    <div className={style.excerpt} dir="ltr">
      <span className={style.number}>{finding.line}</span>
      <bdi>{finding.excerpt}</bdi>
    </div>
  );
}

function ViewSwitch({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t('check.view')}
      value={view}
      // The control answers one of the values it was given.
      onChange={(next) => onView(next as View)}
      data={[
        { value: 'words', label: t('check.inWords') },
        { value: 'engineer', label: `${t('check.engineer')} (E)` },
      ]}
    />
  );
}

function useKeyE(turn: () => void): void {
  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const typing = (event.target as HTMLElement).closest('input:not([type=radio]), textarea, select');
      if (event.key === 'e' && !typing && !event.metaKey && !event.ctrlKey && !event.altKey) turn();
    };
    window.addEventListener('keydown', heard);
    return () => window.removeEventListener('keydown', heard);
  });
}

function sureness(confidence: number): 'certain' | 'high' | 'medium' | 'low' {
  if (confidence >= 90) return 'certain';
  return confidence >= 70 ? 'high' : confidence >= 40 ? 'medium' : 'low';
}
