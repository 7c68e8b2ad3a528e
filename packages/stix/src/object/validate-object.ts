import type { ObjectProblem } from './object-problem.ts';
import { FindingList } from './object-problem.ts';
import { checkDisplay } from './rule/check-display.ts';
import { checkExtensions } from './rule/check-extensions.ts';
import { checkExternalReferences } from './rule/check-external-references.ts';
import { checkGranularMarkings } from './rule/check-granular-markings.ts';
import { checkHashes } from './rule/check-hashes.ts';
import { checkIdentity, checkKind } from './rule/check-identity.ts';
import { checkLanguage } from './rule/check-language.ts';
import { checkLaws } from './rule/check-laws.ts';
import { checkParticular } from './rule/check-particular.ts';
import { checkShape } from './rule/check-shape.ts';
import { checkTimes } from './rule/check-times.ts';
import { checkValues } from './rule/check-values.ts';
import { standardType } from './standard-type.ts';
import type { JsonRecord, StixObject } from './stix-object.ts';
import { isRecord } from './stix-object.ts';

export type ObjectValidation =
  | { readonly ok: true; readonly object: StixObject; readonly warnings: readonly ObjectProblem[] }
  | { readonly ok: false; readonly errors: readonly ObjectProblem[] };

/**
 * Is this parsed JSON value a STIX 2.1 object? What the standard calls wrong is an error, what it advises against a
 * warning; types, properties and extensions that nobody here knows are legal and kept. The value itself is returned,
 * untouched. What only a hub can know (is the marking genuine, may the sender version it) is asked elsewhere.
 *
 * At most fifty errors are listed.
 */
export function validateObject(value: unknown): ObjectValidation {
  const findings = new FindingList();
  if (!isRecord(value)) {
    findings.error('not_an_object', '', 'A STIX object is expected here');
    return { ok: false, errors: findings.errors };
  }
  applyRules(value, findings);
  if (findings.errors.length > 0) return { ok: false, errors: findings.errors };
  // The rules just applied are what the type promises.
  return { ok: true, object: value as StixObject, warnings: findings.warnings };
}

/** In an order in which each rule may rely on those before it. */
function applyRules(value: JsonRecord, findings: FindingList): void {
  if (!checkValues(value, findings)) return;
  const named = checkIdentity(value, findings);
  if (!named || !checkShape(value, String(value.type), findings)) return;
  const object = value as StixObject; // the shape holds; ids and times are still only texts
  const laws = standardType(object.type);
  checkKind(object, findings);
  checkLaws(object, laws, findings);
  checkTimes(object, laws, findings);
  checkHashes(object, findings);
  checkExternalReferences(object, findings);
  checkExtensions(object, findings);
  checkLanguage(object, findings);
  checkGranularMarkings(object, findings);
  checkParticular(object, findings);
  checkDisplay(object, findings);
}
