import type { ObjectKind } from './standard-type.ts';
import { kindOf } from './standard-type.ts';
import type { JsonRecord } from './stix-object.ts';
import { isRecord } from './stix-object.ts';

const kindOfExtension: ReadonlyMap<unknown, ObjectKind> = new Map([
  ['new-sdo', 'sdo'],
  ['new-sco', 'sco'],
  ['new-sro', 'sro'],
]);

/**
 * The kind of an object, custom types included: what its extension says (section 7.3), else an observable when it has
 * neither `created` nor `modified` (section 3.2: observables have none), else `unknown`, which is versioned as an SDO.
 */
export function kindOfObject(object: JsonRecord): ObjectKind {
  const standard = typeof object.type === 'string' ? kindOf(object.type) : 'unknown';
  if (standard !== 'unknown') return standard;
  const declared = kindByExtension(object.extensions);
  if (declared !== undefined) return declared;
  return object.created === undefined && object.modified === undefined ? 'sco' : 'unknown';
}

function kindByExtension(extensions: unknown): ObjectKind | undefined {
  if (!isRecord(extensions)) return undefined;
  for (const extension of Object.values(extensions)) {
    const kind = isRecord(extension) ? kindOfExtension.get(extension.extension_type) : undefined;
    if (kind !== undefined) return kind;
  }
  return undefined;
}
