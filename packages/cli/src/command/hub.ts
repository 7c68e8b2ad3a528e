import type { Command } from 'commander';
import { EXIT, refuse } from '../finish.ts';

/** `haetae hub`: runs one hub until it is told to stop. */
export function registerHub(program: Command): void {
  program
    .command('hub')
    .description('run one hub; settings by flag, environment or --config FILE')
    .allowUnknownOption()
    .allowExcessArguments()
    .action(async (_options: unknown, command: Command) => {
      const { runHub } = await import('@haetae/hub');
      const problems = await runHub({ argv: command.args, env: process.env, demonstration: false });
      for (const problem of problems) refuse({ code: problem.problem, detail: problem.sentence }, false, EXIT.badInput);
    });
}
