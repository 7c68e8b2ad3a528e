import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import type { JsonRecord } from '../stix-object.ts';
import { isRecord } from '../stix-object.ts';

/** Length in hexadecimal digits by algorithm (section 10.7); the fuzzy hashes of the list have forms of their own. */
const lengths: ReadonlyMap<string, number | undefined> = new Map([
  ['MD5', 32],
  ['SHA-1', 40],
  ['SHA-256', 64],
  ['SHA-512', 128],
  ['SHA3-256', 64],
  ['SHA3-512', 128],
  ['SSDEEP', undefined],
  ['TLSH', undefined],
]);

/** Hashes of an observable and of its external references (section 2.7): the value fits the algorithm it is given for. */
export function checkHashes(object: JsonRecord, findings: Findings): void {
  checkOne(object.hashes, '/hashes', findings);
  if (!Array.isArray(object.external_references)) return;
  for (const [index, reference] of object.external_references.entries()) {
    if (isRecord(reference)) checkOne(reference.hashes, `/external_references/${index}/hashes`, findings);
  }
}

function checkOne(hashes: unknown, pointer: string, findings: Findings): void {
  if (hashes === undefined) return;
  if (!isRecord(hashes)) {
    findings.error('bad_hash', pointer, 'hashes takes a dictionary of algorithm and value');
    return;
  }
  for (const [algorithm, value] of Object.entries(hashes)) {
    const at = pointerTo(pointer, algorithm);
    const length = lengths.get(algorithm);
    if (!lengths.has(algorithm)) findings.warn('unknown_hash', at, `${algorithm} is no hash algorithm of STIX`);
    if (typeof value !== 'string' || (length !== undefined && !isHex(value, length))) {
      findings.error('bad_hash', at, `${algorithm} takes ${length ?? 'its'} hexadecimal digits`);
    }
  }
}

function isHex(value: string, length: number): boolean {
  return value.length === length && /^[0-9a-fA-F]+$/.test(value);
}
