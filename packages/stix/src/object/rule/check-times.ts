import type { Findings } from '../object-problem.ts';
import type { StandardType } from '../standard-type.ts';
import type { JsonRecord } from '../stix-object.ts';
import { fractionDigits, isTimestamp, timeKey } from '../timestamp.ts';

const commonOrder = { first: 'created', second: 'modified', strict: false };

/** Times are real, in UTC, and in order: sections 2.16, 3.2 and those of each type. */
export function checkTimes(object: JsonRecord, laws: StandardType | undefined, findings: Findings): void {
  for (const property of ['created', 'modified']) {
    const value = checkTime(object, property, findings);
    if (value === undefined || fractionDigits(value) >= 3) continue;
    findings.warn('low_precision', `/${property}`, `${property} should be exact to the millisecond`);
  }
  checkOrder(object, commonOrder, findings);
  for (const property of laws?.times ?? []) checkTime(object, property, findings);
  for (const order of laws?.order ?? []) checkOrder(object, order, findings);
}

function checkTime(object: JsonRecord, property: string, findings: Findings): string | undefined {
  const value = object[property];
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isTimestamp(value)) return value;
  findings.error(
    'bad_timestamp',
    `/${property}`,
    `${property} takes a real time in UTC such as 2026-11-24T05:06:07.123Z`,
  );
  return undefined;
}

function checkOrder(
  object: JsonRecord,
  { first, second, strict }: { first: string; second: string; strict: boolean },
  findings: Findings,
): void {
  const earlier = object[first];
  const later = object[second];
  if (typeof earlier !== 'string' || typeof later !== 'string' || !isTimestamp(earlier) || !isTimestamp(later)) return;
  const from = timeKey(earlier);
  const to = timeKey(later);
  if (to > from || (!strict && to === from)) return;
  findings.error('time_order', `/${second}`, `${second} must ${strict ? 'be later than' : 'not be before'} ${first}`);
}
