import type { StixObject } from '../object/index.ts';
import { isRecord } from '../object/stix-object.ts';

/** Permissible Actions Protocol: what may be done with it without alerting the adversary. WHITE is CLEAR. */
export type Pap = 'clear' | 'green' | 'amber' | 'red';

const levels: readonly Pap[] = ['clear', 'green', 'amber', 'red'];

/** The marking definitions of the OASIS common object repository, extension-definition--f8d78575-edfd-406e-8e84-6162a8450f5b. */
const byId: ReadonlyMap<string, Pap> = new Map([
  ['marking-definition--ad15a0cd-55b6-4588-a14c-a66105329b92', 'clear'],
  ['marking-definition--a3bea94c-b469-41dc-9cfe-d6e7daba7730', 'clear'],
  ['marking-definition--c43594d1-4b11-4c59-93ab-1c9b14d53ce9', 'green'],
  ['marking-definition--60f8932b-e51e-4458-b265-a2e8be9a80ab', 'amber'],
  ['marking-definition--740d36e5-7714-4c30-961a-3ae632ceee0e', 'red'],
]);

/** The PAP level of a marking id, or of a definition that peers made themselves (`PAP:AMBER` as name or definition). */
export function papOf(markingId: string, definition?: StixObject): Pap | undefined {
  return byId.get(markingId) ?? (definition === undefined ? undefined : papOfDefinition(definition));
}

/** The one that lets one do less. */
export function stricterPap(one: Pap, other: Pap): Pap {
  return levels.indexOf(one) >= levels.indexOf(other) ? one : other;
}

function papOfDefinition({ name, definition_type, definition }: StixObject): Pap | undefined {
  const named = typeof name === 'string' ? parsePap(name) : undefined;
  if (named !== undefined || !isRecord(definition)) return named;
  if (typeof definition.pap === 'string') return parsePap(`pap:${definition.pap}`);
  const { statement } = definition;
  return definition_type === 'statement' && typeof statement === 'string' ? parsePap(statement) : undefined;
}

function parsePap(text: string): Pap | undefined {
  const label = /^pap:(\w+)$/i.exec(text.trim())?.[1]?.toLowerCase();
  if (label === 'white') return 'clear';
  return levels.find((level) => level === label);
}
