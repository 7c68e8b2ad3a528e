/** `haetae identifier vacancies`: how many people an organisation looks for; what it may compare follows from it. */
import type { VacanciesView } from '@haetae/client';
import { type Command, Option } from 'commander';
import { printJson, refuse } from '../finish.ts';
import { connect, type HubOptions, tellProblem } from '../hub-connection.ts';

type Options = HubOptions & { readonly json?: boolean; readonly open?: string; readonly until?: string };

/** Adds what the command takes. */
export function addVacancies(command: Command): void {
  command
    .addOption(new Option('--open <number>', 'state so many vacancies'))
    .addOption(new Option('--until <day>', 'how long they are stated for, 2026-12-31 or a time in UTC'))
    .action(vacancies);
}

/** Shows what is stated; with both options states it first. */
async function vacancies({ open, until, ...options }: Options): Promise<void> {
  const json = options.json === true;
  if ((open === undefined) !== (until === undefined)) {
    return refuse({ code: 'usage', detail: 'Say both --open and --until, or neither to see what is stated.' }, json);
  }
  const client = connect(options);
  if ('problem' in client) return refuse(client.problem, json);
  const answer =
    open === undefined
      ? await client.vacancies()
      : await client.stateVacancies({ open: Number(open), until: until ?? '' });
  if (!answer.ok) {
    const { problem, exitCode } = tellProblem(answer.problem);
    return refuse(problem, json, exitCode);
  }
  if (json) printJson(answer.value);
  else process.stdout.write(describe(answer.value));
}

function describe({ open, until, left }: VacanciesView): string {
  const stated =
    until === null ? 'No vacancies are stated' : `${open} vacancies are stated until ${until.slice(0, 10)}`;
  return `${stated}; ${left} identifiers of applicants may still be compared this month.\n`;
}
