/** `haetae screen`: asks a hub what is known of addresses. */
import type { Screening } from '@haetae/client';
import type { Command } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { formatTable } from '../format-table.ts';
import { addHubOptions, connect, type HubOptions, tellProblem } from '../hub-connection.ts';
import { type Lang, langOption } from '../lang-option.ts';
import { printable } from '../printable.ts';

type Options = HubOptions & { readonly lang: Lang; readonly json?: boolean };

/** Addresses of one question to the hub. */
const TOGETHER = 10_000;

/** Adds the command `screen` to the program. */
export function registerScreen(program: Command): void {
  addHubOptions(
    program
      .command('screen')
      .description('screen addresses: exit 1 when one is to be blocked')
      .argument('<address...>', 'addresses, or "-" to read them from standard input, one a line')
      .addOption(langOption())
      .option('--json', 'one JSON document: {results, as_of, index_version}'),
  ).action(screen);
}

/** Exit 0: none is to be blocked; 1: at least one is. An address that is none is in the answer as `invalid`. */
async function screen(given: readonly string[], options: Options): Promise<void> {
  const json = options.json === true;
  const client = connect(options);
  if ('problem' in client) return refuse(client.problem, json);
  const addresses = given.length === 1 && given[0] === '-' ? await readLines() : [...given];
  if (addresses.length === 0) return refuse({ code: 'no_address', detail: 'There is no address to screen.' }, json);
  const answers = [];
  for (let at = 0; at < addresses.length; at += TOGETHER) {
    const answer = await client.screen(addresses.slice(at, at + TOGETHER), options.lang);
    if (!answer.ok) {
      const { problem, exitCode } = tellProblem(answer.problem);
      return refuse(problem, json, exitCode);
    }
    answers.push(answer.value);
  }
  const results = answers.flatMap((answer) => answer.results);
  if (results.some((result) => result.verdict === 'block')) process.exitCode = EXIT.found;
  // What all of the answer holds for is what its first part knew.
  if (json) printJson({ ...answers[0], results });
  else process.stdout.write(describe(results));
}

async function readLines(): Promise<string[]> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += chunk;
  return text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

function describe(results: readonly Screening[]): string {
  const rows = results.map(({ input, verdict, categories, actor, reasons, warnings }) => [
    input,
    verdict,
    categories.join(', '),
    actor ?? '',
    reasons[0] === undefined ? (warnings[0]?.message ?? '') : `${reasons[0].text} (${reasons[0].organisation.name})`,
  ]);
  return formatTable(
    ['address', 'verdict', 'category', 'actor', 'why'],
    rows.map((row) => row.map(printable)),
    [],
  );
}
