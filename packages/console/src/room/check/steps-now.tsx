import { Button } from '@mantine/core';
import { IconFolderPlus, IconPhone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { enCheck } from '../../language/en-check.ts';
import { LinkButton } from '../../part/link-button.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useAsk, useSession } from '../../session.tsx';
import style from './check.module.css';

type Step = keyof typeof enCheck.step;

/** What to do now, by name of the step. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const { t } = useTranslation();
  return <StepsNow steps={steps.map((step) => t(`check.step.${step}`))} />;
}

/** What to do now, step by step. */
export function StepsNow({ steps }: { steps: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <PanelBlock title={t('check.todo')}>
      <ol className={style.steps}>
        {steps.map((step) => (
          <li key={step}>
            <span>{step}</span>
          </li>
        ))}
      </ol>
    </PanelBlock>
  );
}

/** The desk that takes such reports day and night, by the hub's jurisdiction. */
const desks: Readonly<Record<string, { readonly name: string; readonly number: string }>> = {
  KR: { name: 'KISA', number: '118' },
};

/** Where it goes on from here: the public desk, and a case for those who may open one. */
export function NextStep() {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data: hub } = useAsk(['descriptor'], (client) => client.descriptor());
  const desk = desks[hub?.jurisdiction ?? ''];
  const mayOpen = me.roles.includes('analyst');
  if (desk === undefined && !mayOpen) return null;
  return (
    <PanelBlock>
      <div className={style.buttons}>
        {desk && (
          <Button
            component="a"
            href={`tel:${desk.number}`}
            justify="flex-start"
            leftSection={<IconPhone size={16} stroke={1.5} />}
          >
            {t('check.call', { ...desk })}
          </Button>
        )}
        {mayOpen && (
          <LinkButton
            to="/cases/new"
            variant="default"
            justify="flex-start"
            leftSection={<IconFolderPlus size={16} stroke={1.5} />}
          >
            {t('response.openCase')}
          </LinkButton>
        )}
      </div>
    </PanelBlock>
  );
}
