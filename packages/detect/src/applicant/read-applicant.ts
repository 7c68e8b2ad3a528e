import { APPLICANT, type ApplicantFacts } from './facts.ts';
import { APPLICANT_INDICATORS } from './indicators.ts';
import type { ShapeFault } from './shape.ts';

/** JSON Schema (draft 2020-12) of the file: what may be written down about an application. */
export const APPLICANT_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Application',
  ...APPLICANT.schema,
} as const;

/** The most faults that are told at once. */
const MAX_FAULTS = 50;

/**
 * Reads what a firm wrote down about an application.
 *
 * @returns the facts; or every place that does not fit, with what would be right (unknown fields, fields and wordings
 *   that are about who somebody is, rows that nobody may note).
 */
export function readApplicant(value: unknown): { facts: ApplicantFacts } | { faults: readonly ShapeFault[] } {
  const faults: ShapeFault[] = [];
  const facts = APPLICANT.read(value, '', faults);
  if (faults.length === 0) faults.push(...(facts.noted ?? []).flatMap(notedFault));
  return faults.length > 0 ? { faults: faults.slice(0, MAX_FAULTS) } : { facts };
}

/** A person may note only what a person can see, and never what supports only: impressions err more for some people. */
function notedFault({ row }: { readonly row: number }, index: number): ShapeFault[] {
  const indicator = APPLICANT_INDICATORS[row - 1];
  const place = `noted[${index}].row`;
  if (!indicator) return [{ code: 'bad_value', place, detail: `${place} must be the number of a row, 1 to 42.` }];
  if (indicator.software !== 'ask') {
    return [{ code: 'not_to_note', place, detail: `Row ${row} is computed from the facts; it cannot be noted.` }];
  }
  if (indicator.strength === 'supports only') {
    return [
      { code: 'not_to_note', place, detail: `Row ${row} is a question to ask, never a sign. ${indicator.caution}` },
    ];
  }
  return [];
}
