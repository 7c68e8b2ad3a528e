/** Settings of the tools that contracts are built with: each network has the keys that its owner pays with. */

import { isSecretName } from '../key-flow/key-names.ts';
import { callFunctions } from './evaluate-function.ts';
import type { Run } from './run.ts';
import { FROM, tainted, UNKNOWN, type Value, valueWith } from './value.ts';

/** The runtime environment of Hardhat, by the names that its users and this analysis give it. */
const SETTINGS = /^(?:hre|hardhat)\.(?:network\.config|(?:config|userConfig)(?:\.networks(?:\.\w+)?)?)(?:\.accounts)?$/;

/** Whether a reference is of settings that hold keys, or of the keys. */
export function holdsAccounts(ref: string): boolean {
  return SETTINGS.test(ref);
}

/** Files of settings that are programs. */
const FILE = /(?:^|[\\/])(?:hardhat\.config|truffle-config|truffle)(?:\.[cm]?[jt]s)?$/;

/** Whether a module is the settings of such a tool. */
export function isToolSettings(specifier: string): boolean {
  return FILE.test(specifier);
}

/** What such settings are, as a value. */
export const TOOL_SETTINGS: Value = valueWith({ ref: 'hre.userConfig', taint: FROM.key });

const ENVIRONMENT = valueWith({ ref: 'hre' });
const CONFIG = valueWith({ ref: 'hre.config', taint: FROM.key });

/** A call by which a plug-in or a task of Hardhat is told its environment (https://hardhat.org/hardhat-runner/plugins). */
export function toolCall(run: Run, ref: string, args: readonly Value[]): Value | undefined {
  const name = /^hardhat\/config\.(\w+)/.exec(ref)?.[1];
  if (name === undefined) return undefined;
  const functions = args.flatMap((arg) => arg.functions);
  if (functions.length > 0) run.brings = true;
  if (name === 'extendEnvironment') callFunctions(run, functions, [ENVIRONMENT]);
  else if (name === 'extendConfig') callFunctions(run, functions, [CONFIG, TOOL_SETTINGS]);
  else if (name === 'extendProvider') callFunctions(run, functions, [UNKNOWN, CONFIG, UNKNOWN]);
  else if (name === 'vars' && isSecretName(args[0]?.text ?? '')) return tainted(FROM.secret);
  else if (/^(?:(?:sub|internal)?task|scope)$/i.test(name)) {
    callFunctions(run, functions, [UNKNOWN, ENVIRONMENT, UNKNOWN]);
    return valueWith({ ref: 'hardhat/config.task' });
  } else return undefined;
  return UNKNOWN;
}
