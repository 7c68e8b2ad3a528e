import { parsePattern } from '../../pattern/index.ts';
import type { Findings } from '../object-problem.ts';
import { kindOf } from '../standard-type.ts';
import { parseStixId, stixType } from '../stix-id.ts';
import type { StixObject } from '../stix-object.ts';

/** Laws of single types that fit no column of the table. */
const particular: ReadonlyMap<string, (object: StixObject, findings: Findings) => void> = new Map([
  ['indicator', checkIndicator],
  ['relationship', checkRelationship],
  ['sighting', checkSighting],
  ['observed-data', checkObservedData],
  ['network-traffic', checkNetworkTraffic],
  ['artifact', checkArtifact],
  ['location', checkLocation],
  ['process', checkProcess],
]);

/** Applies the laws that the object's type alone has. */
export function checkParticular(object: StixObject, findings: Findings): void {
  particular.get(object.type)?.(object, findings);
}

/** Section 4.7. Other languages than STIX's own are kept unread. */
function checkIndicator(object: StixObject, findings: Findings): void {
  if (object.pattern_type !== 'stix' || typeof object.pattern !== 'string') return;
  const parsing = parsePattern(object.pattern);
  if (!parsing.ok) findings.error(parsing.code, '/pattern', parsing.message);
}

/** Section 5.1: it joins domain objects and observables. */
function checkRelationship(object: StixObject, findings: Findings): void {
  for (const property of ['source_ref', 'target_ref']) {
    const id = parseStixId(object[property]);
    const type = id === undefined ? undefined : stixType(id);
    if (type === undefined || !isBeyondRelationship(type)) continue;
    findings.error('bad_reference_target', `/${property}`, `A relationship does not join a ${type}`);
  }
  if (object.source_ref !== object.target_ref) return;
  findings.warn('self_reference', '/target_ref', 'This relationship joins an object with itself');
}

function isBeyondRelationship(type: string): boolean {
  const kind = kindOf(type);
  return kind === 'sro' || kind === 'smo' || type === 'bundle';
}

/** Section 5.2: what was sighted is a domain object; an observable that was seen goes into observed-data. */
function checkSighting(object: StixObject, findings: Findings): void {
  const id = parseStixId(object.sighting_of_ref);
  const kind = id === undefined ? undefined : kindOf(stixType(id));
  if (kind === undefined || kind === 'sdo' || kind === 'unknown') return;
  findings.warn('sighting_of_observable', '/sighting_of_ref', 'A sighting is of a domain object such as an indicator');
}

/** Section 4.14. */
function checkObservedData(object: StixObject, findings: Findings): void {
  if (object.objects === undefined) return;
  findings.warn('deprecated', '/objects', 'objects is deprecated: name the observables in object_refs');
  if (object.object_refs !== undefined)
    findings.error('exclusive', '/objects', 'Either objects or object_refs, not both');
}

/** Section 6.12. */
function checkNetworkTraffic(object: StixObject, findings: Findings): void {
  if (object.is_active !== true || object.end === undefined) return;
  findings.error('exclusive', '/end', 'Traffic that is active has no end');
}

/** Section 6.1. */
function checkArtifact(object: StixObject, findings: Findings): void {
  if (object.url === undefined) return;
  if (object.payload_bin !== undefined) findings.error('exclusive', '/url', 'Either payload_bin or url, not both');
  if (object.hashes === undefined) findings.error('missing_property', '/hashes', 'An artifact by url has hashes');
}

/** Section 4.10: coordinates come in pairs. */
function checkLocation(object: StixObject, findings: Findings): void {
  const { latitude, longitude, precision, country } = object;
  if ((latitude === undefined) !== (longitude === undefined)) {
    findings.error('missing_property', '', 'latitude and longitude stand together');
  }
  if (precision !== undefined && latitude === undefined) {
    findings.error('missing_property', '/precision', 'precision says how exact latitude and longitude are');
  }
  if (country === undefined || (typeof country === 'string' && /^[A-Za-z]{2}$/.test(country))) return;
  findings.warn('unknown_country', '/country', 'country takes the two letters of ISO 3166-1');
}

/** Section 6.13: a process that says nothing is none. */
function checkProcess(object: StixObject, findings: Findings): void {
  const common = new Set(['type', 'id', 'spec_version', 'object_marking_refs', 'granular_markings', 'defanged']);
  if (Object.keys(object).some((property) => !common.has(property))) return;
  findings.error('missing_property', '', 'A process has at least one property of its own');
}
