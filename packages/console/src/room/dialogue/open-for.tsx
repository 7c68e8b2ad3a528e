import { useTranslation } from 'react-i18next';
import { VerdictIcon } from '../../part/verdict.tsx';
import { useSession } from '../../session.tsx';
import style from './dialogue.module.css';

/** Whether everybody agreed, or whose agreement is missing: mine as something to do, theirs as something to wait for. */
export function OpenFor({ open }: { open: readonly string[] }) {
  const { t } = useTranslation();
  const { me } = useSession();
  if (open.length === 0) return <span className="second">{t('dialogue.bothAgreed')}</span>;
  const mine = open.includes(me.hub.name);
  return (
    <span className={style.open} data-mine={mine || undefined}>
      {mine && <VerdictIcon verdict="review" size={14} />}
      <bdi className="mono">[{open.join(' ')}]</bdi>
    </span>
  );
}
