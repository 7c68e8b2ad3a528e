/**
 * The command `haetae`. Only the module of the command that is asked for is loaded, so that an answer that needs no hub
 * comes at once. Exit codes: 0 done, 1 something bad found, 2 wrong usage or bad input, 3 failure.
 */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { EXIT, refuse } from './finish.ts';

type Register = (program: Command) => void;

/** Every verb, in the order of the help: its file in `command/` and what registers it. */
const COMMANDS: Readonly<Record<string, () => Promise<Register>>> = {
  hub: async () => (await import('./command/hub.ts')).registerHub,
  'demonstration-hub': async () => (await import('./command/hub.ts')).registerDemonstrationHub,
  exercise: async () => (await import('./command/exercise.ts')).registerExercise,
  alliance: async () => (await import('./command/alliance.ts')).registerAlliance,
  import: async () => (await import('./command/import.ts')).registerImport,
  validate: async () => (await import('./command/validate.ts')).registerValidate,
  check: async () => (await import('./command/check.ts')).registerCheck,
  screen: async () => (await import('./command/screen.ts')).registerScreen,
  trace: async () => (await import('./command/trace.ts')).registerTrace,
  identifier: async () => (await import('./command/identifier.ts')).registerIdentifier,
  match: async () => (await import('./command/match.ts')).registerMatch,
  scan: async () => (await import('./command/scan.ts')).registerScan,
  report: async () => (await import('./command/report.ts')).registerReport,
  verify: async () => (await import('./command/verify.ts')).registerVerify,
};

await run(process.argv);

async function run(argv: string[]): Promise<void> {
  const json = argv.includes('--json');
  // A reader that has seen enough (`| head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.done : EXIT.failure),
  );
  try {
    const program = await buildProgram(argv[2]);
    await program.parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) refuseUsage(error, json);
    else refuse({ code: 'internal', detail: `The program failed: ${messageOf(error)}` }, json, EXIT.failure);
  }
}

async function buildProgram(verb: string | undefined): Promise<Command> {
  const program = new Command('haetae')
    .description('Share intelligence about state-sponsored crypto theft, and act on it together.')
    .version(version())
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  const known = verb !== undefined && Object.hasOwn(COMMANDS, verb);
  for (const load of known ? [COMMANDS[verb]] : Object.values(COMMANDS)) (await load?.())?.(program);
  return program;
}

function version(): string {
  const file = new URL('../package.json', import.meta.url);
  // The file is this package's own; its version is a string.
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}

/** Help and version end the parsing, too: with code 0. */
function refuseUsage(error: CommanderError, json: boolean): void {
  if (error.exitCode === 0) return;
  const detail = error.code === 'commander.help' ? 'Say what to do.' : error.message.replace(/^error: /, '');
  refuse({ code: 'usage', detail: `${detail} (haetae --help)` }, json);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
