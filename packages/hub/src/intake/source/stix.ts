import { type ObjectReading, readObjects } from '@haetae/stix/json';
import type { DefinitionLookup } from '@haetae/stix/marking';
import { validateObject } from '@haetae/stix/object';
import type { SourceReading, SourceRow } from './reading.ts';

/**
 * STIX 2.1 as it comes: a bundle, a TAXII envelope, a list, or one object. One faulty object costs itself alone. A marking
 * that the document itself defines is known: a statement of copyright does not hold what carries it.
 */
export function readStix(bytes: Uint8Array): SourceReading {
  const reading = readObjects(bytes);
  if (!reading.ok) {
    return { ok: false, fault: { code: reading.code, message: reading.message, at: `byte ${reading.offset}` } };
  }
  const definitionOf = definitionsAmong(reading.objects.map((object) => object.value));
  // Definitions go in first, so that whoever is given the objects one by one knows their markings.
  return {
    ok: true,
    made: false,
    rows: reading.objects
      .toSorted(definitionsFirst)
      .map(({ source, value, pointer, problem, claimedId, inexact }): SourceRow => {
        const fault = problem ?? inexact;
        return {
          candidate: {
            source,
            value: value ?? (claimedId === undefined ? undefined : { id: claimedId }),
            pointer,
            definitionOf,
            ...(fault === undefined ? {} : { problem: { code: fault.code, message: fault.message } }),
          },
        };
      }),
  };
}

/** The valid marking definitions among what was read, by id. */
function definitionsAmong(values: readonly unknown[]): DefinitionLookup {
  const definitions = values.filter(isDefinition).flatMap((value) => {
    const validated = validateObject(value);
    return validated.ok ? [validated.object] : [];
  });
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  return (id) => byId.get(id);
}

const isDefinition = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'marking-definition';

const definitionsFirst = (a: ObjectReading, b: ObjectReading): number =>
  Number(isDefinition(b.value)) - Number(isDefinition(a.value));
