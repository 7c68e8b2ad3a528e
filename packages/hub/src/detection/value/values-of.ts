/** Which values an object says something bad of. Pure. */
import { type StixObject, stixType } from '@haetae/stix/object';
import { type NamedValue, type ValueType, valuesNamedBy, valueTypes } from '@haetae/stix/pattern';
import { normaliseValue } from './normalise-value.ts';

/** Types of objects that can name a value. */
export const NAMING_TYPES: ReadonlySet<string> = new Set([
  'indicator',
  'file',
  'mutex',
  'domain-name',
  'url',
  'ipv4-addr',
  'ipv6-addr',
  'email-addr',
  'mac-addr',
]);

/**
 * The values that an object claims are bad, each once, in their one form.
 *
 * An indicator claims what its pattern names, unless it is revoked or says itself that this is benign. An observable is
 * a fact and no claim: it claims only with a label. Addresses of ledgers that are merely observed are screening's.
 */
export function valuesOf(object: StixObject): NamedValue[] {
  const named = stixType(object.id) === 'indicator' ? valuesOfIndicator(object) : valuesOfObservable(object);
  return [...new Map(named.map(normaliseValue).map((one) => [`${one.type} ${one.value}`, one])).values()];
}

function valuesOfIndicator(object: StixObject): readonly NamedValue[] {
  if (object.revoked === true || object.pattern_type !== 'stix' || isBenign(object.indicator_types)) return [];
  return valuesNamedBy(String(object.pattern)) ?? [];
}

const isBenign = (types: unknown): boolean => Array.isArray(types) && types.length === 1 && types[0] === 'benign';

function valuesOfObservable(object: StixObject): NamedValue[] {
  if (!Array.isArray(object.labels) || object.labels.length === 0) return [];
  const type = stixType(object.id);
  if (type === 'file') return hashesOf(object.hashes);
  const said = type === 'mutex' ? object.name : object.value;
  return typeof said === 'string' && isValueType(type) ? [{ type, value: said }] : [];
}

const isValueType = (type: string): type is ValueType => (valueTypes as readonly string[]).includes(type);

function hashesOf(hashes: unknown): NamedValue[] {
  return Object.entries(Object(hashes)).flatMap(([algorithm, value]) => {
    const type = algorithm.toLowerCase().replace('-', '');
    return isValueType(type) && typeof value === 'string' ? [{ type, value }] : [];
  });
}
