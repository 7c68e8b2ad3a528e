import { bindPattern, evaluate, evaluateBelow } from './evaluate.ts';
import { evaluateClass, evaluateFunction, functionOf } from './evaluate-function.ts';
import { exportWhole, memberOf } from './evaluate-member.ts';
import { importedValue } from './import-value.ts';
import { child, children, type Node, textOf } from './node.ts';
import { fieldOf, fieldsOf, grow, type Run } from './run.ts';
import { declare, lookUp, newScope, type Scope } from './scope.ts';
import { FROM, join, mixed, tainted, UNKNOWN, type Value, valueWith } from './value.ts';

type Runner = (run: Run, scope: Scope, node: Node) => void;

/** Goes through the statements of a body; functions declared anywhere in it are known from its beginning. */
export function runBody(run: Run, scope: Scope, statements: readonly Node[]): void {
  for (const statement of statements) {
    const declared = /^Export/.test(statement.type) ? child(statement, 'declaration') : statement;
    if (declared?.type !== 'FunctionDeclaration') continue;
    const name = textOf(child(declared, 'id'), 'name');
    if (name !== undefined)
      grow(run, declare(scope, name), valueWith({ functions: [functionOf(run, declared, scope)] }));
  }
  for (const statement of statements) runStatement(run, scope, statement);
}

/** Goes through one statement. */
export function runStatement(run: Run, scope: Scope, node: Node): void {
  (RUNNERS[node.type] ?? evaluateBelow)(run, scope, node);
}

/** The scope of a block; the same in every round. */
function blockScope(run: Run, scope: Scope, node: Node): Scope {
  const known = run.scopes.get(node);
  if (known !== undefined) return known;
  const made = newScope(scope);
  run.scopes.set(node, made);
  return made;
}

const inBlock: Runner = (run, scope, node) => evaluateBelow(run, blockScope(run, scope, node), node);

const RUNNERS: Readonly<Record<string, Runner>> = {
  BlockStatement: (run, scope, node) => runBody(run, blockScope(run, scope, node), children(node, 'body')),
  VariableDeclaration: (run, scope, node) => {
    const byVar = node.kind === 'var';
    for (const declarator of children(node, 'declarations')) {
      const pattern = child(declarator, 'id');
      const value = evaluate(run, scope, child(declarator, 'init'));
      if (pattern !== undefined) bindPattern(run, scope, pattern, value, byVar);
    }
  },
  FunctionDeclaration: (run, scope, node) => {
    const value = evaluateFunction(run, scope, node);
    const name = textOf(child(node, 'id'), 'name');
    if (name !== undefined) grow(run, declare(scope, name), value);
  },
  ClassDeclaration: (run, scope, node) => {
    const name = textOf(child(node, 'id'), 'name');
    const value = evaluateClass(run, scope, node);
    if (name !== undefined) grow(run, declare(scope, name), value);
  },
  ReturnStatement: (run, scope, node) => {
    const value = evaluate(run, scope, child(node, 'argument'));
    if (scope.inside !== undefined) grow(run, scope.inside.returns, value);
  },
  ForStatement: inBlock,
  SwitchStatement: inBlock,
  ForInStatement: forEach,
  ForOfStatement: forEach,
  CatchClause: (run, scope, node) => {
    const inner = blockScope(run, scope, node);
    const pattern = child(node, 'param');
    if (pattern !== undefined) bindPattern(run, inner, pattern, tainted(FROM.error));
    const body = child(node, 'body');
    if (body !== undefined) runBody(run, inner, children(body, 'body'));
  },
  TSEnumDeclaration: (run, scope, node) => {
    const fields = fieldsOf(run, node);
    const name = textOf(child(node, 'id'), 'name');
    for (const member of children(child(node, 'body') ?? node, 'members')) {
      const key = child(member, 'id');
      const named = textOf(key, 'name') ?? key?.value;
      if (named !== undefined)
        grow(run, fieldOf(fields, String(named)), evaluate(run, scope, child(member, 'initializer')));
    }
    if (name !== undefined) grow(run, declare(scope, name), valueWith({ fields }));
  },
  TSModuleDeclaration: (run, scope, node) => {
    const fields = fieldsOf(run, node);
    const inner = blockScope(run, scope, node);
    const name = textOf(child(node, 'id'), 'name');
    const statements = children(child(node, 'body') ?? node, 'body');
    runBody(
      run,
      inner,
      statements.map((one) => child(one, 'declaration') ?? one),
    );
    for (const [own, { value }] of inner.names) grow(run, fieldOf(fields, own), value);
    if (name !== undefined) grow(run, declare(scope, name), valueWith({ fields }));
  },
  ImportDeclaration: importNames,
  ExportNamedDeclaration: exportNamed,
  ExportDefaultDeclaration: (run, scope, node) => {
    const declared = child(node, 'declaration');
    if (declared === undefined) return;
    const value = declaredValue(run, scope, declared);
    grow(run, fieldOf(run.exports, 'default'), value);
  },
  ExportAllDeclaration: (run, _scope, node) => {
    grow(run, fieldOf(run.exports, '**'), importedValue(run, String(child(node, 'source')?.value ?? '')));
  },
  TSExportAssignment: (run, scope, node) => exportWhole(run, evaluate(run, scope, child(node, 'expression'))),
  TSInterfaceDeclaration: () => {},
  TSTypeAliasDeclaration: () => {},
  TSDeclareFunction: () => {},
};

