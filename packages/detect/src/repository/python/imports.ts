import { split } from './brackets.ts';
import { grow, ownName, type State, type Value } from './state.ts';
import type { Token } from './tokens.ts';

/** `import a.b as c, d`: each name stands for its module. */
export function importModules(state: State, statement: readonly Token[]): void {
  for (const part of split(statement.slice(1), ',')) {
    const as = part.findIndex(({ text }) => text === 'as');
    const module = part
      .slice(0, as < 0 ? part.length : as)
      .map(({ text }) => text)
      .join('');
    const root = module.split('.', 1)[0] ?? module;
    const found = state.findModule(module);
    if (as >= 0) grow(state, ownName(state, part[as + 1]?.text ?? ''), { taint: 0, ref: module, module: found });
    else grow(state, ownName(state, root), { taint: 0, ref: root, module: module === root ? found : undefined });
  }
}

/** `from a import b as c`: names of the own package say nothing of what they are. */
export function importNames(state: State, statement: readonly Token[]): void {
  const at = statement.findIndex(({ text }) => text === 'import');
  const module = statement
    .slice(1, at)
    .map(({ text }) => text)
    .join('');
  for (const part of split(
    statement.slice(at + 1).filter(({ text }) => text !== '(' && text !== ')'),
    ',',
  )) {
    const [imported] = part;
    const found = imported === undefined ? undefined : foundIn(state, module, imported.text);
    if (imported !== undefined && found !== undefined) {
      grow(state, ownName(state, (part[2] ?? imported).text), found);
      continue;
    }
    if (imported !== undefined && !module.startsWith('.'))
      grow(state, ownName(state, (part[2] ?? imported).text), { taint: 0, ref: `${module}.${imported.text}` });
  }
}

/** A name of another file of the tree, or that file. */
function foundIn({ findModule }: State, module: string, name: string): Value | undefined {
  const given = findModule(module)?.get(name);
  if (given !== undefined) return given;
  const inner = findModule(module.endsWith('.') ? `${module}${name}` : `${module}.${name}`);
  return inner === undefined ? undefined : { taint: 0, module: inner };
}
