/** How anybody makes the trace of a package again, in its folder, without a hub. */
import type { EvidenceMethod } from './contents.ts';

type How = Pick<EvidenceMethod, 'policy' | 'sources' | 'services'>;

/** The command line, for a POSIX shell in the bag's folder; its output is `data/trace.json`. */
export function replayCommand({ policy, sources }: How): string {
  const from = sources.map((source) => ` --source ${quoted(source)}`).join('');
  const files = '--transfers data/transfers.csv';
  return `haetae trace ${files}${from} --policy ${quoted(policy)} --tags data/services.csv --json`;
}

/** The services at which the trace stops, as the file of tags that the command reads. */
export function servicesCsv({ services }: How): string {
  const rows = services.map(({ address, name }) => `${cell(address)},${cell(name)},service\n`);
  return `address,label,category\n${rows.join('')}`;
}

function quoted(text: string): string {
  return /^[\w:./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

function cell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
