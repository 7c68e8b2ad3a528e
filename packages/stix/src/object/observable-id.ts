import canonicalize from 'canonicalize';
import { deterministicId } from './deterministic-id.ts';
import type { StixId } from './stix-id.ts';
import type { JsonRecord } from './stix-object.ts';
import { isRecord } from './stix-object.ts';

/** The namespace reserved for observables (STIX 2.1 section 2.9). */
export const observableNamespace = '00abedb4-aa42-466c-9c01-fed23315a9b7';

const value = ['value'];

/** ID contributing properties, section 6 a type each; the wallet and the transaction as their extensions define them. */
const contributing: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    artifact: ['hashes', 'payload_bin'],
    'autonomous-system': ['number'],
    directory: ['path'],
    'domain-name': value,
    'email-addr': value,
    'email-message': ['from_ref', 'subject', 'body'],
    file: ['hashes', 'name', 'parent_directory_ref', 'extensions'],
    'ipv4-addr': value,
    'ipv6-addr': value,
    'mac-addr': value,
    mutex: ['name'],
    'network-traffic': ['start', 'end', 'src_ref', 'dst_ref', 'src_port', 'dst_port', 'protocols', 'extensions'],
    software: ['name', 'cpe', 'swid', 'vendor', 'version'],
    url: value,
    'user-account': ['account_type', 'user_id', 'account_login'],
    'windows-registry-key': ['key', 'values'],
    'x509-certificate': ['hashes', 'serial_number'],
    'cryptocurrency-wallet': value,
    'cryptocurrency-transaction': ['value', 'symbol'],
  }),
);

/** Of several hashes one contributes: the first of these that is there, else the first by name. */
const hashPreference = ['MD5', 'SHA-1', 'SHA-256', 'SHA-512'];

/**
 * The deterministic id of an observable (section 2.9): UUIDv5 of the canonical JSON (RFC 8785) of its contributing
 * properties. Undefined where the standard gives none: a type without such properties, or an object that has none of
 * them. `observableId('domain-name', { value: 'example.com' })` is `domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7`.
 */
export function observableId(type: string, object: JsonRecord): StixId | undefined {
  const name: Record<string, unknown> = {};
  for (const property of contributing.get(type) ?? []) {
    const given = object[property];
    if (given !== undefined) name[property] = property === 'hashes' ? oneHash(given) : given;
  }
  if (Object.keys(name).length === 0) return undefined;
  const canonical = canonicalize(name);
  return canonical === undefined ? undefined : deterministicId(type, observableNamespace, canonical);
}

function oneHash(hashes: unknown): unknown {
  if (!isRecord(hashes)) return hashes;
  const algorithm = hashPreference.find((name) => name in hashes) ?? Object.keys(hashes).sort()[0];
  return algorithm === undefined ? hashes : { [algorithm]: hashes[algorithm] };
}
