import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import style from './before-it-leaves.module.css';

/** Before something leaves: to whom, what exactly, what stays, what can be done after. The buttons come as `children`. */
export function BeforeItLeaves(props: {
  title: string;
  to: ReactNode;
  leaves: ReactNode;
  stays: ReactNode;
  after: ReactNode;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  const lines = [
    ['to', props.to],
    ['leaves', props.leaves],
    ['stays', props.stays],
    ['after', props.after],
  ] as const;
  return (
    <section className={style.box} aria-label={props.title}>
      <h2 className="sub">{props.title}</h2>
      <dl className={style.lines}>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`leaves.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {props.children}
    </section>
  );
}
