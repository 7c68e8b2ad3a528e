import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import style from './copy-button.module.css';

/** Copies the whole value and says so; its place is kept while it is not shown. */
export function CopyButton({ value }: { value: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const wait = setTimeout(() => setCopied(false), 1_500);
    return () => clearTimeout(wait);
  }, [copied]);
  return (
    <>
      <button
        type="button"
        className={style.copy}
        data-copied={copied || undefined}
        aria-label={t('part.copy', { what: value })}
        onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
      >
        {copied ? <IconCheck size={14} stroke={1.5} /> : <IconCopy size={14} stroke={1.5} />}
      </button>
      <span className="visually-hidden" role="status">
        {copied ? t('part.copied') : ''}
      </span>
    </>
  );
}
