/**
 * A node of the syntax tree (ESTree, https://github.com/estree/estree), read by name: hostile code may carry any node
 * anywhere, so nothing is taken for granted about what stands where.
 */
export type Node = {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
};

/** The node under a name, if there is one. */
export function child(node: Node, key: string): Node | undefined {
  const value = node[key];
  // What the parser hangs under the names that are asked for is a node, a list or nothing.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : undefined;
}

const NONE: readonly Node[] = [];

/** The nodes of a list under a name; holes and anything else are left out. */
export function children(node: Node, key: string): readonly Node[] {
  const value = node[key];
  if (!Array.isArray(value)) return NONE;
  return value.every(isNode) ? value : value.filter(isNode);
}

/** The places of a list, those left out among them: `[, second]`. */
export function placesOf(list: Node): readonly (Node | undefined)[] {
  const { elements } = list;
  return Array.isArray(elements) ? elements.map((one) => (isNode(one) ? one : undefined)) : NONE;
}

/** The text under a name, if it is one. */
export function textOf(node: Node | undefined, key: string): string | undefined {
  const value = node?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** Every node directly below a node. */
export function below(node: Node): Node[] {
  const found: Node[] = [];
  for (const key in node) {
    const value = node[key];
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) found.push(...value.filter(isNode));
    else if (isNode(value)) found.push(value);
  }
  return found;
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Wrappers that change nothing: parentheses, optional chains, types of TypeScript. */
const WRAPPERS: ReadonlySet<string> = new Set([
  'ParenthesizedExpression',
  'ChainExpression',
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
]);

/** The expression inside of wrappers that change nothing. */
export function unwrapped(node: Node): Node {
  let inner = node;
  while (WRAPPERS.has(inner.type)) {
    const next = child(inner, 'expression');
    if (next === undefined) return inner;
    inner = next;
  }
  return inner;
}

/** `library.Wallet.fromPhrase`, as far as names stand written. */
export function dottedName(given: Node | undefined): string {
  const node = given && unwrapped(given);
  if (node?.type !== 'MemberExpression') return textOf(node, 'name') ?? '';
  const key = child(node, 'property');
  return `${dottedName(child(node, 'object'))}.${textOf(key, node.computed === true ? 'value' : 'name') ?? ''}`;
}

export function isFunction(node: Node): boolean {
  return (
    node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression' || node.type === 'ArrowFunctionExpression'
  );
}
