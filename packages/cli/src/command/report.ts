/** `haetae report landscape`: writes a report of a period, from a hub or from the built-in facts alone. */
import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { EXIT, printJson, refuse } from '../finish.ts';
import { reportFromFacts } from '../report/report-from-facts.ts';
import { reportFromHub } from '../report/report-from-hub.ts';
import { type ReportOptions, readAsked, type WrittenReport } from '../report/report-options.ts';

/** Adds the command `report landscape` to the program. */
export function registerReport(program: Command): void {
  program
    .command('report')
    .description('write a report')
    .command('landscape')
    .description('thefts, sums beside those published, ways in, shifts: of a period, in English or Korean')
    .option('--from <date>', 'first year, month or day')
    .option('--to <date>', 'last year, month or day')
    .addOption(new Option('--lang <language>', 'language of the report').choices(['en', 'ko']).default('en'))
    .addOption(
      new Option('--format <format>', 'form; default: by the ending of the file, else html').choices([
        'html',
        'md',
        'stix',
      ]),
    )
    .option('--out <file>', 'file to write; default: standard output')
    .option('--last <file>', 'a report of before (html), to tell what changed')
    .addOption(new Option('--hub <url>', 'the hub to ask; default: the built-in facts alone').env('HAETAE_URL'))
    .addOption(new Option('--key <key>', 'API key').env('HAETAE_KEY'))
    .option('--json', 'one JSON document about the report')
    .action(report);
}

async function report(options: ReportOptions): Promise<void> {
  const json = options.json === true;
  const asked = readAsked(options);
  if ('problem' in asked) return refuse(asked.problem, json);
  const written = asked.hub === undefined ? reportFromFacts(asked, new Date()) : await reportFromHub(asked);
  if ('problem' in written) return refuse(written.problem, json, written.exitCode ?? EXIT.badInput);
  deliver(written, options, json);
}

function deliver(written: WrittenReport, { out }: ReportOptions, json: boolean): void {
  const { text, ...about } = written;
  const fault = out === undefined ? undefined : write(out, text);
  if (fault !== undefined) refuse({ code: 'not_written', detail: `--out: ${fault}` }, json, EXIT.failure);
  else if (json) printJson({ ...about, file: out ?? null, bytes: Buffer.byteLength(text) });
  else if (out === undefined) process.stdout.write(text);
  else process.stdout.write(`${out}: ${about.format}, ${about.lang}, ${about.from ?? ''} – ${about.to ?? ''}\n`);
}

/** Writes the file; gives the reason where it cannot be. */
function write(file: string, text: string): string | undefined {
  try {
    writeFileSync(file, text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
