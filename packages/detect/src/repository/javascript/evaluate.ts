import { isSecretName } from '../key-flow/key-names.ts';
import { notePaymentMade } from './changed-payment.ts';
import { callValue, evaluateCall } from './evaluate-call.ts';
import { evaluateClass, evaluateFunction, givenBy, keptAs } from './evaluate-function.ts';
import { assign, memberOf, nameOfMember, referenceOf } from './evaluate-member.ts';
import { foldNumbers, foldTemplate, foldText, spreadOf } from './fold.ts';
import { noteInserted } from './inserted-code.ts';
import { below, child, children, type Node, placesOf, textOf, unwrapped } from './node.ts';
import { fieldOf, fieldsOf, grow, type Run } from './run.ts';
import { runStatement } from './run-statement.ts';
import { declare, lookUp, type Scope } from './scope.ts';
import { noteFields, typedInto } from './typed-keys.ts';
import { constant, FROM, isUnknown, join, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';

/** Deeper than any program that people write; what is nested deeper is not followed. */
const DEEPEST = 400;

type Evaluator = (run: Run, scope: Scope, node: Node) => Value;

/** What is known of the value of an expression; on the way, what it does becomes deeds of the run. */
export function evaluate(run: Run, scope: Scope, given: Node | undefined): Value {
  if (given === undefined) return UNKNOWN;
  const node = unwrapped(given);
  if (run.depth > DEEPEST) throw new RangeError('nested too deeply');
  run.depth++;
  const evaluator = EVALUATORS[node.type] ?? evaluateBelow;
  const value = evaluator(run, scope, node);
  run.depth--;
  return value;
}

/** Everything below a node of a kind that makes no value of its own. */
export function evaluateBelow(run: Run, scope: Scope, node: Node): Value {
  for (const part of below(node)) {
    if (isStatement(part.type)) runStatement(run, scope, part);
    else evaluate(run, scope, part);
  }
  return UNKNOWN;
}

const STATEMENTS = new Map<string, boolean>();

/** Asked for every node: the answer for a type is kept. */
function isStatement(type: string): boolean {
  const known = STATEMENTS.get(type);
  if (known !== undefined) return known;
  const found = /Statement$|Declaration$|^SwitchCase$|^CatchClause$/.test(type);
  STATEMENTS.set(type, found);
  return found;
}

const nothing: Evaluator = () => UNKNOWN;

const page: Evaluator = (run, scope, node) => {
  noteFields(run, scope, node);
  return evaluateBelow(run, scope, node);
};

const EVALUATORS: Readonly<Record<string, Evaluator>> = {
  Literal: (run, _scope, node) => {
    const { value } = node;
    if (typeof value !== 'string') return typeof value === 'number' ? constant(String(value)) : UNKNOWN;
    const known = constant(value);
    noteInserted(run, known, node);
    return known;
  },
  Identifier: (_run, scope, node) => identifier(scope, textOf(node, 'name') ?? ''),
  ThisExpression: (_run, scope) => lookUp(scope, 'this')?.value ?? valueWith({ ref: 'this' }),
  TemplateLiteral: (run, scope, node) => {
    const value = foldTemplate(
      children(node, 'quasis').map(cooked),
      children(node, 'expressions').map((part) => evaluate(run, scope, part)),
    );
    noteInserted(run, value, node);
    return value;
  },
  TaggedTemplateExpression: (run, scope, node) => {
    const tag = evaluate(run, scope, child(node, 'tag'));
    const quasi = child(node, 'quasi');
    if (tag.functions.length === 0 && tag.origins.length === 0)
      return callValue(run, tag, UNKNOWN, [evaluate(run, scope, quasi)], node);
    const strings = children(quasi ?? node, 'quasis').map((part) => constant(cooked(part)));
    const raw = new Map([['raw', { value: valueWith({ items: strings }) }]]);
    const values = children(quasi ?? node, 'expressions').map((part) => evaluate(run, scope, part));
    return callValue(run, tag, UNKNOWN, [valueWith({ items: strings, fields: raw }), ...values], node);
  },
  BinaryExpression: evaluateBinary,
  LogicalExpression: (run, scope, node) => {
    const left = evaluate(run, scope, child(node, 'left'));
    const right = evaluate(run, scope, child(node, 'right'));
    return node.operator === '??' && typeof left.text === 'string' ? left : join(left, right);
  },
  ConditionalExpression: (run, scope, node) => {
    evaluate(run, scope, child(node, 'test'));
    return join(evaluate(run, scope, child(node, 'consequent')), evaluate(run, scope, child(node, 'alternate')));
  },
  SequenceExpression: (run, scope, node) =>
    children(node, 'expressions').reduce<Value>((_, part) => evaluate(run, scope, part), UNKNOWN),
  AwaitExpression: (run, scope, node) => evaluate(run, scope, child(node, 'argument')),
  YieldExpression: (run, scope, node) => {
    const value = evaluate(run, scope, child(node, 'argument'));
    if (scope.inside !== undefined) grow(run, scope.inside.returns, value);
    return run.sent.value;
  },
  SpreadElement: (run, scope, node) => evaluate(run, scope, child(node, 'argument')),
  UnaryExpression: (run, scope, node) => {
    const value = evaluate(run, scope, child(node, 'argument'));
    return node.operator === 'typeof' || node.operator === 'delete' ? UNKNOWN : mixed([value]);
  },
  UpdateExpression: nothing,
  AssignmentExpression: evaluateAssignment,
  MemberExpression: (run, scope, node) => {
    const object = evaluate(run, scope, child(node, 'object'));
    const name = nameOfMember(run, scope, node);
    const value = memberOf(object, name, node, run);
    // Whoever goes through its names reads the environment as a whole.
    const all =
      name === undefined && object.ref === 'process.env'
        ? evaluate(run, scope, child(node, 'property')).taint & FROM.wholeEnvironment
        : 0;
    return all === 0 ? value : { ...value, taint: value.taint | all };
  },
  CallExpression: evaluateCall,
  NewExpression: evaluateCall,
  ImportExpression: evaluateCall,
  MetaProperty: () => valueWith({ ref: 'import.meta' }),
  ArrayExpression: (run, scope, node) => {
    const items = children(node, 'elements').flatMap((part) => spreadOf(part, evaluate(run, scope, part)));
    return { ...mixed(items), items };
  },
  ObjectExpression: evaluateObject,
  FunctionExpression: evaluateFunction,
  ArrowFunctionExpression: evaluateFunction,
  ClassExpression: evaluateClass,
  Super: nothing,
  JSXElement: page,
  JSXFragment: page,
  JSXText: nothing,
};

function cooked(node: Node): string {
  const value = node.value;
  return typeof value === 'object' && value !== null && 'cooked' in value ? String(value.cooked) : '';
}

function identifier(scope: Scope, name: string): Value {
  return lookUp(scope, name)?.value ?? referenceOf(name);
}

/** Long sums are deep trees: their left side is followed in a loop. */
function evaluateBinary(run: Run, scope: Scope, node: Node): Value {
  const parts: Node[] = [];
  let left: Node | undefined = node;
  while (left?.type === 'BinaryExpression' && left.operator === node.operator) {
    const right = child(left, 'right');
    if (right !== undefined) parts.push(right);
    const next = child(left, 'left');
    left = next === undefined ? undefined : unwrapped(next);
  }
  if (left !== undefined) parts.push(left);
  const values = parts.reverse().map((part) => evaluate(run, scope, part));
  if (node.operator === '+') {
    const text = foldText(values);
    noteInserted(run, text, node);
    return text;
  }
  const value = foldNumbers(String(node.operator), values) ?? mixed(values);
  return node.operator === '^' ? crossed(value) : value;
}

/** `byte ^ key`: content of a file that is hidden in it. */
function crossed(value: Value): Value {
  return value.taint & FROM.file ? { ...value, taint: value.taint | FROM.decoded } : value;
}

function evaluateAssignment(run: Run, scope: Scope, node: Node): Value {
  const target = child(node, 'left');
  const right = evaluate(run, scope, child(node, 'right'));
  const added = node.operator === '=' || node.operator === '||=' || node.operator === '??=';
  const value = added ? right : { ...mixed([right]), text: null };
  if (node.operator === '^=' && target !== undefined) {
    const { taint } = evaluate(run, scope, target);
    assign(run, scope, target, crossed({ ...value, taint: value.taint | taint }));
    return value;
  }
  if (target !== undefined) assign(run, scope, target, value);
  return value;
}

/** Options of template engines that become a part of the program (https://github.com/mde/ejs#options). */
const WRITTEN_INTO_PROGRAM = /^(?:escapeFunction|outputFunctionName|localsName|destructuredLocals)$/;

function evaluateObject(run: Run, scope: Scope, node: Node): Value {
  const fields = fieldsOf(run, node);
  const value = valueWith({ fields });
  const inner = { ...scope, outer: scope, names: new Map([['this', { value }]]), takesVar: false };
  let taint = 0;
  const origins: string[] = [];
  const spreads: Value[] = [];
  for (const part of children(node, 'properties')) {
    if (part.type === 'SpreadElement') {
      const spread = evaluate(run, scope, child(part, 'argument'));
      spreads.push(spread);
      taint |= spread.taint;
      origins.push(...spread.origins.filter((origin) => /^(?:import:.*#\*$|param:)/.test(origin)));
      for (const [name, { value: known }] of spread.fields ?? []) grow(run, fieldOf(fields, name), known);
      continue;
    }
    const name = nameOfMember(run, scope, part);
    const known = evaluate(run, inner, child(part, 'value'));
    if (name !== undefined && WRITTEN_INTO_PROGRAM.test(name) && known.taint & FROM.network)
      // A template engine writes it into the program that it makes of a template.
      run.deeds.push({ kind: 'run', sink: 'code', ref: 'ejs', value: known, node: part });
    if (name !== undefined) grow(run, fieldOf(fields, keptAs(part, name)), givenBy(part, known));
    else taint |= known.taint;
  }
  notePaymentMade(run, node, fields, spreads);
  return taint === 0 && origins.length === 0 ? value : { ...value, taint, origins: origins.slice(0, 12) };
}

/** What a variable is by its name alone, where nothing else is known of it. */
function named(name: string, value: Value): Value {
  return isSecretName(name) && isUnknown(value) ? tainted(FROM.secret, value.origins) : value;
}

/** Gives a value to what a pattern names: a variable, a member, or parts of an object or a list. */
export function bindPattern(run: Run, scope: Scope, pattern: Node, value: Value, byVar = false): void {
  switch (pattern.type) {
    case 'Identifier':
      grow(
        run,
        declare(scope, textOf(pattern, 'name') ?? '', byVar),
        join(named(textOf(pattern, 'name') ?? '', value), typedInto(run, textOf(pattern, 'name') ?? '')),
      );
      return;
    case 'AssignmentPattern': {
      const inner = child(pattern, 'left');
      const other = evaluate(run, scope, child(pattern, 'right'));
      if (inner !== undefined) bindPattern(run, scope, inner, join(value, other), byVar);
      return;
    }
    case 'RestElement': {
      const inner = child(pattern, 'argument');
      if (inner !== undefined) bindPattern(run, scope, inner, value, byVar);
      return;
    }
    case 'TSParameterProperty': {
      const inner = child(pattern, 'parameter');
      if (inner !== undefined) bindPattern(run, scope, inner, value, byVar);
      // The parameter is a part of the object as well.
      const name = textOf(inner?.type === 'AssignmentPattern' ? child(inner, 'left') : inner, 'name') ?? '';
      const { fields } = lookUp(scope, 'this')?.value ?? UNKNOWN;
      // The fields of a class are this analysis's own map; values show them as read-only.
      if (fields !== undefined)
        grow(run, fieldOf(fields as Map<string, { value: Value }>, name), lookUp(scope, name)?.value ?? value);
      return;
    }
    case 'ArrayPattern':
      placesOf(pattern).forEach((part, at) => {
        if (part !== undefined) bindPattern(run, scope, part, value.items?.[at] ?? mixed([value]), byVar);
      });
      return;
    case 'ObjectPattern':
      for (const part of children(pattern, 'properties')) {
        if (part.type === 'RestElement') {
          bindPattern(run, scope, part, value, byVar);
          continue;
        }
        const inner = child(part, 'value');
        const found = memberOf(value, nameOfMember(run, scope, part), part);
        if (inner !== undefined) bindPattern(run, scope, inner, found, byVar);
      }
      return;
    default:
      assign(run, scope, pattern, value);
  }
}
