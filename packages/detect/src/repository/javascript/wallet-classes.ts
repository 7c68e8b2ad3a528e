import { isWalletClass, makesKeys, takesKey } from '../key-flow/key-names.ts';
import { callFunctions } from './evaluate-function.ts';
import { child, children, dottedName, type Node, textOf, unwrapped } from './node.ts';
import { grow, type Run } from './run.ts';
import { lookUp, type Scope } from './scope.ts';
import { FROM, tainted, UNKNOWN, type Value } from './value.ts';

/**
 * Whoever stands around what makes wallets of their keys (a function that replaces it, a trap, a class made of it, a
 * helper that calls it) is handed the keys, whatever he calls them.
 */
const KEY = tainted(FROM.key);

/** What is put in the place of something that makes wallets is called with their keys. */
export function replaceMaker(run: Run, target: Node, ref: string, value: Value): void {
  if (value.functions.length > 0 && isMaker(target, ref)) tellKeys(run, value.functions, [KEY, KEY]);
}

/** `new Proxy(Wallet, traps)`: what the traps are called with. */
export function trapMaker(run: Run, node: Node, [target = UNKNOWN, traps]: readonly Value[]): void {
  const [given] = children(node, 'arguments');
  if (given === undefined || !isMaker(given, target.ref ?? '')) return;
  const trapsOf = (name: string) => traps?.fields?.get(name)?.value.functions ?? [];
  tellKeys(run, trapsOf('construct'), [UNKNOWN, KEY, UNKNOWN]);
  tellKeys(run, trapsOf('apply'), [UNKNOWN, UNKNOWN, KEY]);
}

/** The constructor of a class that is made of one of wallets is called with a key. */
export function inheritMaker(run: Run, above: Node | undefined, ref: string, constructors: Value['functions']): void {
  if (isWalletClass(ref) || isWalletClass(dottedName(above))) tellKeys(run, constructors, [KEY]);
}

/** What they do with it is seen in the next round, whatever else the module does. */
function tellKeys(run: Run, functions: Value['functions'], args: readonly Value[]): void {
  if (functions.length > 0) run.brings = true;
  callFunctions(run, functions, args);
}

function isMaker(node: Node, ref: string): boolean {
  return [ref, dottedName(node)].some((name) => isWalletClass(name) || makesKeys(name) || takesKey(name));
}

/** What a variable holds that a wallet is opened with is a key, here and where it is used else. */
export function openWallet(run: Run, scope: Scope, node: Node, ref: string | undefined): void {
  if (!takesKey(ref ?? '') && !takesKey(dottedName(child(node, 'callee')))) return;
  let given: Node | undefined = children(node, 'arguments')[0];
  // It is decoded first, or read as a list.
  while (given !== undefined && /^(?:Call|New|Await)Expression$/.test(unwrapped(given).type)) {
    const inner: Node = unwrapped(given);
    given = inner.type === 'AwaitExpression' ? child(inner, 'argument') : children(inner, 'arguments')[0];
  }
  const variable = given && unwrapped(given);
  const binding = variable?.type === 'Identifier' ? lookUp(scope, textOf(variable, 'name') ?? '') : undefined;
  if (binding !== undefined && typeof binding.value.text !== 'string' && binding.value.ref === undefined) {
    run.brings = true;
    grow(run, binding, KEY);
  }
}
