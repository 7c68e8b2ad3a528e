/**
 * Whoever stands between a page and its wallet passes on what it is asked for. One who also writes another receiver, or
 * other data of the call, into a payment that somebody else made pays himself. So two things are looked for: a program
 * that takes requests to a wallet over, and in it, or in a file that it uses, a given payment with a receiver that the
 * program itself chose.
 */

import { below, child, children, type Node, textOf, unwrapped } from './node.ts';
import type { Run } from './run.ts';
import { type Binding, deepTaint, FROM, UNKNOWN, type Value } from './value.ts';

/** Without one of these words no program pays anybody by another's wallet. */
const WORDS = /eth_send|[sS]endTransaction|sendCalls|sign(?:All)?Transactions?\b|signAndSend/;

const PAYS =
  '(?:eth_(?:send|sign)Transaction|wallet_send(?:Calls|Transaction)|sendTransaction|sign(?:AndSend|All)?Transactions?)';
const BETWEEN = new RegExp(
  [
    // The name of the request, where it is not what the program asks for itself.
    String.raw`(?<!\b(?:method\s*:|(?:send|sendAsync|request|rpc|perform|call)\s*\()\s*)["'\x60]${PAYS}["'\x60]`,
    String.raw`\b${PAYS}\s*:\s*(?:async\b|function\b|\()`,
    String.raw`\.(?:request|send|sendAsync|${PAYS})\s*=(?!=)`,
    String.raw`\bsuper\.(?:request|send|sendAsync|${PAYS})\s*\(`,
  ].join('|'),
);

/** Whether a program takes over what a wallet is asked to pay. */
export function standsBetween(text: string): boolean {
  return WORDS.test(text) && BETWEEN.test(text);
}

/** The files of the tree that a program names as its parts. */
export function partsNamedIn(text: string): readonly string[] {
  return [...text.matchAll(/\b(?:from|import|require\s*\()\s*["']([./@~#][^"'\n]{1,200})["']/g)].flatMap(
    ([, specifier]) => specifier ?? [],
  );
}

/** Who is paid, who may spend, and the data that says either. */
const RECEIVER = /^(?:to|spender|recipient|receiver|payee|destination|toAddress|toPubkey|data|input|calldata)$/;
const OF_PAYMENT: ReadonlySet<string> = new Set(['from', 'value', 'data', 'gas', 'nonce', 'amount']);

/** Under this name an object that nothing but its use is known of says so. */
const GIVEN = '%given';

/** The parts of an object that came from elsewhere and was given one more. */
export function partsOfGiven(name: string, value: Value): Map<string, Binding> {
  return new Map([
    [name, { value }],
    [GIVEN, { value: UNKNOWN }],
  ]);
}

const isGiven = ({ text, ref, items, fields }: Value): boolean =>
  text === undefined && ref === undefined && items === undefined && (fields === undefined || fields.has(GIVEN));

/** Notes that a part of an object was replaced, where it is the receiver of a payment that came from elsewhere. */
export function notePayee(run: Run, object: Value, name: string, value: Value, node: Node): void {
  if (RECEIVER.test(name) && isGiven(object) && isTold(value, name)) run.deeds.push({ kind: 'payee', value, node });
}

/** Notes an object made of another one's parts with a receiver of its own. */
export function notePaymentMade(run: Run, node: Node, parts: ReadonlyMap<string, Binding>, spread: readonly Value[]) {
  if (!parts.keys().some((name) => RECEIVER.test(name))) return;
  const own = children(node, 'properties').filter(({ type }) => type === 'Property');
  if (!spread.some(isGiven) && !own.some(isTakenOver)) return;
  for (const property of own) {
    const name = textOf(child(property, 'key'), 'name') ?? String(child(property, 'key')?.value ?? '');
    const value = parts.get(name)?.value;
    if (RECEIVER.test(name) && value !== undefined && isTold(value, name) && !isMadeOfItself(child(property, 'value')))
      run.deeds.push({ kind: 'payee', value, node: property });
  }
}

/** `value: payment.value` */
function isTakenOver(property: Node): boolean {
  const name = textOf(child(property, 'key'), 'name') ?? '';
  const value = child(property, 'value');
  const inner = value && unwrapped(value);
  return (
    OF_PAYMENT.has(name) && inner?.type === 'MemberExpression' && textOf(child(inner, 'property'), 'name') === name
  );
}

/** `to: await named(payment.to)` */
function isMadeOfItself(value: Node | undefined): boolean {
  let inner = value && unwrapped(value);
  while (inner?.type === 'AwaitExpression') inner = unwrapped(child(inner, 'argument') ?? inner);
  return (
    inner?.type === 'CallExpression' &&
    children(inner, 'arguments').some((argument) =>
      /^(?:to|spender|recipient)$/.test(textOf(child(unwrapped(argument), 'property'), 'name') ?? ''),
    )
  );
}

/** `new Proxy(payment, { get: (p, name) => (name === 'to' ? … : p[name]) })` */
export function notePaymentSeen(run: Run, [target, traps]: readonly Value[]): void {
  if (target === undefined || !(isGiven(target) || target.fields?.size === 0)) return;
  for (const { returns, node } of traps?.fields?.get('get')?.value.functions ?? [])
    if (isTold(returns.value) && namesReceiver(node)) run.deeds.push({ kind: 'payee', value: returns.value, node });
}

function namesReceiver(node: Node): boolean {
  return (node.type === 'Literal' && RECEIVER.test(String(node.value))) || below(node).some(namesReceiver);
}

/** A transfer that is put together; one in a signer’s hands goes along with what its owner signs. */
export function noteTransfer(run: Run, ref: string, args: readonly Value[], node: Node): void {
  if (!/(?:^|\.)SystemProgram\.transfer$|createTransfer\w*Instruction$/.test(ref)) return;
  for (const { fields } of args) {
    const value = fields?.get('toPubkey')?.value;
    if (value !== undefined && isTold(value)) run.deeds.push({ kind: 'payee', value, node });
  }
}

/** Data of a call is a receiver's only where that is a part of it: what else a server answers is called so as well. */
const isTold = (value: Value, name = 'to'): boolean =>
  (!DATA.test(name) || value.items !== undefined) && (isChosen(value) || isNamedElsewhere(value));

const DATA = /^(?:data|input|calldata)$/;

const isNamedElsewhere = (value: Value): boolean =>
  value.origins.some((origin) => /^(?:import|global|kept|event):/.test(origin));

const ADDRESS =
  /^(?:0x)?(?:0{24})?(?!0{30})[0-9a-fA-F]{40}$|^T[1-9A-HJ-NP-Za-km-z]{33}$|^(?!1{20})[1-9A-HJ-NP-Za-km-z]{43,44}$|^[\w-]+\.eth$/;

/** Whether the program says whom it means: by an address that stands in it, a server that it names, hidden text. */
export function isChosen(value: Value, depth = 3): boolean {
  const { text, choices, items } = value;
  const taint = deepTaint(value);
  if (taint & (FROM.named | FROM.decoded) && !(taint & (FROM.chain | FROM.error))) return true;
  return (
    [text, ...(choices ?? [])].some((one) => typeof one === 'string' && ADDRESS.test(one)) ||
    (depth > 0 && items?.some((item) => isChosen(item, depth - 1)) === true)
  );
}
