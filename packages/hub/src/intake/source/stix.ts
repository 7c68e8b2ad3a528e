import { readObjects } from '@haetae/stix/json';
import type { SourceReading, SourceRow } from './reading.ts';

/** STIX 2.1 as it comes: a bundle, a TAXII envelope, a list, or one object. One faulty object costs itself alone. */
export function readStix(bytes: Uint8Array): SourceReading {
  const reading = readObjects(bytes);
  if (!reading.ok) {
    return { ok: false, fault: { code: reading.code, message: reading.message, at: `byte ${reading.offset}` } };
  }
  return {
    ok: true,
    made: false,
    rows: reading.objects.map(({ source, value, pointer, problem, claimedId, inexact }): SourceRow => {
      const fault = problem ?? inexact;
      return {
        candidate: {
          source,
          value: value ?? (claimedId === undefined ? undefined : { id: claimedId }),
          pointer,
          ...(fault === undefined ? {} : { problem: { code: fault.code, message: fault.message } }),
        },
      };
    }),
  };
}
