/** The files of a pack but for what it says of itself and of its changes. Pure: equal contents give equal bytes. */
import { type ListEntry, writeList } from '@haetae/detect/list';
import { writeYaraRules } from '@haetae/detect/malware';
import { ADVISORIES } from './advisory/index.ts';
import type { Gathered } from './gather-pack.ts';
import { listFile } from './list-file.ts';
import { PACK_CONTENTS } from './pack-contents.ts';
import type { PackHead } from './pack-head.ts';
import type { PackParts } from './pack-parts.ts';
import { writeAddressesCsv, writeAddressesText } from './write-addresses.ts';
import { writeInstall } from './write-install.ts';

/** Texts by name within the pack. */
export function writeContents(
  { lists, addresses, rules }: Gathered,
  head: PackHead,
  ownRules: PackParts['ownRules'],
): Map<string, string> {
  const contents = PACK_CONTENTS[head.kind];
  const files = new Map([['INSTALL.md', writeInstall(head)]]);
  const listHead = { hub: head.hub, marking: head.marking, changed: head.made, serial: serialOf(head.made) };
  for (const { kind, formats } of contents.lists) {
    const entries: readonly ListEntry[] = lists.get(kind) ?? [];
    for (const format of formats)
      files.set(`lists/${listFile(kind, format)}`, writeList(kind, format, entries, listHead).text);
  }
  if (contents.addresses) {
    files.set('lists/addresses.csv', writeAddressesCsv(addresses));
    files.set('lists/addresses.txt', writeAddressesText(addresses, head));
  }
  if (contents.rules) {
    for (const { source, text } of ownRules) files.set(`rules/${source.replaceAll('/', '-')}.yar`, text);
    files.set('rules/alliance.yar', writeYaraRules(rules));
  }
  for (const [at, name] of contents.advisories.entries()) {
    files.set(`advisories/${at + 1}-${name}.md`, ADVISORIES[name][head.language]);
  }
  return files;
}

/** Seconds since the epoch: rises with every version, below 2^32 (RFC 1982). */
const serialOf = (made: string): number => Math.floor(Date.parse(made) / 1_000);
