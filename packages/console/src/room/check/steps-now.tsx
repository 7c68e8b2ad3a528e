import { IconFolderPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { enCheck } from '../../language/en-check.ts';
import { LinkButton } from '../../part/link-button.tsx';
import { PanelBlock } from '../../part/page.tsx';
import { useSession } from '../../session.tsx';
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

/** Where it goes on from here: a case, for those who may open one. */
export function NextStep() {
  const { t } = useTranslation();
  const { me } = useSession();
  if (!me.roles.includes('analyst')) return null;
  return (
    <PanelBlock>
      <div className={style.buttons}>
        <LinkButton
          to="/cases/new"
          variant="default"
          justify="flex-start"
          leftSection={<IconFolderPlus size={16} stroke={1.5} />}
        >
          {t('response.openCase')}
        </LinkButton>
      </div>
    </PanelBlock>
  );
}
