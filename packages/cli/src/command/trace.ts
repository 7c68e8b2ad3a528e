/** `haetae trace`: follows stolen money through a file of transfers, without a hub. */
import type { Trace, TraceSource } from '@haetae/chain/taint';
import type { Transfer } from '@haetae/chain/transfer';
import { type Command, Option } from 'commander';
import { type Problem, printJson, refuse } from '../finish.ts';
import { formatTable } from '../format-table.ts';
import { readTextFile } from '../read-text-file.ts';

type Options = {
  readonly transfers: string;
  readonly source: readonly string[];
  readonly policy: Trace['policy'];
  readonly tags?: string;
  readonly json?: boolean;
};

/** Adds the command `trace` to the program. */
export function registerTrace(program: Command): void {
  program
    .command('trace')
    .description('follow stolen money through transfers and say where it is')
    .requiredOption('--transfers <file>', 'CSV: tx_hash,block,timestamp,from,to,asset,amount, in order of time')
    .addOption(
      new Option('--source <address|tx>', 'where stolen money begins; as often as needed')
        .makeOptionMandatory()
        .argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]),
    )
    .addOption(
      new Option('--policy <policy>', 'how taint spreads').choices(['haircut', 'poison', 'fifo']).default('haircut'),
    )
    .option('--tags <file>', 'CSV of tags: address, label, category; tracing stops at services')
    .option('--json', 'one JSON document')
    .action(trace);
}

async function trace(options: Options): Promise<void> {
  const json = options.json === true;
  const question = await readQuestion(options);
  if ('problem' in question) return refuse(question.problem, json);
  const { traceTaint, traceDocument } = await import('@haetae/chain/taint');
  warnOfUnseen(question.sources, question.transfers);
  const answer = traceTaint({ ...question, policy: options.policy });
  if (json) printJson(traceDocument(answer));
  else process.stdout.write(describe(answer));
}

type Question = {
  readonly transfers: readonly Transfer[];
  readonly sources: readonly TraceSource[];
  readonly services: ReadonlyMap<string, string>;
};
type Refused = { readonly problem: Problem };

async function readQuestion(options: Options): Promise<Question | Refused> {
  const transfers = await readTransfersFile(options.transfers);
  if ('problem' in transfers) return transfers;
  const sources = await readSources(options.source, transfers.list);
  if ('problem' in sources) return sources;
  const services = options.tags === undefined ? { map: new Map<string, string>() } : await readTagsFile(options.tags);
  if ('problem' in services) return services;
  return { transfers: transfers.list, sources: sources.list, services: services.map };
}

async function readTransfersFile(path: string): Promise<{ list: readonly Transfer[] } | Refused> {
  const { readTransfers } = await import('@haetae/chain/transfer');
  const file = readTextFile(path);
  if (!file.ok) return { problem: { code: 'unreadable_file', detail: file.message } };
  const read = readTransfers(file.text);
  if (read.ok) return { list: read.transfers };
  return {
    problem: { code: 'invalid_transfers', detail: `${path} is not a valid file of transfers.`, errors: read.errors },
  };
}

async function readSources(
  texts: readonly string[],
  transfers: readonly Transfer[],
): Promise<{ list: TraceSource[] } | Refused> {
  const { parseSource } = await import('@haetae/chain/taint');
  const list: TraceSource[] = [];
  for (const text of texts) {
    const source = parseSource(text, transfers);
    if (!('kind' in source))
      return { problem: { code: 'invalid_source', detail: `--source: ${source.message}`, errors: [source] } };
    list.push(source);
  }
  return { list };
}

async function readTagsFile(path: string): Promise<{ map: ReadonlyMap<string, string> } | Refused> {
  const { readServices } = await import('@haetae/chain/taint');
  const file = readTextFile(path);
  if (!file.ok) return { problem: { code: 'unreadable_file', detail: file.message } };
  const read = readServices(file.text);
  if (!read.ok) {
    return { problem: { code: 'invalid_tags', detail: `${path} is not a valid file of tags.`, errors: read.errors } };
  }
  if (read.unread > 0) {
    process.stderr.write(
      `haetae: ${read.unread} service tags are of chains that are not known here and were passed over.\n`,
    );
  }
  return { map: read.services };
}

function warnOfUnseen(sources: readonly TraceSource[], transfers: readonly Transfer[]): void {
  for (const source of sources) {
    const seen = transfers.some((transfer) =>
      source.kind === 'address' ? transfer.from === source.address : transfer.txHash === source.txHash,
    );
    const text = source.kind === 'address' ? source.address : source.txHash;
    if (!seen) process.stderr.write(`haetae: the source ${text} sends nothing in these transfers.\n`);
  }
}

const HEADER = ['address', 'asset', 'hops', 'received', 'held', 'share', 'service'];

function describe(trace: Trace): string {
  const rows = trace.addresses.map(({ address, asset, hops, received, tainted, share, service }) =>
    [address, asset, hops, received ?? '–', tainted ?? '–', share ?? '–', service ?? ''].map(String),
  );
  const totals = trace.totals.map(({ asset, sent, held, atServices }) =>
    sent === null ? '' : `${asset}: ${sent} stolen = ${held} held + ${atServices} at services (base units)\n`,
  );
  const count = `${rows.length} ${rows.length === 1 ? 'line' : 'lines'} by ${trace.policy}\n`;
  return `${formatTable(HEADER, rows, ['hops', 'received', 'held', 'share'])}\n${count}${totals.join('')}`;
}
