import type { Command } from 'commander';
import { EXIT, refuse } from '../finish.ts';

/** Adds the command `hub`: runs one hub until it is told to stop. */
export function registerHub(program: Command): void {
  program
    .command('hub')
    .description('run one hub; settings by flag, environment or --config FILE')
    .allowUnknownOption()
    .allowExcessArguments()
    .action((_options: unknown, command: Command) => run(command.args, false));
}

/** Adds the hidden command that `alliance` and `exercise` start their hubs with. */
export function registerDemonstrationHub(program: Command): void {
  program
    .command('demonstration-hub', { hidden: true })
    .allowUnknownOption()
    .allowExcessArguments()
    .action((_options: unknown, command: Command) => run(command.args, true));
}

async function run(argv: readonly string[], demonstration: boolean): Promise<void> {
  const { runHub } = await import('@haetae/hub');
  const problems = await runHub({ argv, env: process.env, demonstration });
  for (const problem of problems) refuse({ code: problem.problem, detail: problem.sentence }, false, EXIT.badInput);
}
