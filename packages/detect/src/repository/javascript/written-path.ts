import { evaluate } from './evaluate.ts';
import { nameOfMember } from './evaluate-member.ts';
import { opensFile, writesFile } from './file-calls.ts';
import { child, children, type Node, textOf, unwrapped } from './node.ts';
import { grow, type Run } from './run.ts';
import { lookUp, type Scope } from './scope.ts';
import { type Binding, deepTaint, FROM, tainted, UNKNOWN, type Value } from './value.ts';

/** Under this name the stream that writes a file carries the variable of its path. */
const PATH = '%path';

const BROUGHT = FROM.network | FROM.chain | FROM.decoded;

/**
 * A file that is written with what came from elsewhere makes the variable of its path carry that: what loads the path
 * runs the content. A stream has its path as a part, until somebody writes to it.
 */
export function withPath(
  run: Run,
  scope: Scope,
  node: Node,
  ref: string | undefined,
  args: readonly Value[],
  value: Value,
): Value {
  const writes = ref !== undefined && writesFile(ref);
  const opens = ref !== undefined && opensFile(ref);
  if (!writes && !opens) return value;
  const [pathNode] = children(node, 'arguments');
  run.brings = true;
  const path = pathNode === undefined ? undefined : variableOf(run, scope, pathNode);
  if (writes && path !== undefined && args[1] !== undefined) mark(run, path, args[1]);
  if (!opens) return value;
  return { ...value, fields: new Map([[PATH, path ?? { value: args[0] ?? UNKNOWN }]]) };
}

/** `answer.pipe(stream)`, `stream.write(chunk)`, `pipeline(answer, stream)`. */
export function fillStreams(run: Run, receiver: Value, name: string, args: readonly Value[], node: Node): void {
  if (name === 'pipeline') for (const { fields } of args.slice(1)) markStream(run, fields, args[0] ?? UNKNOWN, node);
  if (name === 'pipe') for (const { fields } of args) markStream(run, fields, receiver, node);
  if (name === 'write' || name === 'end') for (const content of args) markStream(run, receiver.fields, content, node);
}

function markStream(run: Run, fields: Value['fields'], content: Value, node: Node): void {
  const path = fields?.get(PATH);
  if (path === undefined) return;
  mark(run, path, content);
  run.deeds.push({ kind: 'drop', path: path.value, value: content, node });
}

function mark(run: Run, path: Binding, content: Value): void {
  const handed =
    content.origins.some((origin) => origin.startsWith('param:')) &&
    // What another function made of it is no longer what was handed in.
    (content.taint & FROM.made) === 0 &&
    (path.value.taint & FROM.temporary) !== 0;
  if ((deepTaint(content) & BROUGHT) === 0 && !handed) return;
  run.interesting = true;
  const taint = deepTaint(content);
  const chosen = taint & (FROM.named | FROM.address | FROM.decoded | FROM.chain);
  if (chosen || !(taint & FROM.network)) grow(run, path, tainted(FROM.dropped | FROM.named));
  else grow(run, path, tainted(FROM.dropped, content.origins));
}

/** The variable or the part of an object that a path is kept in. */
function variableOf(run: Run, scope: Scope, node: Node): Binding | undefined {
  const inner = unwrapped(node);
  if (inner.type === 'Identifier') return lookUp(scope, textOf(inner, 'name') ?? '');
  if (inner.type !== 'MemberExpression') return undefined;
  const name = nameOfMember(run, scope, inner);
  return name === undefined ? undefined : evaluate(run, scope, child(inner, 'object')).fields?.get(name);
}
