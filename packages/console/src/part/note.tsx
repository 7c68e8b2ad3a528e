import type { ReactNode } from 'react';
import style from './note.module.css';
import { type Signal, VerdictIcon } from './verdict.tsx';

/** A boxed line for what is quoted, missing or asked: icon, title, text, on the ground of its signal. */
export function Note({ tone, title, children }: { tone: Signal | 'neutral'; title: string; children: ReactNode }) {
  return (
    <div className={style.note} data-tone={tone} role={tone === 'neutral' ? 'note' : 'status'}>
      {tone !== 'neutral' && <VerdictIcon verdict={tone} size={20} />}
      <div className={style.text}>
        <h2 className="sub">{title}</h2>
        {children}
      </div>
    </div>
  );
}
