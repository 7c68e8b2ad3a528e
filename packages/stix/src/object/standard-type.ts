/**
 * What STIX 2.1 asks of each of its types beyond the common properties, as one table: sections 4 (domain objects), 5
 * (relationships), 6 (observables), 7 (meta objects), and the wallet and transaction that exchanges use beside them.
 * Where one type has a law that does not fit a column, it has a file under `type/`.
 */
export type ObjectKind = 'sdo' | 'sro' | 'sco' | 'smo' | 'unknown';

export interface StandardType {
  readonly kind: Exclude<ObjectKind, 'unknown'>;
  readonly required: readonly string[];
  /** At least one of these. */
  readonly oneOf?: readonly string[];
  readonly times?: readonly string[];
  /** The second must not be before the first; with `strict` not at the same time either. */
  readonly order?: readonly { readonly first: string; readonly second: string; readonly strict: boolean }[];
  readonly integers?: Readonly<Record<string, readonly [least: number, most: number]>>;
  readonly numbers?: Readonly<Record<string, readonly [least: number, most: number]>>;
  readonly enums?: Readonly<Record<string, readonly string[]>>;
  /** Allowed target types; a `*_ref` or `*_refs` that is not listed may name any type. */
  readonly references?: Readonly<Record<string, readonly string[]>>;
}

const strictly = (first: string, second: string) => ({ first, second, strict: true });
const notBefore = (first: string, second: string) => ({ first, second, strict: false });
const seen = { times: ['first_seen', 'last_seen'], order: [notBefore('first_seen', 'last_seen')] };
const port: readonly [number, number] = [0, 65_535];
const count: readonly [number, number] = [0, 999_999_999];
const whole: readonly [number, number] = [0, Number.MAX_SAFE_INTEGER];
const addresses = ['ipv4-addr', 'ipv6-addr', 'mac-addr', 'domain-name'];
const file = ['file', 'artifact'];

const sdo: Record<string, Omit<StandardType, 'kind'>> = {
  'attack-pattern': { required: ['name'] },
  campaign: { required: ['name'], ...seen },
  'course-of-action': { required: ['name'] },
  grouping: { required: ['context', 'object_refs'] },
  identity: { required: ['name'] },
  incident: { required: ['name'] },
  indicator: {
    required: ['pattern', 'pattern_type', 'valid_from'],
    times: ['valid_from', 'valid_until'],
    order: [strictly('valid_from', 'valid_until')],
  },
  infrastructure: { required: ['name'], ...seen },
  'intrusion-set': { required: ['name'], ...seen },
  location: {
    required: [],
    oneOf: ['region', 'country', 'latitude'],
    numbers: { latitude: [-90, 90], longitude: [-180, 180], precision: [0, Number.MAX_VALUE] },
  },
  malware: { required: ['is_family'], ...seen, references: { sample_refs: file, operating_system_refs: ['software'] } },
  'malware-analysis': {
    required: ['product'],
    oneOf: ['result', 'analysis_sco_refs'],
    times: ['submitted', 'analysis_started', 'analysis_ended'],
    order: [notBefore('analysis_started', 'analysis_ended')],
    references: {
      host_vm_ref: ['software'],
      operating_system_ref: ['software'],
      installed_software_refs: ['software'],
      sample_ref: ['file', 'artifact', 'network-traffic'],
    },
  },
  note: { required: ['content', 'object_refs'] },
  'observed-data': {
    required: ['first_observed', 'last_observed', 'number_observed'],
    oneOf: ['objects', 'object_refs'],
    times: ['first_observed', 'last_observed'],
    order: [notBefore('first_observed', 'last_observed')],
    integers: { number_observed: [1, 999_999_999] },
  },
  opinion: {
    required: ['opinion', 'object_refs'],
    enums: { opinion: ['strongly-disagree', 'disagree', 'neutral', 'agree', 'strongly-agree'] },
  },
  report: { required: ['name', 'published', 'object_refs'], times: ['published'] },
  'threat-actor': { required: ['name'], ...seen },
  tool: { required: ['name'] },
  vulnerability: { required: ['name'] },
};

const sro: Record<string, Omit<StandardType, 'kind'>> = {
  relationship: {
    required: ['relationship_type', 'source_ref', 'target_ref'],
    times: ['start_time', 'stop_time'],
    order: [strictly('start_time', 'stop_time')],
  },
  sighting: {
    required: ['sighting_of_ref'],
    ...seen,
    integers: { count },
    references: { observed_data_refs: ['observed-data'], where_sighted_refs: ['identity', 'location'] },
  },
};

