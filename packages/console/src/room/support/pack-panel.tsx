import type { PackKind, PackList, PackVersion, Tlp } from '@haetae/client';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { enSupport } from '../../language/en-support.ts';
import { languages } from '../../language/index.ts';
import { CopyButton } from '../../part/copy-button.tsx';
import { ErrorNote } from '../../part/error-note.tsx';
import { Marking, markings } from '../../part/marking.tsx';
import { Facts, PanelBlock } from '../../part/page.tsx';
import { Time } from '../../part/time.tsx';
import { saveFile } from '../../save-file.ts';
import { useAsk } from '../../session.tsx';
import { useDeed } from '../dialogue/use-deed.ts';
import style from './support.module.css';

type Pack = PackList['packs'][number];
export type PackLanguage = 'en' | 'ko';

/** A pack: for whom, what is in it against the last, who signed it, and how to check it. */
export function PackPanel({ pack, language }: { pack: Pack; language: PackLanguage }) {
  const { t } = useTranslation();
  const version = pack.versions.find((one) => one.language === language);
  return (
    <>
      <PanelBlock
        title={t('support.packOf', { kind: t(`support.kind.${pack.kind}`) })}
        beside={version === undefined ? t('support.notMade') : t('support.version', version)}
      >
        <Facts
          facts={[
            [t('support.for'), t(`support.forWhom.${pack.kind}`)],
            [t('support.language'), languages[language]],
            ...(version === undefined ? [] : madeFacts(version, t('support.made'), t('support.markingHead'))),
          ]}
        />
        {version === undefined && <p className="second">{t('support.notMadeText')}</p>}
      </PanelBlock>
      {version === undefined ? <Holds pack={pack} /> : <Contents version={version} />}
      <Signature kind={pack.kind} language={language} version={version?.version ?? 1} />
      <Download kind={pack.kind} first={language} />
      <PanelBlock title={t('support.advisories')} beside={languages[language]}>
        <ul className={style.files}>
          {pack.advisories.filter(isAdvisory).map((name) => (
            <li key={name}>{t(`support.advisory.${name}`)}</li>
          ))}
        </ul>
      </PanelBlock>
    </>
  );
}

type Advisory = keyof typeof enSupport.advisory;
const isAdvisory = (name: string): name is Advisory => Object.hasOwn(enSupport.advisory, name);

type FactLine = [name: ReactNode, value: ReactNode];

const madeFacts = ({ made, marking }: PackVersion, madeName: string, markingName: string): FactLine[] => [
  [madeName, <Time key="made" at={made} exact age />],
  [markingName, <Marking key="marking" tlp={tlpOf(marking)} />],
];

/** The label of a pack is a TLP in capitals. */
export const tlpOf = (marking: string): Tlp =>
  markings.find((tlp) => marking === `TLP:${tlp.toUpperCase()}`) ?? 'amber+strict';

function Holds({ pack }: { pack: Pack }) {
  const { t } = useTranslation();
  return (
    <PanelBlock title={t('support.holdsFiles')}>
      <ul className={style.files}>
        {pack.holds.map((file) => (
          <li key={file}>
            <bdi dir="ltr" className="mono">
              {file}
            </bdi>
          </li>
        ))}
      </ul>
    </PanelBlock>
  );
}

/** Gone entries that a panel lists; the pack lists all. */
const MOST_GONE = 12;

function Contents({ version }: { version: PackVersion }) {
  const { t } = useTranslation();
  const first = version.version === 1;
  const gone = version.counts.reduce((sum, one) => sum + one.gone, 0);
  return (
    <PanelBlock
      title={t('support.contents')}
      beside={first ? t('support.firstVersion') : t('support.against', { version: version.version - 1 })}
    >
      <table className={style.contents}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('support.now')}</th>
            <th scope="col">{t('support.new')}</th>
            <th scope="col">{t('support.gone')}</th>
          </tr>
        </thead>
        <tbody>
          {version.counts.map(({ part, now, new: came, gone: went }) => (
            <tr key={part}>
              <th scope="row">{t(`support.part.${part}`)}</th>
              <td>{now.toLocaleString('en')}</td>
              <td data-some={(!first && came > 0) || undefined}>{first ? '' : signed(came, '+')}</td>
              <td data-some={went > 0 || undefined}>{first ? '' : signed(went, '−')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {version.gone.length > 0 && (
        <details className={style.gone} open>
          <summary>{t('support.goneEach')}</summary>
          <ul className={style.files}>
            {version.gone.slice(0, MOST_GONE).map(({ part, value, reason }) => (
              <li key={`${part} ${value}`}>
                <bdi dir="ltr" className="mono">
                  {value}
                </bdi>{' '}
                <span className="second">
                  {t(`support.reason.${reason}`)}: {t(`support.reasonText.${reason}`)}
                </span>
              </li>
            ))}
          </ul>
          {gone > MOST_GONE && <span className="quiet">{t('support.goneMore', { count: gone - MOST_GONE })}</span>}
        </details>
      )}
    </PanelBlock>
  );
}

const signed = (count: number, sign: string): string => (count === 0 ? '0' : `${sign}${count.toLocaleString('en')}`);

function Signature({ kind, language, version }: { kind: PackKind; language: PackLanguage; version: number }) {
  const { t } = useTranslation();
  const { data } = useAsk(['descriptor'], (client) => client.descriptor(), { keep: true });
  const key = data?.keys.keys[0]?.kid ?? '';
  const line = `haetae verify haetae-${kind}-${language}-${version}.zip --trust ${key}`;
  return (
    <PanelBlock title={t('support.signature')}>
      {data && (
        <span>
          {t('support.signedBy', { hub: data.name })}{' '}
          <bdi dir="ltr" className="mono">
            {key.slice(0, 8)}…{key.slice(-8)}
          </bdi>{' '}
          <CopyButton value={key} />
        </span>
      )}
      <span className="second">{t('support.verifyLine')}</span>
      <span className={style.verify}>
        <code className="mono">{line}</code>
        <CopyButton value={line} />
      </span>
    </PanelBlock>
  );
}

/** The reader's language first. */
const byTurn = (first: PackLanguage): PackLanguage[] => (first === 'ko' ? ['ko', 'en'] : ['en', 'ko']);

function Download({ kind, first }: { kind: PackKind; first: PackLanguage }) {
  const { t } = useTranslation();
  const { run, busy, problem } = useDeed();
  const take = async (language: PackLanguage) => {
    const file = await run((client) => client.pack(kind, language));
    if (file !== undefined) saveFile(file.name, file.bytes);
  };
  return (
    <PanelBlock>
      {problem && <ErrorNote problem={problem} title={t('support.notDone')} />}
      {byTurn(first).map((language) => (
        <Button
          key={language}
          variant={language === first ? 'filled' : 'default'}
          disabled={busy}
          leftSection={<IconDownload size={16} stroke={1.5} />}
          onClick={() => void take(language)}
        >
          {t('support.download', { language: languages[language] })}
        </Button>
      ))}
      <span className="small quiet">{t('support.downloadText')}</span>
    </PanelBlock>
  );
}
