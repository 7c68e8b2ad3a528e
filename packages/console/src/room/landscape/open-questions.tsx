import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../session.tsx';

/** What a person must look at before the figure is believed: thefts that may be counted twice, words taken back. */
export function OpenQuestions() {
  const { t } = useTranslation();
  const { data: merges } = useAsk(['theft-merges'], (client) => client.theftMerges(), { keep: true });
  const { data: taken } = useAsk(['withdrawn'], (client) => client.withdrawnAttributions(), { keep: true });
  const [twice, back] = [merges?.possible.length ?? 0, taken?.withdrawn.length ?? 0];
  return (
    <>
      {twice > 0 && (
        <Link to="/landscape" search={{ view: 'table' }}>
          {t('landscape.maybeTwice', { count: twice })}
        </Link>
      )}
      {back > 0 && (
        <Link to="/landscape" search={{ tab: 'shifts' }}>
          {t('landscape.takenBack', { count: back })}
        </Link>
      )}
    </>
  );
}
