import { notePayee } from './changed-payment.ts';
import { callValue } from './evaluate-call.ts';
import { callFunctions } from './evaluate-function.ts';
import { memberOf, PART_OF_FUNCTION } from './evaluate-member.ts';
import type { Node } from './node.ts';
import type { Run } from './run.ts';
import { join, mixed, UNKNOWN, type Value, valueWith } from './value.ts';

/** Forms of calling something without writing the call: `f.call(…)`, `Reflect.apply(f, …)`, `Function.prototype.call.bind(f)`. */
export function calledOtherwise(
  run: Run,
  receiver: Value,
  name: string | undefined,
  args: readonly Value[],
  node: Node,
): Value | undefined {
  const [first = UNKNOWN, second, third] = args;
  if (receiver.ref === 'Reflect') return reflected(run, name, args, node);
  if (name !== 'bind' && name !== 'call' && name !== 'apply') return undefined;
  const isCallee = receiver.ref !== undefined || receiver.functions.length > 0;
  if (!isCallee) return undefined;
  const ofCall = /(?:^|\.)(?:call|apply)$/.test(receiver.ref ?? '');
  if (name === 'bind') return ofCall ? first : receiver;
  if (name === 'call')
    return ofCall
      ? callValue(run, first, UNKNOWN, args.slice(2), node)
      : callValue(run, receiver, UNKNOWN, args.slice(1), node);
  return ofCall
    ? callValue(run, first, UNKNOWN, listed(third), node)
    : callValue(run, receiver, UNKNOWN, second?.items === undefined ? args.slice(1) : [...second.items], node);
}

function reflected(run: Run, name: string | undefined, args: readonly Value[], node: Node): Value | undefined {
  const [first = UNKNOWN, second, third] = args;
  if (name === 'apply') return callValue(run, first, UNKNOWN, listed(third), node);
  if (name === 'construct') {
    const made = first.ref === PART_OF_FUNCTION ? valueWith({ ref: 'Function' }) : first;
    return callValue(run, made, UNKNOWN, listed(second), node);
  }
  if (name === 'set' && typeof second?.text === 'string') notePayee(run, first, second.text, third ?? UNKNOWN, node);
  if (name !== 'get') return undefined;
  return memberOf(first, typeof second?.text === 'string' ? second.text : undefined, node);
}

function listed(value: Value | undefined): readonly Value[] {
  return value === undefined ? [] : (value.items ?? [value]);
}

/** Under these names the parts of an object carry what stands behind them: traps of a proxy, setters. */
const APPLY = '%apply';
const GET = '%get';

/** `new Proxy(target, traps)`: the target, and what the traps do instead of it. */
export function proxied([target = UNKNOWN, traps]: readonly Value[]): Value {
  const fields = new Map(target.fields ?? []);
  for (const [trap, name] of [
    ['apply', APPLY],
    ['construct', APPLY],
    ['get', GET],
  ] as const) {
    const binding = traps?.fields?.get(trap);
    if (binding !== undefined) fields.set(name, binding);
  }
  return { ...target, fields };
}

/** A call of a proxy, as its trap does it. */
export function trappedCall(run: Run, callee: Value, args: readonly Value[]): Value | undefined {
  const trap = callee.fields?.get(APPLY)?.value;
  if (trap === undefined) return undefined;
  return callFunctions(run, trap.functions, [callee, UNKNOWN, { ...mixed(args), items: args }]);
}

/** A part of a proxy, as its trap gives it. */
export function trappedMember({ fields }: Value): Value | undefined {
  const trap = fields?.get(GET)?.value;
  return trap === undefined ? undefined : trap.functions.map(({ returns }) => returns.value).reduce(join, UNKNOWN);
}

/** The name under which an object keeps what is called when a part of it is set. */
export function setterOf(name: string): string {
  return `%set:${name}`;
}
