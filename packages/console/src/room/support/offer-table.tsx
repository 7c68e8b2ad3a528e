import type { OfferView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import { type Column, DataTable } from '../../part/data-table.tsx';
import { Marking } from '../../part/marking.tsx';
import { Section } from '../../part/page.tsx';
import { LanguagesAndPlace } from './fit.tsx';
import { useCapability } from './use-capability.ts';

/** Offers that no need goes on with yet. */
export function OfferTable({ offers }: { offers: OfferView[] }) {
  const { t } = useTranslation();
  const capability = useCapability();
  const columns: Column<OfferView>[] = [
    { id: 'offer', head: t('support.offer'), wrap: true, cell: ({ title }) => <bdi>{title}</bdi> },
    { id: 'skill', head: t('support.form.capability'), wide: true, cell: (offer) => capability(offer.capability) },
    { id: 'by', head: t('support.by'), cell: ({ by }) => <bdi className="second">{by.name}</bdi> },
    { id: 'place', head: t('support.languagesPlace'), wide: true, cell: (offer) => <LanguagesAndPlace of={offer} /> },
    {
      id: 'open',
      head: t('support.open'),
      cell: ({ until }) =>
        until === null ? <span className="quiet">{t('support.noEnd')}</span> : t('support.until', { day: until }),
    },
    { id: 'marking', head: t('support.markingHead'), wide: true, cell: ({ tlp }) => tlp && <Marking tlp={tlp} /> },
  ];
  return (
    <Section title={t('support.offersWait')} beside={t('support.offersWaitBeside', { count: offers.length })} flush>
      <DataTable label={t('support.offersWait')} columns={columns} rows={offers} rowKey={({ id }) => id} />
    </Section>
  );
}
