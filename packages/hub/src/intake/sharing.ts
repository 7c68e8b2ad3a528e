import { extension } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';

/** What Haetae's sharing extension says on an object. */
export interface Sharing {
  readonly organisations: readonly string[];
  readonly members: readonly string[];
  readonly originatorControl: boolean;
  readonly exercise: boolean;
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

/** Reads the sharing extension; an object without one names nobody. */
export function readSharing(object: StixObject): Sharing {
  const extensions = (object.extensions ?? {}) as Readonly<
    Record<string, Readonly<Record<string, unknown>> | undefined>
  >;
  const sharing = extensions[extension.sharing] ?? {};
  return {
    organisations: strings(sharing.organisations),
    members: strings(sharing.members),
    originatorControl: sharing.originator_control === true,
    exercise: sharing.exercise === true,
  };
}
