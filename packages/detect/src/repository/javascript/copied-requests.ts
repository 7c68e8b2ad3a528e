import { callFunctions } from './evaluate-function.ts';
import { child, children, dottedName, type Node, textOf } from './node.ts';
import type { Run } from './run.ts';
import { FROM, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';

/**
 * A program in the place of what a page asks servers with is handed what other programs send: their bodies and the
 * credentials in their headers. It hands them on; whoever also tells them to another host copies them. The address of the
 * request is marked as well: where it went into the address that is asked, the request itself is sent.
 */
const ASKED = tainted(FROM.asked);
/** The address of such a request, by its name among origins. */
const ADDRESS = tainted(0, ['asked:address']);
const OPTIONS = valueWith({
  fields: new Map(['body', 'headers', 'data', 'params', 'auth'].map((name) => [name, { value: ASKED }])),
});
const REQUEST: Value = { ...OPTIONS, fields: new Map([...(OPTIONS.fields ?? []), ['url', { value: ADDRESS }]]) };

/** What the platform sends with, and what each is called with. */
function argumentsOf(name: string): readonly Value[] | undefined {
  if (/^(?:(?:window|globalThis|self|global|top)\.)?fetch$/.test(name)) return [ADDRESS, OPTIONS];
  if (/XMLHttpRequest\.prototype\.send$|WebSocket\.prototype\.send$/.test(name)) return [ASKED];
  if (/XMLHttpRequest\.prototype\.setRequestHeader$/.test(name)) return [UNKNOWN, ASKED];
  return /^navigator\.sendBeacon$/.test(name) ? [ADDRESS, ASKED] : undefined;
}

/** What is put in the place of something that sends. */
export function replaceSender(run: Run, target: Node, value: Value): void {
  const args = value.functions.length === 0 ? undefined : argumentsOf(dottedName(target));
  if (args !== undefined) tell(run, value.functions, args);
}

/** `new Proxy(fetch, traps)` */
export function trapSender(run: Run, node: Node, [target = UNKNOWN, traps]: readonly Value[]): void {
  const args = argumentsOf(dottedName(children(node, 'arguments')[0]));
  const list = args === undefined ? undefined : { ...ASKED, items: args };
  if (list !== undefined) tell(run, traps?.fields?.get('apply')?.value.functions ?? [], [target, UNKNOWN, list]);
}

/** A class of lines to servers: what is sent by it. */
export function inheritSender(run: Run, above: Node | undefined, fields: Value['fields']): void {
  if (/(?:^|\.)(?:WebSocket|XMLHttpRequest)$/.test(dottedName(above)))
    tell(run, fields?.get('send')?.value.functions ?? [], [ASKED]);
}

/** `client.interceptors.request.use(callback)`: every request of a client before it is sent. */
export function intercept(run: Run, callee: Node, args: readonly Value[]): void {
  if (textOf(child(callee, 'property'), 'name') !== 'use' || !/\.interceptors\.request\.use$/.test(dottedName(callee)))
    return;
  tell(run, args[0]?.functions ?? [], [REQUEST]);
}

/** Whether it is the request itself that is sent: its address went into the one that is asked. */
export function isHandedOn(address: Value): boolean {
  return mixed([address, ...(address.items ?? [])]).origins.includes('asked:address');
}

function tell(run: Run, functions: Value['functions'], args: readonly Value[]): void {
  if (functions.length > 0) run.brings = true;
  callFunctions(run, functions, args);
}
