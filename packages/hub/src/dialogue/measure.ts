/**
 * What the system itself can measure of a promise: a table of definitions, each with its method in a sentence and the
 * question (queries/) that answers it from what the asker may see on this hub.
 */
import type { MeasureView } from '@haetae/contract';

const MEASURE_IDS = [
  'indicator-exchange-median',
  'theft-report-to-screening-median',
  'freeze-acknowledged-15-min',
  'freeze-answered-held',
  'funds-held',
  'sightings-per-indicator',
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

type Definition = Omit<MeasureView, 'id'>;

const DEFINITIONS: Readonly<Record<MeasureId, Definition>> = {
  'indicator-exchange-median': {
    title: {
      en: 'Indicators in the partner’s screening: median time',
      ko: '지표가 상대측 스크리닝에 반영되기까지의 중앙값',
    },
    unit: 'seconds',
    better: 'lower',
    method:
      'Of indicators that partner hubs made since the beginning of the commitment: from the time that their maker wrote on them to their place in this hub’s log, which screening follows within milliseconds. Median.',
  },
  'theft-report-to-screening-median': {
    title: {
      en: 'From a theft report to the partner’s screening: median time',
      ko: '탈취 신고에서 상대측 스크리닝까지의 중앙값',
    },
    unit: 'seconds',
    better: 'lower',
    method: 'The same, of indicators whose claim is of the category theft.',
  },
  'freeze-acknowledged-15-min': {
    title: {
      en: 'Freeze requests acknowledged within 15 minutes',
      ko: '15분 이내에 접수 확인된 동결 요청의 비율',
    },
    unit: 'percent',
    better: 'higher',
    method:
      'Of freeze requests sent since the beginning of the commitment, those whose acknowledgement is at most 15 minutes after they were sent, by the clocks of the two hubs. Requests younger than 15 minutes and not yet acknowledged are not counted.',
  },
  'freeze-answered-held': {
    title: { en: 'Freeze requests that led to a hold', ko: '보류로 이어진 동결 요청의 비율' },
    unit: 'percent',
    better: 'higher',
    method: 'Of freeze requests that were held or refused since the beginning of the commitment, those that were held.',
  },
  'funds-held': {
    title: { en: 'Requests under which funds are held, with their sum', ko: '자금이 보류된 요청 수와 합계' },
    unit: 'count',
    better: 'higher',
    method:
      'Freeze requests held since the beginning of the commitment and not released; the amounts that services named, summed by asset in base units.',
  },
  'sightings-per-indicator': {
    title: { en: 'Sightings returned for each shared indicator', ko: '공유 지표당 회신된 목격 보고 수' },
    unit: 'ratio',
    better: 'higher',
    method:
      'Sightings by partner hubs of indicators that this hub’s organisations shared since the beginning of the commitment, divided by those indicators.',
  },
};

/** Everything that can be measured. */
export function measures(): MeasureView[] {
  return MEASURE_IDS.map((id) => ({ id, ...DEFINITIONS[id] }));
}

/** A measure by its id; undefined where a promise is told in words only. */
export function measureOf(id: string): MeasureView | undefined {
  return measures().find((measure) => measure.id === id);
}

export function isMeasureId(id: string): id is MeasureId {
  return MEASURE_IDS.some((known) => known === id);
}

/** Whether a value meets a target; null where either is missing. */
export function meets(value: number | null | undefined, target: number | undefined, id: string): boolean | null {
  const measure = measureOf(id);
  if (value === null || value === undefined || target === undefined || measure === undefined) return null;
  return measure.better === 'lower' ? value <= target : value >= target;
}
