import type { LandscapeTechnique, LandscapeTechniques } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../save-file.ts';
import { useAsk, useSession } from '../../session.tsx';
import shade from './shade.module.css';
import { shadeOf } from './shade.ts';
import { techniqueRows } from './technique-rows.ts';
import style from './techniques.module.css';
import { Threats } from './threats.tsx';

/** Rows that a wall has room for; the rest comes by a click. */
const FIRST = 25;

/** How they work: techniques with their sub-techniques by group, and how many objects here name them. */
export function Techniques() {
  const { t } = useTranslation();
  const { data } = useAsk(['landscape-techniques'], (client) => client.landscapeTechniques(), { keep: true });
  return (
    <div className={style.frame}>
      {data && (
        <>
          <div className="head-line">
            <p className="quiet">{t('landscape.techniquesNote', { version: data.attack })}</p>
            <span className="end">
              <Layer />
            </span>
          </div>
          <Heat techniques={data} />
          <p className="quiet small">{data.notice}</p>
          <Threats />
        </>
      )}
    </div>
  );
}

function Heat({ techniques }: { techniques: LandscapeTechniques }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const rows = useMemo(() => techniqueRows(techniques.techniques), [techniques]);
  const groups = techniques.groups.map(({ name }) => name);
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways on a phone must be reachable by key */}
      <div className={style.scroll} tabIndex={0} role="group" aria-label={t('landscape.tab.techniques')}>
        <table className={`${style.heat} ${shade.shaded}`} aria-label={t('landscape.tab.techniques')}>
          <thead>
            <tr>
              <th scope="col">{t('landscape.technique')}</th>
              {groups.map((group) => (
                <th key={group} scope="col">
                  <bdi>{group}</bdi>
                </th>
              ))}
              <th scope="col">{t('landscape.objects')}</th>
            </tr>
          </thead>
          <tbody>
            {(all ? rows : rows.slice(0, FIRST)).map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="mono quiet">{row.id}</span> <bdi>{row.name}</bdi>
                </th>
                {groups.map((group) => {
                  const count = row.groups.get(group) ?? 0;
                  return (
                    <td key={group} data-shade={shadeOf(count)}>
                      {count || ''}
                    </td>
                  );
                })}
                <td className="mono">{row.objects || ''}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('landscape.allTechniques', { count: listed(techniques.techniques).length })}</th>
              {groups.map((group) => (
                <td key={group}>{techniques.techniques.filter((one) => one.groups.includes(group)).length}</td>
              ))}
              <td className="mono">{techniques.techniques.reduce((sum, { objects }) => sum + objects, 0) || ''}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {rows.length > FIRST && (
        <Button variant="subtle" size="compact-sm" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('landscape.fewer') : t('landscape.more', { count: rows.length - FIRST })}
        </Button>
      )}
    </>
  );
}

const listed = (techniques: readonly LandscapeTechnique[]) => techniques.filter(({ groups }) => groups.length > 0);

function Layer() {
  const { t } = useTranslation();
  const { client } = useSession();
  const [failed, setFailed] = useState(false);
  const save = async () => {
    const answer = await client.navigatorLayer();
    setFailed(!answer.ok);
    if (answer.ok) saveFile(answer.value.name, answer.value.bytes);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} stroke={1.5} aria-hidden="true" />}
        onClick={() => void save()}
      >
        {t('landscape.layer')}
      </Button>
      {failed && <span role="alert">{t('landscape.reportFailed')}</span>}
    </>
  );
}
