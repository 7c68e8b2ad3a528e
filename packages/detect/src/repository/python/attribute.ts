import { FROM } from '../javascript/value.ts';
import { taintOf } from './references.ts';
import type { State, Value } from './state.ts';

/** What `value.name` may be. */
export function attribute(state: State, { taint, ref, text, functions, path, module }: Value, name: string): Value {
  const foreign = module?.get(name);
  if (foreign !== undefined) return foreign;
  const own = state.names.get(`.${name}`);
  const kept = taint & ~FROM.wholeEnvironment;
  if (text !== undefined && ref === undefined) return { taint: kept, text, ref: `text.${name}` };
  if (ref === 'builtins' || ref === '__builtins__') return { taint: kept, ref: name };
  const full = ref === undefined ? undefined : `${ref === '__builtins__' ? 'builtins' : ref}.${name}`;
  return {
    // The environment is content before anything is called.
    taint: kept | (own?.taint ?? 0) | (full === 'os.environ' ? taintOf(full) : 0),
    ref: full ?? own?.ref,
    program: own?.program,
    path,
    functions: own?.functions ?? functions?.filter(() => false),
  };
}
