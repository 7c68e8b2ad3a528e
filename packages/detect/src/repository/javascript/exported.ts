import { functionOf } from './evaluate-function.ts';
import { child, children, isFunction, type Node, textOf, unwrapped } from './node.ts';
import { grow, type Run } from './run.ts';
import type { Scope } from './scope.ts';
import { type LocalFunction, tainted, type Value } from './value.ts';

/**
 * Functions that leave the module: their parameters are given a name, by which another file's call can be joined. Most
 * are known by how they are written, before anything is followed; the others once it is known what the module gives.
 */
export function markWritten(run: Run, scope: Scope, program: Node): void {
  const statements = children(program, 'body');
  const declared = new Map(statements.flatMap((statement) => declaredIn(child(statement, 'declaration') ?? statement)));
  const mark = (given: Node | undefined) => {
    const node = given && unwrapped(given);
    if (node?.type === 'Identifier') markNode(run, scope, declared.get(textOf(node, 'name') ?? ''));
    else if (node?.type === 'ObjectExpression')
      for (const part of children(node, 'properties')) {
        const value = child(part, 'value');
        markNode(run, scope, value?.type === 'Identifier' ? declared.get(textOf(value, 'name') ?? '') : value);
      }
    else markNode(run, scope, node);
  };
  for (const statement of statements) {
    if (/^Export(?:Named|Default)/.test(statement.type)) {
      const given = child(statement, 'declaration');
      for (const [, node] of given === undefined ? [] : declaredIn(given)) markNode(run, scope, node);
      if (statement.type === 'ExportDefaultDeclaration') mark(given);
      for (const specifier of children(statement, 'specifiers')) mark(child(specifier, 'local'));
    } else if (statement.type === 'ExpressionStatement') {
      const assigned = child(statement, 'expression');
      if (assigned?.type === 'AssignmentExpression' && isExports(child(assigned, 'left')))
        mark(child(assigned, 'right'));
    }
  }
}

/** The same for what only following the module has shown to leave it. */
export function markExported(run: Run): void {
  for (const [name, { value }] of run.exports) {
    // Under a name that all programs of a page share, nobody knows who calls.
    if (name.startsWith('%')) continue;
    const given = value.functions.flatMap(({ returns }) => functionsIn(returns.value));
    for (const leaving of [...functionsIn(value), ...given]) markFunction(run, leaving);
  }
}

/** A function, or those that an object holds. */
function functionsIn({ functions, fields }: Value): readonly LocalFunction[] {
  return [...functions, ...[...(fields?.values() ?? [])].slice(0, 100).flatMap((field) => field.value.functions)];
}

function markFunction(run: Run, leaving: LocalFunction): void {
  if (leaving.exported !== undefined || leaving.ofClass) return;
  leaving.exported = run.leaving++;
  leaving.parameters.forEach((parameter, at) => {
    grow(run, parameter, tainted(0, [`param:${leaving.exported}:${at}`]));
    grow(run, leaving.all, tainted(0, [`param:${leaving.exported}:${at}`]));
  });
}

/** Functions and classes that a statement names. */
function declaredIn(statement: Node): (readonly [string, Node])[] {
  const named = (name: string | undefined, node: Node | undefined) =>
    name === undefined || node === undefined ? [] : [[name, unwrapped(node)] as const];
  if (/^(?:Function|Class)Declaration$/.test(statement.type))
    return named(textOf(child(statement, 'id'), 'name') ?? 'default', statement);
  return children(statement, 'declarations').flatMap((one) =>
    named(textOf(child(one, 'id'), 'name'), child(one, 'init')),
  );
}

function markNode(run: Run, scope: Scope, node: Node | undefined): void {
  if (node === undefined) return;
  if (isFunction(node)) markFunction(run, functionOf(run, node, scope));
}

/** `exports.name`, `module.exports` or a part of it. */
function isExports(node: Node | undefined): boolean {
  if (node?.type !== 'MemberExpression') return false;
  const object = child(node, 'object');
  const name = textOf(object, 'name');
  if (name === 'exports') return true;
  return name === 'module' ? textOf(child(node, 'property'), 'name') === 'exports' : isExports(object);
}
