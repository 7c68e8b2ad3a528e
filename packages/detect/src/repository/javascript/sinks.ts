/**
 * What runs what it is given. `code`: text that becomes a program here. `command`: text that a shell or another program
 * runs. `module`: a file or URL that is loaded and run.
 */
export type SinkKind = 'code' | 'command' | 'module';

const CODE: ReadonlySet<string> = new Set([
  'eval',
  'Function',
  'vm.Script',
  'vm.runInThisContext',
  'vm.runInNewContext',
  'vm.runInContext',
  'vm.compileFunction',
  'vm.SourceTextModule',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'execScript',
  'worker_threads.Worker',
  'Worker',
  'require-from-string',
  'vm2.VM.run',
  'safe-eval',
  'node-serialize.unserialize',
  'serialize-to-js.deserialize',
  'funcster.deepDeserialize',
  'cryo.parse',
  'node-eval',
  'electron.executeJavaScript',
  '%built',
  '%made',
]);

const COMMAND: ReadonlySet<string> = new Set([
  'child_process.exec',
  'child_process.execSync',
  'child_process.execFile',
  'child_process.execFileSync',
  'child_process.spawn',
  'child_process.spawnSync',
  'child_process.fork',
  'execa',
  'execa.execa',
  'execa.execaCommand',
  'execa.command',
  'cross-spawn',
  'cross-spawn.spawn',
  'cross-spawn.sync',
  'shelljs.exec',
  '@actions/exec.exec',
  '@actions/exec.getExecOutput',
  'zx.$',
  '%unnamed',
  'Bun.spawn',
  'Bun.spawnSync',
  'Deno.Command',
  'Deno.run',
]);

const MODULE: ReadonlySet<string> = new Set([
  'require',
  'import',
  'importScripts',
  'module.register',
  'process.dlopen',
  'module._load',
]);

/** Timers take functions, too: only text given to them is a program. */
export const TEXT_ONLY: ReadonlySet<string> = new Set([
  '%anything',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'Worker',
  'worker_threads.Worker',
]);

/** What a reference does with what it is called with, if it runs it. */
export function sinkOf(ref: string): SinkKind | undefined {
  if (CODE.has(ref)) return 'code';
  if (COMMAND.has(ref)) return 'command';
  if (MODULE.has(ref)) return 'module';
  if (ref === '%anything') return 'code';
  if (/^%inside:/.test(ref)) return /\.spawn$/.test(ref) ? 'command' : undefined;
  return ref.endsWith('._compile') || ref.endsWith('.runInThisContext') ? 'code' : undefined;
}

/** Modules without which most of what a loader does cannot be done; a hidden name that spells one is a finding. */
export const POWERFUL_NAMES: ReadonlySet<string> = new Set([
  'child_process',
  'node:child_process',
  'eval',
  'Function',
  'vm',
  'exec',
  'execSync',
  'spawn',
  'constructor',
  'require',
  'fromCharCode',
]);
