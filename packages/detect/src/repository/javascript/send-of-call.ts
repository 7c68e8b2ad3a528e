import { isCredentialField } from '../key-flow/key-names.ts';
import type { Node } from './node.ts';
import type { Run } from './run.ts';
import { isLedger, isNetwork, isSender } from './sources.ts';
import { constant, deepTaint, FROM, mixed, UNKNOWN, type Value, valueWith } from './value.ts';

/** Methods of what speaks to a server that hand something over to it. */
const SENDING =
  /^(?:post|put|patch|get|send|write|end|emit|request|upload|fetch|append|sendMessage|sendDocument|sendMail|publish|resolve\w*|lookup|createOrUpdate\w*|create(?:Gist|Blob|Commit\w*|Issue\w*)?)$/;
/** A note on a ledger, which everybody reads. */
const MEMO = /(?:^|\.)(?:(?:create|add|build|make)_?memo\w*|Memo\.(?:text|hash|return))$/i;

/** What tells those who watch over a program how it is used, by the names that their packages give it. */
const MEASURES =
  /^(?:capture|track|trackEvent|logEvent|identify|captureMessage|captureException|addBreadcrumb|setUserProperties)$/;
const MEASURED = constant('https://measured.service/');

/** Under this name what speaks to a server carries the address of the server. */
const ADDRESS = '%address';

/** A value that speaks to the server of an address. */
export function speakingTo(value: Value, address: Value | undefined): Value {
  if (address === undefined || address === UNKNOWN) return value;
  return { ...value, fields: new Map([...(value.fields ?? []), [ADDRESS, { value: address }]]) };
}

/** Notes that a call sends what it is given, where it is a call of something that speaks to a server. */
export function recordSend(
  run: Run,
  callee: Value,
  receiver: Value,
  args: readonly Value[],
  node: Node,
  method?: string,
): void {
  const { ref } = callee;
  const memo = MEMO.test(ref ?? method ?? '');
  if (method !== undefined && MEASURES.test(method)) pushSend(run, method, args, MEASURED, node, true);
  const speaks = (receiver.taint & FROM.network) !== 0 && method !== undefined && SENDING.test(method);
  if (!memo && !speaks && !(ref !== undefined && (isNetwork(ref) || isSender(ref)))) return;
  run.brings = true;
  const known = ref !== undefined && (isNetwork(ref) || isSender(ref));
  const client = memo || (known ? !isLedger(ref) : (receiver.taint & FROM.chain) === 0);
  const address = memo ? EVERYBODY : addressOf(args, receiver, known, method);
  const given = ref !== undefined && OPENS_LINE.test(ref) ? args.map(withoutCertificate) : args;
  pushSend(run, ref ?? method ?? '', given, address, node, client);
}

/** What is told in its options with which key the line itself is opened (https://nodejs.org/api/tls.html). */
const OPENS_LINE = /^(?:https|http2|tls)\.(?:get|request|connect)$/;
const OF_LINE: ReadonlySet<string> = new Set(['key', 'cert', 'pfx', 'ca', 'passphrase']);

/** A key of the line proves who speaks: it is used where it lies, and what is sent is something else. */
function withoutCertificate(options: Value): Value {
  const { fields } = options;
  return fields === undefined
    ? options
    : { ...options, fields: new Map([...fields].filter(([name]) => !OF_LINE.has(name))) };
}

const EVERYBODY = constant('https://ledger.public/');

/** Notes that values are sent to an address. */
export function pushSend(
  run: Run,
  ref: string,
  args: readonly Value[],
  address: Value,
  node: Node,
  client: boolean,
): void {
  const leaving = args.reduce((all, arg) => all | leavingTaint(arg, 3), 0);
  const account = args.some((arg) => showsCredential(arg, 3));
  const from = args.flatMap((arg) => leavingOrigins(arg, 4)).slice(0, MOST_PARTS);
  run.deeds.push({ kind: 'send', ref, value: mixed(args), address, leaving, account, client, from, node });
}

function addressOf(args: readonly Value[], receiver: Value, known: boolean, method: string | undefined): Value {
  const [first = UNKNOWN] = args;
  const kept = receiver.fields?.get(ADDRESS)?.value;
  // Whoever is written to is known by a number, the service by its client.
  if (method !== undefined && /^send(?:Message|Document|Photo)$/.test(method))
    return typeof first.text === 'string' ? constant(`https://chat.service/${first.text}`) : UNKNOWN;
  if (known && !/^(?:write|end|send|sendMail)$/.test(method ?? '')) {
    const base = receiver.fields?.get('baseURL')?.value ?? kept;
    return base !== undefined && !/^[a-z]+:/i.test(first.text ?? '') ? base : first;
  }
  return kept ?? UNKNOWN;
}

/** Parts of a request that are gone through for what leaves with it. */
const MOST_PARTS = 30;

/** What leaves with a value: where a credential is shown, what is one by its name alone is where it belongs. */
export function leavingTaint(value: Value, depth: number): number {
  let taint = value.taint;
  if (depth === 0) return taint;
  for (const [name, part] of [...(value.fields ?? [])].slice(0, MOST_PARTS))
    taint |= leavingTaint(part.value, depth - 1) & (isCredentialField(name) ? ~FROM.secret : ~0);
  for (const item of value.items?.slice(0, MOST_PARTS) ?? []) taint |= leavingTaint(item, depth - 1);
  return taint;
}

/** Origins of what leaves as it is: what was made of something else, and credentials where they belong, are left out. */
function leavingOrigins({ taint, origins, fields, items }: Value, depth: number): readonly string[] {
  const parts = [
    ...[...(fields ?? [])]
      .slice(0, MOST_PARTS)
      .flatMap(([name, { value }]) => (isCredentialField(name) ? [] : [value])),
    ...(items ?? []).slice(0, MOST_PARTS),
  ];
  const own =
    taint & FROM.made || (items ?? []).length > 0 ? [] : origins.filter((one) => /^(?:import|param):/.test(one));
  return depth === 0 ? own : [...own, ...parts.flatMap((part) => leavingOrigins(part, depth - 1))];
}

/** Whether a request shows a credential that is not written into the program. */
function showsCredential({ fields }: Value, depth: number): boolean {
  if (depth === 0) return false;
  for (const [name, { value }] of [...(fields ?? [])].slice(0, MOST_PARTS)) {
    const written =
      typeof value.text === 'string' || (deepTaint(value) & (FROM.secret | FROM.key | FROM.decoded)) !== 0;
    if (isCredentialField(name) && !written && value !== UNKNOWN) return true;
    if (showsCredential(value, depth - 1)) return true;
  }
  return false;
}

/** A command that speaks to a server, and the address in its words. */
export function recordSendingCommand(run: Run, words: readonly Value[], node: Node): void {
  const pieces = words.flatMap((word) => [word.text, ...(word.items ?? []).map(({ text }) => text)]);
  const texts = pieces.filter((text) => typeof text === 'string');
  if (!/^\s*(?:curl|wget|nc|ncat|nslookup|dig|scp|rsync|http|https)(?:\.exe)?(?:\s|$)/.test(texts[0] ?? '')) return;
  const address = texts.flatMap((text) => /\bhttps?:\/\/[^\s"'`]{1,200}/.exec(text)?.[0] ?? [])[0];
  const named = /^\s*(?:nslookup|dig|nc|ncat)/.test(texts[0] ?? '') ? EVERYBODY : UNKNOWN;
  pushSend(run, 'command', [valueWith(mixed(words))], address === undefined ? named : constant(address), node, true);
}
