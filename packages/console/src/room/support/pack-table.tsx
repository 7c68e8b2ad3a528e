import type { PackKind, PackList } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { languages } from '../../language/index.ts';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Marking } from '../../part/marking.tsx';
import { Time } from '../../part/time.tsx';
import { type PackLanguage, tlpOf } from './pack-panel.tsx';

interface Row {
  readonly kind: PackKind;
  readonly language: PackLanguage;
  readonly advisories: readonly string[];
  readonly version: PackList['packs'][number]['versions'][number] | undefined;
}

/** Every kind in every language, with the last version that was made for the reader. */
export function PackTable({
  packs,
  chosen,
  onChoose,
}: {
  packs: PackList['packs'];
  chosen: string;
  onChoose: (kind: PackKind, language: PackLanguage) => void;
}) {
  const { t } = useTranslation();
  const rows = packs.flatMap(({ kind, versions, advisories }) =>
    (['en', 'ko'] as const).map(
      (language): Row => ({
        ...{ kind, language, advisories },
        version: versions.find((one) => one.language === language),
      }),
    ),
  );
  const sum = ({ version }: Row, of: 'now' | 'new' | 'gone'): number | null =>
    version === undefined ? null : version.counts.reduce((all, one) => all + one[of], 0);
  const columns: Column<Row>[] = [
    {
      id: 'pack',
      head: t('support.pack'),
      cell: ({ kind }) => <span className="strong">{t(`support.kind.${kind}`)}</span>,
    },
    { id: 'language', head: t('support.language'), cell: ({ language }) => languages[language] },
    {
      id: 'version',
      head: t('support.made'),
      cell: ({ version }) =>
        version === undefined ? (
          <span className="quiet">{t('support.notMade')}</span>
        ) : (
          <>
            {t('support.version', version)} · <Time at={version.made} age />
          </>
        ),
    },
    { id: 'now', head: t('support.now'), end: true, cell: (row) => sum(row, 'now')?.toLocaleString('en') ?? '' },
    { id: 'new', head: t('support.new'), end: true, wide: true, cell: (row) => change(row, sum(row, 'new'), '+') },
    { id: 'gone', head: t('support.gone'), end: true, wide: true, cell: (row) => change(row, sum(row, 'gone'), '−') },
    {
      id: 'marking',
      head: t('support.markingHead'),
      wide: true,
      cell: ({ version }) => version && <Marking tlp={tlpOf(version.marking)} />,
    },
  ];
  return (
    <DataTable
      label={t('support.tab.packs')}
      columns={columns}
      rows={rows}
      rowKey={({ kind, language }) => `${kind}-${language}`}
      chosen={chosen}
      onChoose={({ kind, language }) => onChoose(kind, language)}
    />
  );
}

const change = ({ version }: Row, count: number | null, sign: string): string =>
  count === null || version?.version === 1 ? '' : count === 0 ? '0' : `${sign}${count.toLocaleString('en')}`;
