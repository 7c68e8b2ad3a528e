import { Button, CloseButton, FileButton } from '@mantine/core';
import { IconFileZip } from '@tabler/icons-react';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import style from './check.module.css';

/** One file of this computer, by name and size; choosing it asks at once. */
export function FileField(props: {
  file: File | null;
  accept: string;
  label: string;
  about: string;
  onFile: (file: File | null) => void;
}) {
  const { t } = useTranslation();
  const { file } = props;
  useDropped(props.onFile);
  return (
    <div className={`${style.field} ${style.file}`}>
      {file !== null && (
        <span className={style.chosen}>
          <IconFileZip size={16} stroke={1.5} aria-hidden="true" />
          <bdi className="strong">{file.name}</bdi>
          <span className={`quiet small ${style.about}`}>
            {sizeOf(file.size)} · {props.about}
          </span>
          <CloseButton size="sm" aria-label={t('screening.empty')} onClick={() => props.onFile(null)} />
        </span>
      )}
      {file === null && (
        <FileButton accept={props.accept} onChange={props.onFile}>
          {(button) => (
            <Button {...button} className={style.button ?? ''}>
              {props.label}
            </Button>
          )}
        </FileButton>
      )}
    </div>
  );
}

/** A file dropped anywhere on the page is chosen; the browser would leave the page to open it. */
function useDropped(onFile: (file: File) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    const file = event.dataTransfer?.files[0];
    if (event.type === 'drop' && file !== undefined) onFile(file);
  });
  useEffect(() => {
    const heard = (event: DragEvent) => drop(event);
    const names = ['dragover', 'drop'] as const;
    for (const name of names) window.addEventListener(name, heard);
    return () => {
      for (const name of names) window.removeEventListener(name, heard);
    };
  }, []);
}

function sizeOf(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
