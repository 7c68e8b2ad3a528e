import { Button, Menu } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../save-file.ts';
import { useSession } from '../../session.tsx';

const FORMATS = [
  ['html', 'text/html'],
  ['md', 'text/markdown'],
  ['stix', 'application/json'],
] as const;

/** A report of everything the reader may see: in either language, to print, to edit or as an object. */
export function ReportMenu() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [failed, setFailed] = useState(false);
  const write = async (lang: 'en' | 'ko', format: 'html' | 'md' | 'stix', type: string) => {
    const answer = await client.landscapeReport({ lang, format });
    setFailed(!answer.ok);
    if (answer.ok)
      saveFile(`landscape-${lang}.${format === 'stix' ? 'json' : format}`, new Blob([answer.value], { type }));
  };
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button variant="default" leftSection={<IconFileText size={16} stroke={1.5} aria-hidden="true" />}>
            {t('landscape.report')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['en', 'ko'] as const).flatMap((lang) =>
            FORMATS.map(([format, type]) => (
              <Menu.Item key={lang + format} onClick={() => void write(lang, format, type)}>
                {t(`landscape.reports.${format}`, { language: t(`landscape.language.${lang}`) })}
              </Menu.Item>
            )),
          )}
        </Menu.Dropdown>
      </Menu>
      {failed && <span role="alert">{t('landscape.reportFailed')}</span>}
    </>
  );
}
