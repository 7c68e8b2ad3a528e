import { readFileSync, statSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { flagOf, type Given, SETTING_NAMES, type Setting } from './env.ts';
import { reasonOf, type SetupProblem } from './setup-problem.ts';

const MAX_BYTES = 64 * 1024;
/** Enough for a shared value or two; a "billion laughs" document is refused. */
const MAX_ALIASES = 10;

/** Reads a YAML (or JSON) settings file: one mapping whose keys are the names of the flags without dashes. */
export function readSettingsFile(path: string): Partial<Record<Setting, Given>> | SetupProblem {
  try {
    if (statSync(path).size > MAX_BYTES) return fileProblem(path, 'is larger than 64 KiB; give a file of settings');
    return parseSettings(path, readFileSync(path, 'utf8'));
  } catch (error) {
    return fileProblem(path, `cannot be read (${reasonOf(error)}); give the path of a readable file`);
  }
}

function parseSettings(path: string, text: string): Partial<Record<Setting, Given>> | SetupProblem {
  const document = parseDocument(text, { prettyErrors: false });
  const [error] = document.errors;
  if (error) return fileProblem(path, `is not valid YAML at character ${error.pos[0]} (${error.code}); correct it`);
  const content: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
  if (content === null) return {};
  if (typeof content !== 'object' || Array.isArray(content)) {
    return fileProblem(path, 'must hold settings such as "port: 7411", a line each');
  }
  return settingsOf(path, content);
}

function settingsOf(path: string, content: object): Partial<Record<Setting, Given>> | SetupProblem {
  const settings: Partial<Record<Setting, Given>> = {};
  for (const [key, value] of Object.entries(content)) {
    const setting = SETTING_NAMES.find((name) => flagOf(name) === key);
    if (setting === undefined) {
      const known = SETTING_NAMES.map(flagOf).join(', ');
      return fileProblem(path, `has the unknown setting "${key}"; the settings are ${known}`);
    }
    if (value !== null && value !== '') settings[setting] = { value, where: `"${key}" in ${path}` };
  }
  return settings;
}

function fileProblem(path: string, what: string): SetupProblem {
  return { problem: 'settings_file_invalid', sentence: `The settings file ${path} ${what}.` };
}
