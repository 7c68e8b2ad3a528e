import { headLines, type ListContent, linesToText } from './list-text.ts';
import { reasonOf } from './one-line.ts';

/**
 * A DNS response policy zone (draft-vixie-dnsop-dns-rpz-00, https://datatracker.ietf.org/doc/html/draft-vixie-dnsop-dns-rpz-00):
 * each name and all below it answer NXDOMAIN (`CNAME .`, section 3.1).
 *
 * Names are relative to the zone's own, whatever the resolver calls it. A comment, `;`, ends with its line, so the
 * reason stands behind each record.
 */
export function writeRpz(content: ListContent): string {
  const { serial } = content.head;
  const records = content.entries.flatMap((entry) => [
    `${entry.value} CNAME . ; ${reasonOf(entry)}`,
    `*.${entry.value} CNAME .`,
  ]);
  return linesToText([
    '$TTL 300',
    `@ SOA localhost. hostmaster.localhost. ${serial} 300 60 604800 300`,
    '@ NS localhost.',
    ...headLines(content).map((line) => `; ${line}`),
    ...records,
  ]);
}
