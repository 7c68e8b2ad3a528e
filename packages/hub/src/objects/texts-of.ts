import type { StixObject } from '@haetae/stix/object';

/** Properties that nobody searches for: references, times, how the object is built and marked. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'id',
  'type',
  'spec_version',
  'created',
  'modified',
  'valid_from',
  'valid_until',
  'pattern_type',
  'pattern_version',
  'granular_markings',
  'extension_type',
  'lang',
]);

/** Every text of an object by which somebody may look for it, at any depth. */
export function textsOf(object: StixObject): string[] {
  const texts: string[] = [];
  collect(object, texts);
  return texts;
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const item of value) collect(item, texts);
  else if (typeof value === 'object' && value !== null) {
    for (const [property, inner] of Object.entries(value)) {
      if (!LEFT_OUT.has(property) && !/_refs?$/.test(property)) collect(inner, texts);
    }
  }
}
