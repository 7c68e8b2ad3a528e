import { kindOfObject } from '../kind-of-object.ts';
import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import { observableId } from '../observable-id.ts';
import { kindOf } from '../standard-type.ts';
import { isTypeName, parseStixId, stixType } from '../stix-id.ts';
import type { JsonRecord } from '../stix-object.ts';

/** Type, id, specification version and property names: sections 2.9, 3.1 and 3.2. False when there is no id to go by. */
export function checkIdentity(object: JsonRecord, findings: Findings): boolean {
  const { type } = object;
  if (type === undefined) findings.error('missing_property', '/type', 'type is required');
  else if (typeof type !== 'string' || !isTypeName(type)) {
    findings.error('bad_type', '/type', 'A type has 3 to 250 of a-z, 0-9 and single hyphens, and begins with a letter');
  } else if (type === 'bundle') {
    findings.error('bad_type', '/type', 'A bundle is a container, not an object: send what it holds');
  }
  checkPropertyNames(object, findings);
  return checkId(object, findings);
}

function checkId(object: JsonRecord, findings: Findings): boolean {
  const id = parseStixId(object.id);
  if (object.id === undefined) findings.error('missing_property', '/id', 'id is required');
  else if (id === undefined) findings.error('bad_id', '/id', 'An id is type--UUID, in lower case');
  else if (stixType(id) !== object.type)
    findings.error('bad_id', '/id', 'The id begins with another type than the object has');
  else return true;
  return false;
}

function checkPropertyNames(object: JsonRecord, findings: Findings): void {
  for (const name of Object.keys(object)) {
    if (name === 'id' || /^[a-z0-9_]{3,250}$/.test(name)) continue;
    const rule = 'A property name has 3 to 250 of a-z, 0-9 and underscore';
    findings.error('bad_property_name', pointerTo('', name), rule);
  }
}

/** Section 3.2's table: which common properties a kind must have, may have, and has not. Relies on the shape. */
export function checkKind(object: JsonRecord, findings: Findings): void {
  const kind = kindOfObject(object);
  const version = object.spec_version;
  if (version !== undefined && version !== '2.1')
    findings.error('bad_spec_version', '/spec_version', 'spec_version is 2.1');
  if (kind === 'sco') {
    checkObservable(object, findings);
    return;
  }
  if (version === undefined) findings.error('missing_property', '/spec_version', 'spec_version is required and is 2.1');
  requireTime(object, 'created', findings);
  if (object.type === 'marking-definition') checkUnversioned(object, findings);
  else requireTime(object, 'modified', findings);
  if (kindOf(String(object.type)) === 'unknown') {
    findings.warn('unknown_type', '/type', 'This type is not known here: the object is kept as it is');
  }
}

function requireTime(object: JsonRecord, property: 'created' | 'modified', findings: Findings): void {
  if (object[property] === undefined) findings.error('missing_property', `/${property}`, `${property} is required`);
}

/** Section 7.2.1. */
function checkUnversioned(object: JsonRecord, findings: Findings): void {
  for (const property of ['modified', 'revoked']) {
    if (object[property] === undefined) continue;
    findings.error('not_versioned', `/${property}`, 'A marking definition has no versions and cannot be revoked');
  }
}

function checkObservable(object: JsonRecord, findings: Findings): void {
  for (const property of ['created', 'modified', 'revoked', 'created_by_ref']) {
    if (object[property] === undefined) continue;
    findings.warn(
      'not_of_an_observable',
      `/${property}`,
      `An observable has no ${property}; it is kept and means nothing`,
    );
  }
  const expected = observableId(String(object.type), object);
  if (expected === undefined || expected === object.id) return;
  findings.warn('non_deterministic_id', '/id', `From its content the id of this observable would be ${expected}`);
}
