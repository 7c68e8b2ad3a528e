import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StixId } from './stix-id.ts';
import { parseStixId } from './stix-id.ts';

/**
 * The id whose UUID is version 5 (RFC 9562 section 5.5) of `name` in `namespaceUuid`: the same type, namespace and name
 * give the same id everywhere. Throws a `RangeError` for a type or namespace that is none.
 */
export function deterministicId(type: string, namespaceUuid: string, name: string): StixId {
  const id = parseStixId(`${type}--${uuidV5(namespaceUuid, name)}`);
  if (id === undefined) throw new RangeError(`${type} is not a type name of STIX`);
  return id;
}

function uuidV5(namespaceUuid: string, name: string): string {
  const namespace = namespaceUuid.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(namespace)) throw new RangeError(`${namespaceUuid} is not a UUID`);
  const hash = sha1(concatBytes(hexToBytes(namespace), utf8ToBytes(name))).slice(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return bytesToHex(hash).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
