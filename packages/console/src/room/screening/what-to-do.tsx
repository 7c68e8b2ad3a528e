import type { Screening } from '@haetae/client';
import { IconFolderPlus, IconRoute } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../part/link-button.tsx';
import { ObjectLink, TypeIcon } from '../../part/object-link.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useSession } from '../../session.tsx';
import style from './screen-one.module.css';

/** The panel of an answer: what the verdict asks for, what the customer may hear, what it belongs to. */
export function WhatToDo({ result }: { result: Screening }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const stops = result.verdict === 'block' || result.verdict === 'review';
  return (
    <>
      <PanelBlock title={t('screening.todo')}>
        <p className="second">{t(`screening.do_${result.verdict}`)}</p>
        {result.address !== null && me.roles.includes('analyst') && <Steps address={result.address} pressing={stops} />}
      </PanelBlock>
      {stops && (
        <PanelBlock title={t('screening.customer')}>
          <p className="second">{t('screening.customerText')}</p>
        </PanelBlock>
      )}
      {result.reasons.length > 0 && <BelongsTo result={result} />}
    </>
  );
}

function Steps({ address, pressing }: { address: string; pressing: boolean }) {
  const { t } = useTranslation();
  return (
    <div className={style.panelButtons}>
      <LinkButton
        to="/trace/new"
        search={{ source: address }}
        variant={pressing ? 'filled' : 'default'}
        justify="flex-start"
        leftSection={<IconRoute size={16} stroke={1.5} />}
      >
        {t('screening.follow')}
      </LinkButton>
      <LinkButton
        to="/cases/new"
        justify="flex-start"
        variant="default"
        leftSection={<IconFolderPlus size={16} stroke={1.5} />}
      >
        {t('response.openCase')}
      </LinkButton>
    </div>
  );
}

function BelongsTo({ result }: { result: Screening }) {
  const { t } = useTranslation();
  const cases = [...new Set(result.reasons.flatMap((reason) => reason.case ?? []))];
  const objects = [...new Set(result.reasons.map((reason) => reason.object.split('#')[0] ?? reason.object))];
  return (
    <PanelBlock title={t('screening.belongs')}>
      {cases.map((id) => (
        <span key={id} style={{ display: 'inline-flex', gap: 6, alignItems: 'center' }}>
          <TypeIcon type="incident" />
          <Link to="/cases/$id" params={{ id }}>
            {t('screening.theCase')}
          </Link>
        </span>
      ))}
      {objects.map((id) => (
        <ObjectLink key={id} id={id} />
      ))}
    </PanelBlock>
  );
}
