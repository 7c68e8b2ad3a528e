import type { ReactNode } from 'react';
import style from './state-track.module.css';

export type Stop = { id: string; name: string; under?: ReactNode; place: 'done' | 'now' | 'ahead' | 'ended' };

/** The states of a request or case in a line: done filled, now in the accent, ahead open. */
export function StateTrack({ stops, label }: { stops: Stop[]; label: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: on a narrow screen it scrolls, by keyboard as well
    <ol className={style.track} aria-label={label} tabIndex={0}>
      {stops.map((stop) => (
        <li
          key={stop.id}
          className={style.stop}
          data-place={stop.place}
          aria-current={stop.place === 'now' ? 'step' : undefined}
        >
          <span className={style.name}>{stop.name}</span>
          <span className={style.under}>{stop.under}</span>
        </li>
      ))}
    </ol>
  );
}
