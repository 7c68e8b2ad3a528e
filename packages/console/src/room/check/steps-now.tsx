import { Button } from '@mantine/core';
import { IconFolderPlus, IconLifebuoy, IconPhone, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { enCheck } from '../../language/en-check.ts';
import { LinkButton } from '../../part/link-button.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useAsk, useSession } from '../../session.tsx';
import style from './check.module.css';
import type { FoundCase } from './found-case.ts';

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

/** Where it goes on from here: the public desk, a case with what was found for those who may open one, help of partners. */
export function NextStep({ found }: { found: FoundCase }) {
  const { t } = useTranslation();
  const { me } = useSession();
  const { data: hub } = useAsk(['descriptor'], (client) => client.descriptor());
  const desk = desks[hub?.jurisdiction ?? ''];
  const mayOpen = me.roles.includes('analyst');
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
            state={{ found }}
            variant="default"
            justify="flex-start"
            leftSection={<IconFolderPlus size={16} stroke={1.5} />}
          >
            {t('response.openCase')}
          </LinkButton>
        )}
        {mayOpen && (
          <LinkButton
            to="/support/need"
            variant="default"
            justify="flex-start"
            leftSection={<IconLifebuoy size={16} stroke={1.5} />}
          >
            {t('check.help')}
          </LinkButton>
        )}
      </div>
      {mayOpen && <p className="small quiet">{t('check.openCaseText')}</p>}
    </PanelBlock>
  );
}

/** The answer on paper, for whoever decides. */
export function PrintButton() {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<IconPrinter size={16} stroke={1.5} />} onClick={() => window.print()}>
      {t('check.print')}
    </Button>
  );
}
