/** `haetae import`: brings a file into a hub and says what became of each thing in it. */
import type { ImportReport } from '@haetae/client';
import { type Command, Option } from 'commander';
import { printJson, refuse } from '../finish.ts';
import { addHubOptions, connect, type HubOptions, tellProblem } from '../hub-connection.ts';
import { readBytes } from '../read-bytes.ts';

type Options = HubOptions & {
  readonly as: 'stix' | 'ofac' | 'tags' | 'addresses';
  readonly collection?: string;
  readonly source?: string;
  readonly json?: boolean;
};

/** Adds the command `import` to the program. */
export function registerImport(program: Command): void {
  addHubOptions(
    program
      .command('import')
      .description('bring a file into a hub; gzip is unpacked by content')
      .argument('<file>', 'the file')
      .addOption(
        new Option('--as <format>', 'what it is').choices(['stix', 'ofac', 'tags', 'addresses']).makeOptionMandatory(),
      )
      .option('--collection <alias>', 'where to put it, such as "alliance"; default: the hub’s own')
      .option('--source <name>', 'publisher, where the rows do not say it')
      .option('--json', 'one JSON document: {taken, unchanged, held, rejected, seconds, …}'),
  ).action(importFile);
}

/** Exit 0 when the file was read to its end, whatever became of its rows; 2 when it cannot be read. */
async function importFile(path: string, options: Options): Promise<void> {
  const json = options.json === true;
  const file = readBytes(path);
  if ('problem' in file) return refuse({ code: 'unreadable_file', detail: file.problem }, json);
  const client = connect(options);
  if ('problem' in client) return refuse(client.problem, json);
  const { as, collection, source } = options;
  const answer = await client.importFile(file.bytes, {
    as,
    ...(collection === undefined ? {} : { collection }),
    ...(source === undefined ? {} : { source }),
  });
  if (!answer.ok) {
    const { problem, exitCode } = tellProblem(answer.problem);
    return refuse(problem, json, exitCode);
  }
  if (json) printJson(answer.value);
  else process.stdout.write(describe(answer.value));
}

function describe({ taken, unchanged, held, rejected, ended, seconds, batch, problems }: ImportReport): string {
  const counts = `${taken} taken, ${unchanged} unchanged, ${held} held, ${rejected} rejected`;
  const gone = ended === undefined || ended === 0 ? '' : `, ${ended} ended by this edition`;
  const lines = problems.map(({ at, message }) => `  ${at}: ${message}`);
  const untold = held + rejected - problems.length;
  const more = untold > 0 ? [`  … and ${untold} more`] : [];
  return [`${counts}${gone} (${seconds.toFixed(1)} s, import ${batch})`, ...lines, ...more, ''].join('\n');
}
