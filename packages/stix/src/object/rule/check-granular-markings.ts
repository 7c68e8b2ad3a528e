import type { Findings } from '../object-problem.ts';
import { parseSelector, selectPart } from '../selector.ts';
import { parseStixId, stixType } from '../stix-id.ts';
import type { GranularMarking, StixObject } from '../stix-object.ts';
import { isLanguageTag } from './check-language.ts';

/** Section 7.2.3: each names one marking or one language, for parts that are there. Section 7.2.2: none marks itself. */
export function checkGranularMarkings(object: StixObject, findings: Findings): void {
  for (const [index, marking] of (object.granular_markings ?? []).entries()) {
    const pointer = `/granular_markings/${index}`;
    checkTarget(marking, pointer, findings);
    checkSelectors(object, marking, pointer, findings);
  }
  if (object.type !== 'marking-definition' || !object.object_marking_refs?.includes(object.id)) return;
  findings.error('marking_cycle', '/object_marking_refs', 'A marking cannot mark itself');
}

function checkTarget(marking: GranularMarking, pointer: string, findings: Findings): void {
  if ((marking.marking_ref === undefined) === (marking.lang === undefined)) {
    findings.error('bad_granular_marking', pointer, 'A granular marking has either marking_ref or lang');
  }
  const id = parseStixId(marking.marking_ref);
  if (marking.marking_ref !== undefined && (id === undefined || stixType(id) !== 'marking-definition')) {
    findings.error('bad_reference_target', `${pointer}/marking_ref`, 'marking_ref names a marking-definition');
  }
  if (marking.lang !== undefined && !isLanguageTag(marking.lang)) {
    findings.error('bad_language', `${pointer}/lang`, 'lang takes a language as RFC 5646 writes it');
  }
}

function checkSelectors(object: StixObject, marking: GranularMarking, pointer: string, findings: Findings): void {
  for (const [index, selector] of marking.selectors.entries()) {
    const steps = parseSelector(selector);
    if (steps !== undefined && steps[0] !== 'granular_markings' && selectPart(object, steps) !== undefined) continue;
    findings.error(
      'bad_selector',
      `${pointer}/selectors/${index}`,
      `The selector ${selector} leads to no part of the object`,
    );
  }
}
