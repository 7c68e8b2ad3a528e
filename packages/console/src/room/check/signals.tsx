import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import style from './check.module.css';

/** A published sign as it is shown: number, what does not fit, how strong, who published it, what to ask. */
export type ShownSignal = {
  number: number;
  rule: string;
  strength: 'strong' | 'medium' | 'supports only';
  text: string;
  beside?: ReactNode;
  kind?: 'a record' | 'a person saw it' | 'measured';
  source: string;
  question: string;
  caution?: string;
};

/** Signs in the order of the published list, the same for everybody: neutral, never a sum, a score or a rank. */
export function Signals({ signals, label }: { signals: ShownSignal[]; label: string }) {
  const { t } = useTranslation();
  const columns: Column<ShownSignal>[] = [
    { id: 'number', head: t('check.signals.number'), cell: ({ number }) => <bdi className="mono quiet">{number}</bdi> },
    {
      id: 'what',
      wrap: true,
      head: label,
      cell: ({ text, beside, question, caution }) => (
        <span className={style.two}>
          <span className="strong">{text}</span>
          {beside !== undefined && <span className="small second">{beside}</span>}
          <span className={style.narrow}>
            <Question question={question} caution={caution} />
          </span>
        </span>
      ),
    },
    {
      id: 'kind',
      wrap: true,
      wide: true,
      head: t('check.signals.who'),
      cell: ({ strength, kind, source }) => (
        <span className={style.two}>
          <span>
            <Strength strength={strength} word={kind && t(`check.applicant.kindOf.${kindOf[kind]}`)} />
          </span>
          <span className="small quiet">{source}</span>
        </span>
      ),
    },
    {
      id: 'question',
      wrap: true,
      wide: true,
      head: t('check.signals.question'),
      cell: ({ question, caution }) => (
        <span className={style.two}>
          <Question question={question} caution={caution} />
        </span>
      ),
    },
  ];
  return (
    <Section title={t('check.signals.title')} beside={t('check.signals.order')} end={<Legend />} flush>
      <DataTable label={t('check.signals.title')} columns={columns} rows={signals} rowKey={({ rule }) => rule} />
    </Section>
  );
}

function Question({ question, caution }: { question: string; caution: string | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{question}</span>
      {caution !== undefined && <span className="small quiet">{t('check.signals.honest', { caution })}</span>}
    </>
  );
}

const kindOf = { 'a record': 'record', 'a person saw it': 'seen', measured: 'measured' } as const;
const word = { strong: 'strong', medium: 'medium', 'supports only': 'weak' } as const;
const filled = { strong: 3, medium: 2, 'supports only': 1 } as const;

/** Three squares: what the sign says alone, by number and never by colour. */
function Strength({ strength, word: shown }: { strength: ShownSignal['strength']; word?: string | undefined }) {
  const { t } = useTranslation();
  return (
    <span>
      <span className={style.squares} aria-hidden="true">
        {[1, 2, 3].map((place) => (
          <i key={place} data-on={place <= filled[strength] || undefined} />
        ))}
      </span>
      <span className={shown === undefined ? undefined : 'visually-hidden'}>
        {t(`check.strength.${word[strength]}`)}
      </span>{' '}
      {shown}
    </span>
  );
}

const Legend = () => (
  <span className="small second" style={{ display: 'inline-flex', gap: 'var(--h-sp-4)', flexWrap: 'wrap' }}>
    {(['strong', 'medium', 'supports only'] as const).map((strength) => (
      <Strength key={strength} strength={strength} />
    ))}
  </span>
);
