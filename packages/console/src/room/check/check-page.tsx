import type { Tlp } from '@haetae/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Marking } from '../../part/marking.tsx';
import { Page } from '../../part/page.tsx';
import style from './check.module.css';
import { type CheckKind, CheckSwitch } from './check-switch.tsx';

/** The frame of every check: the switch and the field in one row, below it the answer; beside it what to do. */
export function CheckPage(props: {
  kind: Exclude<CheckKind, 'address'>;
  field: ReactNode;
  marking?: Tlp | undefined;
  actions?: ReactNode;
  panel?: ReactNode;
  answer?: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Page
      title={t('check.title')}
      beside={t(`check.of.${props.kind}`)}
      actions={props.actions}
      marking={props.marking && <Marking tlp={props.marking} />}
      panelEarly={props.kind !== 'applicant'}
      {...(props.panel === undefined ? {} : { panel: props.panel, panelLabel: t('check.todo') })}
    >
      <div className={style.top}>
        <div className={style.row}>
          <CheckSwitch at={props.kind} />
          {props.field}
        </div>
        {props.answer}
      </div>
      {props.children}
    </Page>
  );
}
