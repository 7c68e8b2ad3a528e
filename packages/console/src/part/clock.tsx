import type { FreezeRequestView } from '@haetae/client';
import { useTranslation } from 'react-i18next';
import type { Translate } from '../language/translate.ts';
import style from './clock.module.css';
import { formatSpan } from './format-time.ts';
import { useNow } from './use-now.ts';

type ClockView = FreezeRequestView['clocks'][number];
const named = ['receipt', 'acknowledge', 'action', 'legal-confirmation', 'end'] as const;
type Named = (typeof named)[number];
const owing = ['requester', 'receiver'] as const;

/** A legal or agreed time running: name, what is left, how much of it is used, what it is of. */
export function Clock({ clock }: { clock: ClockView }) {
  const { t } = useTranslation();
  const now = useNow(clock.state === 'running' || clock.state === 'soon' || clock.state === 'overdue' ? 1_000 : 60_000);
  const known = named.find((name) => name === clock.name);
  return (
    <div className={style.clock} data-state={clock.state}>
      <div className={style.line}>
        <span>{known ? t(`clock.name.${known}`) : clock.name}</span>
        <bdi dir="ltr" className={style.left}>
          {reading(clock, now, t)}
        </bdi>
      </div>
      <div className={style.bar}>
        <div className={style.used} style={{ inlineSize: `${used(clock, now) * 100}%` }} />
      </div>
      <p className="small quiet">{below(clock, known, t)}</p>
    </div>
  );
}

type T = Translate;

function reading(clock: ClockView, now: number, t: T): string {
  if (clock.state === 'not-started') return t('clock.notStarted');
  if (clock.state === 'met')
    return clock.started && clock.met
      ? t('clock.metIn', { span: short(Date.parse(clock.met) - Date.parse(clock.started), t) })
      : t('clock.met');
  if (clock.due === null) return t('clock.noEnd');
  const left = Date.parse(clock.due) - now;
  return left < 0 ? t('clock.overdue', { span: formatSpan(left) }) : formatSpan(left);
}

function below(clock: ClockView, known: Named | undefined, t: T): string {
  const who = owing.find((side) => side === clock.of);
  const parts = [who === undefined ? (clock.of ?? '') : t(`clock.of.${who}`), known ? t(`clock.after.${known}`) : ''];
  return parts.filter((part) => part !== '').join(' · ');
}

/** The share of the clock's time that is used, 0 to 1; a met clock shows how much of it was needed. */
function used(clock: ClockView, now: number): number {
  if (clock.due === null || clock.started === undefined) return 0;
  const [from, due] = [Date.parse(clock.started), Date.parse(clock.due)];
  const until = clock.met === undefined ? now : Date.parse(clock.met);
  return due <= from ? 1 : Math.min(1, Math.max(0, (until - from) / (due - from)));
}

function short(milliseconds: number, t: T): string {
  if (milliseconds < 60_000) return t('clock.seconds', { count: Number((milliseconds / 1_000).toFixed(1)) });
  return formatSpan(milliseconds);
}
