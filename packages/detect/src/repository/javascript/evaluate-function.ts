import { setterOf } from './call-forms.ts';
import { inheritSender } from './copied-requests.ts';
import { bindPattern, evaluate } from './evaluate.ts';
import { nameOfMember, referenceOf } from './evaluate-member.ts';
import { child, children, type Node, textOf } from './node.ts';
import { fieldOf, fieldsOf, grow, type Run } from './run.ts';
import { runBody } from './run-statement.ts';
import { declare, lookUp, newScope, type Scope } from './scope.ts';
import { FROM, isUnknown, join, type LocalFunction, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';
import { inheritMaker } from './wallet-classes.ts';

/** The function that a node makes; the same in every round. */
export function functionOf(run: Run, node: Node, scope?: Scope): LocalFunction {
  const known = run.functions.get(node);
  if (known !== undefined) return known;
  const made: LocalFunction = {
    parameters: children(node, 'params').map(() => ({ value: UNKNOWN })),
    all: { value: UNKNOWN },
    returns: { value: UNKNOWN },
    callers: new Set(),
    node,
    scope,
    exported: undefined,
  };
  run.functions.set(node, made);
  return made;
}

/** Goes through a function's body with all that its parameters were ever given; the value is the function. */
export function evaluateFunction(run: Run, scope: Scope, node: Node): Value {
  const made = functionOf(run, node, scope);
  const inner = run.scopes.get(node) ?? newScope(scope, made, true);
  run.scopes.set(node, inner);
  if (node.type === 'FunctionExpression') {
    const own = textOf(child(node, 'id'), 'name');
    if (own !== undefined) grow(run, declare(inner, own), valueWith({ functions: [made] }));
  }
  if (node.type !== 'ArrowFunctionExpression') grow(run, declare(inner, 'arguments'), made.all.value);
  children(node, 'params').forEach((pattern, at) => {
    const rest = pattern.type === 'RestElement';
    const given = rest ? made.all.value : (made.parameters[at]?.value ?? UNKNOWN);
    bindPattern(
      run,
      inner,
      pattern,
      isUnknown(given) ? join(given, join(byName(pattern), injected(scope, pattern))) : given,
    );
  });
  const body = child(node, 'body');
  if (body?.type === 'BlockStatement') runBody(run, inner, children(body, 'body'));
  else if (body !== undefined) grow(run, made.returns, evaluate(run, inner, body));
  return valueWith({ functions: [made] });
}

/** What a parameter is by its name alone: the loader of modules, the runtime environment of Hardhat. */
function byName(pattern: Node): Value {
  const name = textOf(pattern, 'name');
  return name === 'require' || name === 'hre' ? referenceOf(name) : UNKNOWN;
}

/** Types of what speaks to servers, as frameworks hand it to classes. */
const CLIENT = /^(?:HttpService|HttpClient|AxiosInstance|AxiosStatic|KyInstance)$/;

/** What a class is handed by its framework: an object of the class that its type names. */
function injected(scope: Scope, pattern: Node): Value {
  const parameter = pattern.type === 'TSParameterProperty' ? child(pattern, 'parameter') : undefined;
  const type = parameter && child(child(parameter, 'typeAnnotation') ?? parameter, 'typeAnnotation');
  const name = textOf(type && child(type, 'typeName'), 'name');
  if (name === undefined) return UNKNOWN;
  if (CLIENT.test(name)) return referenceOf('axios');
  const { origins = [] } = lookUp(scope, name)?.value ?? {};
  return tainted(
    0,
    origins.filter((origin) => origin.startsWith('import:')),
  );
}

/** Under this name an object keeps the class of another file that its own is made of. */
export const ABOVE = '%above';

/** Goes through a class; the value calls its constructor and has its methods as fields. */
export function evaluateClass(run: Run, scope: Scope, node: Node): Value {
  const fields = fieldsOf(run, node);
  const instance = valueWith({ fields });
  const inner = newScope(scope);
  inner.names.set('this', { value: instance });
  const functions: LocalFunction[] = [];
  const above = evaluate(run, scope, child(node, 'superClass'));
  if (above.origins.length > 0) grow(run, fieldOf(fields, ABOVE), above);
  for (const member of children(child(node, 'body') ?? node, 'body')) {
    const content = child(member, member.type === 'StaticBlock' ? 'body' : 'value');
    if (member.type === 'StaticBlock') runBody(run, inner, children(member, 'body'));
    if (content === undefined) continue;
    const value = evaluate(run, inner, content);
    if (member.accessibility === 'private' || child(member, 'key')?.type === 'PrivateIdentifier')
      for (const method of value.functions) method.ofClass = true;
    if (member.kind === 'constructor') functions.push(...value.functions);
    const name = nameOfMember(run, scope, member);
    if (name !== undefined && member.kind !== 'constructor')
      grow(run, fieldOf(fields, keptAs(member, name)), givenBy(member, value));
  }
  inheritMaker(run, child(node, 'superClass'), above.ref ?? '', functions);
  inheritSender(run, child(node, 'superClass'), fields);
  // Whatever is made of a kind of functions is a function, and its text a program.
  return valueWith({ fields, functions, ref: above.ref === 'Function' ? above.ref : undefined });
}

/** The name of a property among the parts of its object: what sets a part is no part itself. */
export function keptAs(property: Node, name: string): string {
  return property.kind === 'set' ? setterOf(name) : name;
}

/** What reading a property gives: of a getter that is what it returns. */
export function givenBy(property: Node, value: Value): Value {
  return property.kind === 'get' ? (value.functions[0]?.returns.value ?? value) : value;
}

/** Hands arguments to the functions that a value may be; the result is what they may return. */
export function callFunctions(
  run: Run,
  functions: readonly LocalFunction[],
  args: readonly Value[],
  caller?: Node,
): Value {
  let result: Value = UNKNOWN;
  for (const called of functions) {
    called.callers.add(caller);
    const shared = isShared(run, called) ? FROM.shared : 0;
    args.forEach((arg, at) => {
      const parameter = called.parameters[at];
      if (parameter !== undefined) grow(run, parameter, arg.taint === 0 ? arg : { ...arg, taint: arg.taint | shared });
    });
    if (args.length > 0) grow(run, called.all, { ...mixed(args), items: args });
    const returned = called.returns.value;
    const value = returned.taint === 0 || shared === 0 ? returned : { ...returned, taint: returned.taint | shared };
    result = result === UNKNOWN ? value : mixed([result, value]);
  }
  return result;
}

/** Bundles have functions by the hundred; there, whose content a common helper holds is anybody's guess. */
const BUNDLE = { functions: 400, callers: 6 };
const LARGE_BUNDLE = { functions: 2_000, callers: 1 };

function isShared(run: Run, { callers }: LocalFunction): boolean {
  const { size } = run.functions;
  return (
    (size > BUNDLE.functions && callers.size > BUNDLE.callers) ||
    (size > LARGE_BUNDLE.functions && callers.size > LARGE_BUNDLE.callers)
  );
}
