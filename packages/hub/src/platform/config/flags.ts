import { parseArgs } from 'node:util';
import { flagOf, type Given, SETTING_NAMES, type Setting } from './env.ts';
import { reasonOf, type SetupProblem } from './setup-problem.ts';

/** Flags of the command line: settings by name, and the path of a settings file. */
export interface Flags {
  readonly settings: Partial<Record<Setting, Given>>;
  readonly config: string | undefined;
}

/** Parses `--port 7411 --data-dir=x --config hub.yaml`. A flag given twice counts as its last value. */
export function parseFlags(argv: readonly string[]): Flags | SetupProblem {
  const names = ['config', ...SETTING_NAMES.map(flagOf)];
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...argv], options, strict: true, allowPositionals: false });
    const settings: Partial<Record<Setting, Given>> = {};
    for (const setting of SETTING_NAMES) {
      const value = values[flagOf(setting)];
      if (value !== undefined) settings[setting] = { value, where: `--${flagOf(setting)}` };
    }
    return { settings, config: values.config };
  } catch (error) {
    const known = names.map((name) => `--${name}`).join(', ');
    const reason = reasonOf(error).split('. ', 1)[0]; // what follows is advice on positional arguments
    return { problem: 'flag_invalid', sentence: `${reason}; the flags are ${known}.` };
  }
}