function forEach(run: Run, scope: Scope, node: Node): void {
  const inner = blockScope(run, scope, node);
  const over = evaluate(run, inner, child(node, 'right'));
  const items = over.items?.slice(0, 64) ?? [];
  const each = items.length > 0 ? items.reduce(join, UNKNOWN) : mixed([over]);
  const left = child(node, 'left');
  const pattern = left?.type === 'VariableDeclaration' ? child(children(left, 'declarations')[0] ?? left, 'id') : left;
  if (pattern !== undefined) bindPattern(run, inner, pattern, each, left?.kind === 'var');
  const body = child(node, 'body');
  if (body !== undefined) runStatement(run, inner, body);
}

function importNames(run: Run, scope: Scope, node: Node): void {
  const whole = importedValue(run, String(child(node, 'source')?.value ?? ''));
  for (const specifier of children(node, 'specifiers')) {
    const local = textOf(child(specifier, 'local'), 'name');
    if (local === undefined) continue;
    const imported = child(specifier, 'imported');
    const name =
      specifier.type === 'ImportDefaultSpecifier' ? 'default' : (textOf(imported, 'name') ?? imported?.value);
    const value = typeof name === 'string' ? memberOf(whole, name, specifier) : whole;
    grow(run, declare(scope, local), value);
  }
}

function declaredValue(run: Run, scope: Scope, declared: Node): Value {
  if (declared.type === 'FunctionDeclaration' || declared.type === 'ClassDeclaration') {
    runStatement(run, scope, declared);
    const name = textOf(child(declared, 'id'), 'name');
    if (name !== undefined) return lookUp(scope, name)?.value ?? UNKNOWN;
    return declared.type === 'FunctionDeclaration' ? evaluateFunction(run, scope, declared) : UNKNOWN;
  }
  return evaluate(run, scope, declared);
}

function exportNamed(run: Run, scope: Scope, node: Node): void {
  const declared = child(node, 'declaration');
  const source = child(node, 'source');
  if (declared !== undefined) {
    runStatement(run, scope, declared);
    for (const name of declaredNames(declared))
      grow(run, fieldOf(run.exports, name), lookUp(scope, name)?.value ?? UNKNOWN);
  }
  const whole = source === undefined ? undefined : importedValue(run, String(source.value ?? ''));
  for (const specifier of children(node, 'specifiers')) {
    const local = textOf(child(specifier, 'local'), 'name');
    const exported = textOf(child(specifier, 'exported'), 'name');
    if (local === undefined || exported === undefined) continue;
    const value = whole === undefined ? lookUp(scope, local)?.value : memberOf(whole, local, specifier);
    grow(run, fieldOf(run.exports, exported), value ?? UNKNOWN);
  }
}

function declaredNames(declared: Node): string[] {
  const one = textOf(child(declared, 'id'), 'name');
  if (one !== undefined) return [one];
  return children(declared, 'declarations').flatMap((declarator) => textOf(child(declarator, 'id'), 'name') ?? []);
}
