import type { Screening } from '@haetae/client';

/**
 * A screening as CSV (RFC 4180), a line an address in the given order.
 *
 * A cell that a spreadsheet would run as a formula is made text by a leading apostrophe.
 */
export function writeCsv(lines: Screening[]): string {
  const head = ['input', 'address', 'verdict', 'categories', 'actor', 'reason', 'organisation', 'tlp'];
  return [head, ...lines.map(cells)].map((line) => `${line.map(quote).join(',')}\r\n`).join('');
}

function cells({ input, address, verdict, categories, actor, reasons, warnings }: Screening): string[] {
  const [reason] = reasons;
  const why = reason?.text ?? warnings[0]?.message ?? '';
  return [
    input,
    address ?? '',
    verdict,
    categories.join(' '),
    actor ?? '',
    why,
    reason?.organisation.name ?? '',
    reason?.tlp ?? '',
  ];
}

function quote(cell: string): string {
  const text = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
