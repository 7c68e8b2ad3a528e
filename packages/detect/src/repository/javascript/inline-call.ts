import { bindPattern, evaluate } from './evaluate.ts';
import { child, children, type Node } from './node.ts';
import type { Run } from './run.ts';
import { newScope } from './scope.ts';
import { constant, type LocalFunction, type Value } from './value.ts';

/** Calls that are worked out apart, in one module and one within another: enough for any table of hidden strings. */
const MOST = { calls: 5_000, depth: 4, items: 2_000 };

/**
 * The value of one call of a function that only computes, with constant arguments: so that `d(3)` and `d(4)` are two
 * texts and not one mixture. Nothing where the function does more, or the result is not constant.
 */
export function inlineCall(run: Run, called: LocalFunction | undefined, args: readonly Value[]): Value | undefined {
  const body = called === undefined ? undefined : resultOf(called.node);
  if (called === undefined || body === undefined || args.length === 0 || !args.every(isConstant)) return undefined;
  if (run.inlined >= MOST.calls || run.inlineDepth >= MOST.depth) return undefined;
  run.inlined++;
  run.inlineDepth++;
  const { changed, deeds } = run;
  const scope = newScope(called.scope, undefined, true);
  children(called.node, 'params').forEach((pattern, at) => {
    const rest = pattern.type === 'RestElement';
    bindPattern(
      run,
      scope,
      pattern,
      rest
        ? { ...(args[at] ?? constant('')), text: undefined, items: args.slice(at) }
        : (args[at] ?? constant('undefined')),
    );
  });
  run.deeds = [];
  const value = evaluate(run, scope, body);
  run.deeds = deeds;
  run.changed = changed;
  run.inlineDepth--;
  return isConstant(value) ? value : undefined;
}

/** The items of a list, each handed to a function that only computes. */
export function inlineMap(run: Run, { items }: Value, callback: Value | undefined): Value | undefined {
  const [called] = callback?.functions ?? [];
  if (called === undefined || items === undefined || items.length === 0 || items.length > MOST.items) return undefined;
  const mapped: Value[] = [];
  for (const [at, item] of items.entries()) {
    const value = inlineCall(run, called, [item, constant(String(at))]);
    if (value === undefined) return undefined;
    mapped.push(value);
  }
  return { ...constant(''), text: undefined, taint: mapped.reduce((all, { taint }) => all | taint, 0), items: mapped };
}

function isConstant({ text, items }: Value): boolean {
  return (
    typeof text === 'string' ||
    (items !== undefined && items.length <= MOST.items && items.every((item) => typeof item.text === 'string'))
  );
}

/** What a function returns, where that is all it does. */
function resultOf(node: Node): Node | undefined {
  const body = child(node, 'body');
  if (body === undefined || node.generator === true) return undefined;
  if (body.type !== 'BlockStatement') return body;
  const [only, ...more] = children(body, 'body');
  return only?.type === 'ReturnStatement' && more.length === 0 ? child(only, 'argument') : undefined;
}
