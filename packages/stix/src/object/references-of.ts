import type { StixId } from './stix-id.ts';
import { parseStixId } from './stix-id.ts';
import type { StixObject } from './stix-object.ts';
import { isRecord } from './stix-object.ts';

export interface Reference {
  /** The property that refers: `source_ref`, or, inside an extension, its path with dots. */
  readonly property: string;
  readonly id: StixId;
}

/** Who made it and how it is marked are not relations between objects. */
const notRelations: ReadonlySet<string> = new Set(['created_by_ref', 'object_marking_refs', 'granular_markings']);

/** Every object that this one refers to by a `*_ref` or `*_refs` at its top or in its extensions, in order of standing. */
export function referencesOf(object: StixObject): readonly Reference[] {
  const found: Reference[] = [];
  for (const [property, value] of Object.entries(object)) {
    if (property === 'extensions') collectNested(value, 'extensions', found);
    else if (!notRelations.has(property)) collect(property, property, value, found);
  }
  return found;
}

function collect(path: string, property: string, value: unknown, found: Reference[]): void {
  if (property.endsWith('_ref')) add(path, value, found);
  else if (property.endsWith('_refs') && Array.isArray(value)) for (const item of value) add(path, item, found);
}

function collectNested(value: unknown, path: string, found: Reference[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collectNested(item, path, found);
  } else if (isRecord(value)) {
    for (const [property, inner] of Object.entries(value)) {
      const deeper = `${path}.${property}`;
      if (!notRelations.has(property)) collect(deeper, property, inner, found);
      collectNested(inner, deeper, found);
    }
  }
}

function add(property: string, value: unknown, found: Reference[]): void {
  const id = parseStixId(value);
  if (id !== undefined) found.push({ property, id });
}
