import type { Run } from './run.ts';
import { isToolSettings, TOOL_SETTINGS } from './tool-settings.ts';
import { UNKNOWN, type Value, valueWith } from './value.ts';

/** Modules that bring or run something: a file that loads one of them is worth every round. */
const INTERESTING =
  /^(?:child_process|vm|https?|http2|net|tls|dgram|worker_threads|axios|got|node-fetch|undici|request)$/;

/** What a module gives to the one that imports it; what lies in the tree is a name that the tree resolves later. */
export function importedValue(run: Run, given: string): Value {
  const specifier = given.replace(/^node:/, '');
  if (specifier === '') return UNKNOWN;
  if (isToolSettings(specifier)) return { ...TOOL_SETTINGS, origins: [`import:${specifier}#*`] };
  if (/^(?:[./#]|@\/|~\/)/.test(specifier))
    return { ...(run.neighbours?.constantsOf(specifier) ?? UNKNOWN), origins: [`import:${specifier}#*`] };
  if (INTERESTING.test(specifier)) run.brings = true;
  return valueWith({ ref: specifier });
}
