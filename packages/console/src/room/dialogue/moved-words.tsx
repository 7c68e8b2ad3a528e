import type { ClauseView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Section } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { type Moved, movedWords, shortHash } from './statement-facts.ts';
import { Words } from './words.tsx';

/** Every wording that the clause had: when, which side, what it moved; nothing of it ever goes. */
export function MovedWords({ clause }: { clause: ClauseView }) {
  const { t } = useTranslation();
  const columns: Column<Moved>[] = [
    { id: 'when', head: t('dialogue.when'), cell: (one) => <Time at={one.at} exact /> },
    { id: 'side', head: t('dialogue.side'), cell: (one) => <bdi>{one.hub}</bdi> },
    { id: 'lang', wide: true, head: t('dialogue.language'), cell: (one) => <bdi className="mono">{one.lang}</bdi> },
    {
      id: 'words',
      head: t('dialogue.words'),
      wrap: true,
      cell: (one) => <Words text={one.text} lang={one.lang} before={one.before} short />,
    },
    {
      id: 'hash',
      head: t('dialogue.hash'),
      end: true,
      wide: true,
      cell: (one) => (
        <bdi dir="ltr" className="mono quiet" title={one.hash}>
          {shortHash(one.hash)}
        </bdi>
      ),
    },
  ];
  return (
    <Section title={t('dialogue.moved')} beside={t('dialogue.movedBeside')} flush>
      <DataTable
        label={t('dialogue.moved')}
        columns={columns}
        rows={movedWords(clause)}
        rowKey={(one) => `${one.at} ${one.lang} ${one.hash}`}
      />
    </Section>
  );
}
