/**
 * Rules for Suricata 7 and later (https://docs.suricata.io/en/latest/rules/), and the data sets and hash lists they load.
 *
 * A data set of strings is base64, a value a line, and has no comments; so the rules say behind `#` why each entry is
 * in it. It matches whole names: those below a listed name are for the resolver (the policy zone).
 */
import { base64 } from './base64.ts';
import type { ListEntry, ListKind } from './list-entry.ts';
import { headLines, type ListContent, linesToText } from './list-text.ts';
import { reasonOf } from './one-line.ts';

/** First of the numbers that rules of a list have; from 7,420,000 on each address has one derived from it. */
const LIST_SID = 7_411_000;
const ADDRESS_SID = 7_420_000;
const ADDRESS_SIDS = 1_000_000;

/** The file that the rules of a kind load, beside the rules or in Suricata's data folder. */
const datasetFile = (kind: ListKind): string => `${kind}.dataset`;

/** The rules of a list. */
export function writeSuricataRules(content: ListContent): string {
  const { kind, entries } = content;
  const rules = kind === 'ips' ? addressRules(entries) : kind === 'domains' ? nameRules() : hashRules(kind);
  return linesToText([
    ...headLines(content).map((line) => `# ${line}`),
    ...rules,
    ...(kind === 'ips' ? [] : entries.map((entry) => `# ${entry.value} ${reasonOf(entry)}`)),
  ]);
}

/** The values of a list as its rules load them. */
export function writeSuricataDataset({ kind, entries }: ListContent): string {
  return linesToText(entries.map(({ value }) => (kind === 'domains' ? base64(value) : value)));
}

function nameRules(): string[] {
  const set = `dataset:isset,haetae-domains,type string,load ${datasetFile('domains')}`;
  return [
    rule('dns', 'a listed name was asked for', `dns.query; to_lowercase; ${set};`, LIST_SID + 1),
    rule('tls', 'a listed name was opened over TLS', `tls.sni; to_lowercase; ${set};`, LIST_SID + 2),
    rule('http', 'a listed name was opened', `http.host; ${set};`, LIST_SID + 3),
  ];
}

function hashRules(kind: ListKind): string[] {
  const at = { md5: 4, sha1: 5, sha256: 6 }[kind as 'md5' | 'sha1' | 'sha256'];
  return ['http', 'smtp'].map((protocol, index) =>
    rule(protocol, 'a listed file was carried', `file${kind}:${datasetFile(kind)};`, LIST_SID + 10 * index + at),
  );
}

/** A number stays with its address as long as no other address takes the same, so that who mutes one mutes that one. */
function addressRules(entries: readonly ListEntry[]): string[] {
  const taken = new Set<number>();
  return entries.flatMap((entry) => {
    let sid = hash(entry.value) % ADDRESS_SIDS;
    while (taken.has(sid)) sid = (sid + 1) % ADDRESS_SIDS;
    taken.add(sid);
    const metadata = `metadata:haetae_object ${entry.object.replace(/[^a-z0-9-]/g, '')};`;
    // A rule takes its whole line: the reason stands before it.
    return [`# ${reasonOf(entry)}`, rule('ip', 'a listed address was met', metadata, ADDRESS_SID + sid, entry.value)];
  });
}

const rule = (protocol: string, message: string, options: string, sid: number, to = 'any'): string =>
  `alert ${protocol} any any -> ${to} any (msg:"Haetae: ${message}"; ${options} sid:${sid}; rev:1;)`;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return value;
}
