import type { Verdict as VerdictWord } from '@haetae/client';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import style from './verdict.module.css';

/** A verdict in a row: icon and word, never colour alone; the strongest reason may follow as `children`. */
export function Verdict({ verdict, children }: { verdict: VerdictWord; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className={style.row}>
      <VerdictIcon verdict={verdict} size={14} />
      <span className={style.word} data-verdict={verdict}>
        {t(`verdict.${verdict}`)}
      </span>
      {children}
    </span>
  );
}

export type Signal = VerdictWord | 'info';

/** The icons differ in silhouette: octagon, triangle, ring, dashed square, square. */
export function VerdictIcon({ verdict, size }: { verdict: Signal; size: number }) {
  return (
    <svg
      className={style.icon}
      data-verdict={verdict}
      width={size}
      height={size}
      viewBox="0 0 28 28"
      aria-hidden="true"
      focusable="false"
    >
      {shapes[verdict]}
    </svg>
  );
}

const round = { strokeLinecap: 'round', strokeLinejoin: 'round', fill: 'none' } as const;
const shapes: Record<Signal, ReactNode> = {
  block: (
    <>
      <path d="M8.8 1.5h10.4l7.3 7.3v10.4l-7.3 7.3H8.8l-7.3-7.3V8.8Z" fill="currentColor" />
      <path d="M8.5 14h11" stroke="var(--h-surface)" strokeWidth="3.4" {...round} />
    </>
  ),
  review: (
    <>
      <path d="M14 3 26.4 24.5H1.6Z" fill="currentColor" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" />
      <path d="M14 10.5v6.2M14 20.8v.1" stroke="var(--h-surface)" strokeWidth="3" {...round} />
    </>
  ),
  clear: (
    <>
      <circle cx="14" cy="14" r="11.3" fill="none" stroke="currentColor" strokeWidth="2.6" />
      <path d="m9 14.4 3.4 3.4 6.6-7" stroke="currentColor" strokeWidth="2.6" {...round} />
    </>
  ),
  invalid: (
    <>
      <path
        d="M3 9V3h6M19 3h6v6M25 19v6h-6M9 25H3v-6M12.5 3h3M25 12.5v3M15.5 25h-3M3 15.5v-3"
        stroke="currentColor"
        strokeWidth="2.2"
        {...round}
      />
      <path d="m10 10 8 8m0-8-8 8" stroke="currentColor" strokeWidth="2.4" {...round} />
    </>
  ),
  info: (
    <>
      <rect x="2" y="2" width="24" height="24" rx="4" fill="currentColor" />
      <path d="M14 13v7M14 8v.1" stroke="var(--h-surface)" strokeWidth="3.2" {...round} />
    </>
  ),
};
