import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import type { StandardType } from '../standard-type.ts';
import { parseStixId, stixType } from '../stix-id.ts';
import type { JsonRecord } from '../stix-object.ts';

/** References that any object may have, and what they must name (section 3.2). */
const commonReferences = { created_by_ref: ['identity'], object_marking_refs: ['marking-definition'] };

/** What the table of standard types asks: required properties, ranges, closed vocabularies, targets of references. */
export function checkLaws(object: JsonRecord, laws: StandardType | undefined, findings: Findings): void {
  checkTargets(object, commonReferences, findings);
  if (laws === undefined) return;
  for (const property of laws.required) {
    if (object[property] === undefined) findings.error('missing_property', `/${property}`, `${property} is required`);
  }
  if (laws.oneOf?.every((property) => object[property] === undefined)) {
    findings.error('missing_property', '', `One of ${laws.oneOf.join(', ')} is required`);
  }
  checkNumbers(object, laws.integers, Number.isSafeInteger, 'a whole number', findings);
  checkNumbers(object, laws.numbers, Number.isFinite, 'a number', findings);
  checkEnums(object, laws.enums, findings);
  checkTargets(object, laws.references, findings);
}

function checkNumbers(
  object: JsonRecord,
  ranges: StandardType['integers'],
  isNumber: (value: unknown) => boolean,
  what: string,
  findings: Findings,
): void {
  for (const [property, [least, most]] of Object.entries(ranges ?? {})) {
    const value = object[property];
    if (value === undefined) continue;
    if (isNumber(value) && Number(value) >= least && Number(value) <= most) continue;
    findings.error('out_of_range', `/${property}`, `${property} takes ${what} from ${least} to ${most}`);
  }
}

function checkEnums(object: JsonRecord, enums: StandardType['enums'], findings: Findings): void {
  for (const [property, words] of Object.entries(enums ?? {})) {
    const value = object[property];
    if (value === undefined || (typeof value === 'string' && words.includes(value))) continue;
    findings.error('not_in_vocabulary', `/${property}`, `${property} takes one of ${words.join(', ')}`);
  }
}

function checkTargets(object: JsonRecord, references: StandardType['references'], findings: Findings): void {
  for (const [property, types] of Object.entries(references ?? {})) {
    const value = object[property];
    if (value === undefined) continue;
    const list = Array.isArray(value);
    for (const [index, item] of (list ? value : [value]).entries()) {
      const id = parseStixId(item);
      if (id === undefined || types.includes(stixType(id))) continue;
      const pointer = list ? pointerTo(`/${property}`, index) : `/${property}`;
      findings.error('bad_reference_target', pointer, `${property} names ${types.join(', ')}, not ${stixType(id)}`);
    }
  }
}
