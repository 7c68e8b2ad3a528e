/** `haetae match`: are we affected? Looks for indicators in one's own logs, on one's own machine. */
import { randomBytes } from 'node:crypto';
import { statSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { EXIT, type Problem, refuse } from '../finish.ts';
import { BookBuilder, type IndicatorBook } from '../match/indicator-book.ts';
import { LineWriter } from '../match/line-writer.ts';
import { UnreadableLog } from '../match/log-parts.ts';
import { type LogHit, type LogReading, matchLog } from '../match/match-log.ts';
import { openMatcher, startThreadsFor } from '../match/open-matcher.ts';
import type { ListReading } from '../match/read-indicator-list.ts';
import { readIndicators } from '../match/read-indicators.ts';
import { describeAnswer, SeenValues } from '../match/summary.ts';

type Options = {
  readonly indicators?: readonly string[];
  readonly hub?: string;
  readonly key?: string;
  readonly sightings?: boolean;
  readonly json?: boolean;
};

const EXIT_CODES = `
Exit: 0 nothing was found and every log was read to its end; 1 something was found, and every log was read;
      2 nothing could be read, or nothing is to be looked for; 3 the search is incomplete: a log could not be read
      to its end, and what was found in the rest is on standard output.`;

/** Adds the command `match` to the program. */
export function registerMatch(program: Command): void {
  program
    .command('match')
    .description('look for indicators in logs: exit 1 when one is there, 3 when the search is incomplete')
    .argument('<log...>', 'Zeek, Suricata EVE, CSV, JSON lines, e-mail or text, packed or not; "-": standard input')
    .option('--indicators <file>', 'STIX bundle, CSV, or a value a line; may be said several times', collect)
    .addOption(new Option('--hub <url>', 'take the indicators of this hub').env('HAETAE_URL'))
    .addOption(new Option('--key <key>', 'API key').env('HAETAE_KEY'))
    .option('--sightings', 'tell the hub, and whoever gave the indicator, that and how often it was seen')
    .option('--json', 'a line of NDJSON a hit')
    .addHelpText('after', EXIT_CODES)
    .action(match);
}

const collect = (file: string, before: readonly string[] = []): readonly string[] => [...before, file];

/** Exit codes: see EXIT_CODES. */
async function match(logs: readonly string[], options: Options): Promise<void> {
  const json = options.json === true;
  const started = performance.now();
  const threads = startThreadsFor(logs);
  const book = await readBook(options, json);
  if ('problem' in book) {
    await threads?.close();
    return refuse(book.problem, json, book.exitCode);
  }
  const seen = new SeenValues();
  const out = new LineWriter(process.stdout);
  const matcher = openMatcher(book.table, threads);
  const readings: LogReading[] = [];
  let failed = 0;
  for (const log of logs) {
    try {
      readings.push(await matchLog(log, matcher, (hit) => tell(hit, book, { seen, json, out })));
    } catch (error) {
      if (!(error instanceof UnreadableLog)) throw error;
      failed++;
      refuse({ code: 'unreadable_log', detail: error.message }, json);
    }
  }
  await out.end();
  await matcher.close();
  const all = seen.all();
  const exit = exitOf({ found: all.length > 0, read: readings.length, failed });
  process.exitCode = exit;
  if (exit === EXIT.failure) tellIncomplete(failed, logs.length, json);
  const seconds = (performance.now() - started) / 1_000;
  if (!json) process.stdout.write(describeAnswer(all, { logs: readings, failed, values: book.values, seconds }));
  if (options.sightings === true) {
    const { sendSightings } = await import('../match/send-sightings.ts');
    await sendSightings(all, options, json);
  }
  // That the answer is incomplete counts more than that a sighting was not told.
  if (failed > 0) process.exitCode = exit;
}

function exitOf({ found, read, failed }: { found: boolean; read: number; failed: number }): number {
  if (failed === 0) return found ? EXIT.found : EXIT.done;
  return found || read > 0 ? EXIT.failure : EXIT.badInput;
}

function tellIncomplete(failed: number, logs: number, json: boolean): void {
  const detail = `The search is incomplete: ${failed} of ${logs} ${logs === 1 ? 'log' : 'logs'} could not be read to the end. What was found counts; that nothing else is there cannot be said.`;
  refuse({ code: 'search_incomplete', detail }, json, EXIT.failure);
}

/** Bytes of a list a value, about. */
const BYTES_A_VALUE = 28;

/** So that a table of a million is made at once, and not by doubling. */
function expectedValues(lists: readonly string[]): number {
  const bytes = lists.map((path) => statSync(path, { throwIfNoEntry: false })?.size ?? 0);
  return Math.min(4_000_000, bytes.reduce((sum, one) => sum + one, 0) / BYTES_A_VALUE);
}

type Refused = { readonly problem: Problem; readonly exitCode?: number };

async function readBook(options: Options, json: boolean): Promise<IndicatorBook | Refused> {
  const { indicators = [], hub } = options;
  if (indicators.length === 0 && hub === undefined) {
    return { problem: { code: 'no_indicators', detail: 'Say what to look for: --indicators FILE or --hub URL.' } };
  }
  const builder = new BookBuilder(randomBytes(4).readInt32LE(), expectedValues(indicators));
  const now = new Date().toISOString();
  for (const path of indicators) {
    const reading = await readIndicators(path, builder, now);
    if ('problem' in reading) return { problem: { code: 'unreadable_file', detail: reading.problem } };
    tellFaults(path, reading, json);
  }
  // A file is asked first: HAETAE_URL in the environment does not make `--indicators` ask a hub as well.
  if (indicators.length === 0) {
    const refused = await addHubs(options, builder, now, json);
    if (refused !== undefined) return refused;
  }
  const book = builder.finish();
  if (book.values === 0) {
    return { problem: { code: 'no_indicators', detail: 'There is nothing to look for in what was given.' } };
  }
  return book;
}

async function addHubs(
  { hub = '', key }: Options,
  builder: BookBuilder,
  now: string,
  json: boolean,
): Promise<Refused | undefined> {
  const { connect, tellProblem } = await import('../hub-connection.ts');
  const client = connect({ hub, ...(key === undefined ? {} : { key }) });
  if ('problem' in client) return client;
  const { fetchIndicators } = await import('../match/fetch-indicators.ts');
  const reading = await fetchIndicators(client, hub, builder, now);
  if ('refused' in reading) return tellProblem(reading.refused);
  tellFaults(hub, reading, json);
  return undefined;
}

/** What of a list is not looked for, on standard error; the rest is. */
function tellFaults(list: string, { taken, faulty, faults }: ListReading, json: boolean): void {
  if (faulty === 0) return;
  const detail = `${list}: ${taken} taken, ${faulty} not looked for${faulty > faults.length ? `; the first ${faults.length}` : ''}:`;
  const before = process.exitCode;
  refuse({ code: 'indicators_left_out', detail, errors: faults }, json);
  // It is told, and the search goes on.
  process.exitCode = before;
}

function tell(
  hit: LogHit,
  book: IndicatorBook,
  { seen, json, out }: { readonly seen: SeenValues; readonly json: boolean; readonly out: LineWriter },
): Promise<void> | void {
  const { entry, excerpt, line, log, found, ...context } = hit;
  const type = book.typeOf(entry);
  const value = book.valueOf(entry);
  const lines: string[] = [];
  for (const indicator of book.indicatorsOf(entry)) {
    seen.add(hit, { type, value, indicator });
    const { submitter: _, ...named } = indicator;
    if (json) lines.push(JSON.stringify({ log, line, ...context, type, value, found, indicator: named, excerpt }));
  }
  return json ? out.write(lines) : undefined;
}
