import type { BannedModule, CompileResult, CompilerOptions, RuleMatch, YaraX } from '@litko/yara-x';

/** The part of YARA-X that is used; its declarations name types that it does not declare. */
export interface Engine {
  readonly validate: (text: string, options: CompilerOptions) => CompileResult;
  readonly compile: (text: string, options: CompilerOptions) => YaraX;
}
export type { RuleMatch, YaraX };

/** A rule that writes to a log while others' files are judged has no place here. */
const BANNED: BannedModule[] = [
  { name: 'console', errorTitle: 'module not allowed', errorMessage: 'rules here do not write to a log' },
];

/** Never `include`: a rule of others could read any file of the machine, and an error would quote it. */
export const OPTIONS: CompilerOptions = { enableIncludes: false, bannedModules: BANNED };

/** Why rules cannot be run on a machine. */
const NO_ENGINE = `YARA rules cannot be run on this machine: the engine has no build for ${process.platform} on ${process.arch}. Everything else works.`;

/** Loads the engine; it throws a sentence where the platform has no build of it. */
export async function loadEngine(): Promise<Engine> {
  try {
    // The declarations of the package name a class `YaraXImpl` that they do not declare; it is `YaraX`.
    return (await import('@litko/yara-x')) as unknown as Engine;
  } catch {
    throw new Error(NO_ENGINE);
  }
}
