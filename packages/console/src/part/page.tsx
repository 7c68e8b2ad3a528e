import type { ReactNode } from 'react';
import style from './page.module.css';

/** A page: head with title, its actions and marking at fixed places; body; a side panel at the inline end. */
export function Page(props: {
  title: ReactNode;
  beside?: ReactNode;
  above?: ReactNode;
  actions?: ReactNode;
  marking?: ReactNode;
  under?: ReactNode;
  panel?: ReactNode;
  panelLabel?: string;
  /** on narrow screens the panel follows the body's first part, as where it says what to do */
  panelEarly?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={style.page}>
      <header className={style.head}>
        <div className={style.titles}>
          {props.above && <div className="small quiet">{props.above}</div>}
          <div className="head-line">
            <h1>{props.title}</h1>
            {props.beside && <span className="quiet">{props.beside}</span>}
          </div>
        </div>
        <div className={style.actions}>
          {props.actions}
          {props.marking}
        </div>
      </header>
      {props.under}
      <div
        className={style.columns}
        data-panel={props.panel !== undefined || undefined}
        data-early={props.panelEarly || undefined}
      >
        <div className={style.body}>{props.children}</div>
        {props.panel !== undefined && (
          <aside className={style.panel} aria-label={props.panelLabel}>
            {props.panel}
          </aside>
        )}
      </div>
    </div>
  );
}

/** A part of a page: its name, what it counts, its content; a hairline above it. */
export function Section({
  title,
  beside,
  end,
  children,
  flush = false,
}: {
  title: ReactNode;
  beside?: ReactNode;
  end?: ReactNode;
  children: ReactNode;
  flush?: boolean;
}) {
  return (
    <section className={style.section}>
      <div className={style.sectionHead}>
        <h2 className="sub">{title}</h2>
        {beside && <span className="quiet">{beside}</span>}
        {end && <span className={style.end}>{end}</span>}
      </div>
      {flush ? children : <div className={style.inset}>{children}</div>}
    </section>
  );
}

/** A block of the side panel. */
export function PanelBlock({
  title,
  beside,
  children,
}: {
  title?: ReactNode;
  beside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={style.block}>
      {title && (
        <div className="head-line">
          <h2 className="sub">{title}</h2>
          {beside && <span className="quiet">{beside}</span>}
        </div>
      )}
      {children}
    </section>
  );
}

type FactList = readonly [name: ReactNode, value: ReactNode][];

/** Names and values in two columns. */
export const Facts = ({ facts }: { facts: FactList }) => <FactPairs facts={facts} className={style.facts} />;

/** Facts beside each other under an answer: name above, value below. */
export const FactRow = ({ facts }: { facts: FactList }) => <FactPairs facts={facts} className={style.factRow} />;

function FactPairs({ facts, className }: { facts: FactList; className: string | undefined }) {
  return (
    <dl className={className}>
      {facts.map(([name, value], place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is written in place and never reordered
        <div key={place}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