const sco: Record<string, Omit<StandardType, 'kind'>> = {
  artifact: {
    required: [],
    oneOf: ['payload_bin', 'url'],
    enums: { encryption_algorithm: ['AES-256-GCM', 'ChaCha20-Poly1305', 'mime-type-indicated'] },
  },
  'autonomous-system': { required: ['number'], integers: { number: whole } },
  directory: {
    required: ['path'],
    times: ['ctime', 'mtime', 'atime'],
    references: { contains_refs: ['file', 'directory'] },
  },
  'domain-name': { required: ['value'] },
  'email-addr': { required: ['value'], references: { belongs_to_ref: ['user-account'] } },
  'email-message': {
    required: ['is_multipart'],
    times: ['date'],
    references: {
      from_ref: ['email-addr'],
      sender_ref: ['email-addr'],
      to_refs: ['email-addr'],
      cc_refs: ['email-addr'],
      bcc_refs: ['email-addr'],
      raw_email_ref: ['artifact'],
    },
  },
  file: {
    required: [],
    oneOf: ['hashes', 'name'],
    times: ['ctime', 'mtime', 'atime'],
    integers: { size: whole },
    references: { parent_directory_ref: ['directory'], content_ref: ['artifact'] },
  },
  'ipv4-addr': { required: ['value'] },
  'ipv6-addr': { required: ['value'] },
  'mac-addr': { required: ['value'] },
  mutex: { required: ['name'] },
  'network-traffic': {
    required: ['protocols'],
    oneOf: ['src_ref', 'dst_ref'],
    times: ['start', 'end'],
    order: [notBefore('start', 'end')],
    integers: {
      src_port: port,
      dst_port: port,
      src_byte_count: whole,
      dst_byte_count: whole,
      src_packets: whole,
      dst_packets: whole,
    },
    references: {
      src_ref: addresses,
      dst_ref: addresses,
      src_payload_ref: ['artifact'],
      dst_payload_ref: ['artifact'],
      encapsulates_refs: ['network-traffic'],
      encapsulated_by_ref: ['network-traffic'],
    },
  },
  process: {
    required: [],
    times: ['created_time'],
    integers: { pid: whole },
    references: {
      opened_connection_refs: ['network-traffic'],
      creator_user_ref: ['user-account'],
      image_ref: ['file'],
      parent_ref: ['process'],
      child_refs: ['process'],
    },
  },
  software: { required: ['name'] },
  url: { required: ['value'] },
  'user-account': {
    required: [],
    oneOf: ['user_id', 'account_login', 'display_name', 'account_type', 'extensions'],
    times: [
      'account_created',
      'account_expires',
      'credential_last_changed',
      'account_first_login',
      'account_last_login',
    ],
  },
  'windows-registry-key': {
    required: [],
    oneOf: ['key', 'values', 'modified_time', 'creator_user_ref', 'number_of_subkeys'],
    times: ['modified_time'],
    integers: { number_of_subkeys: whole },
    references: { creator_user_ref: ['user-account'] },
  },
  'x509-certificate': {
    required: [],
    times: ['validity_not_before', 'validity_not_after'],
    order: [notBefore('validity_not_before', 'validity_not_after')],
  },
  'cryptocurrency-wallet': { required: ['value'], references: { holder_ref: ['identity'] } },
  'cryptocurrency-transaction': { required: ['value', 'symbol'], times: ['execution_time'] },
};

const smo: Record<string, Omit<StandardType, 'kind'>> = {
  'extension-definition': { required: ['created_by_ref', 'name', 'schema', 'version', 'extension_types'] },
  'language-content': { required: ['object_ref', 'contents'], times: ['object_modified'] },
  'marking-definition': { required: [], oneOf: ['definition', 'extensions'] },
};

const table = new Map<string, StandardType>();
for (const [kind, types] of [
  ['sdo', sdo],
  ['sro', sro],
  ['sco', sco],
  ['smo', smo],
] as const) {
  for (const [type, laws] of Object.entries(types)) table.set(type, { kind, ...laws });
}

/** The laws of a type that STIX (or the exchanges) know, undefined for any other. */
export function standardType(type: string): StandardType | undefined {
  return table.get(type);
}

/** What kind of object a type is by its name alone. A custom type is `unknown`: see `kindOfObject`. */
export function kindOf(type: string): ObjectKind {
  return table.get(type)?.kind ?? 'unknown';
}
