import { FROM } from '../javascript/value.ts';
import { taintOf } from './references.ts';
import type { State, Value } from './state.ts';

/** Methods that give the whole in another form. */
const WHOLE = /^(?:encode|decode|items|values|copy|format|replace|strip|hex|join|dumps)$/;

/** What `value.name` may be. */
export function attribute(
  state: State,
  { taint, ref, text, functions, path, module, program }: Value,
  name: string,
): Value {
  const foreign = module?.get(name);
  if (foreign !== undefined) return foreign;
  const own = state.names.get(`.${name}`);
  const kept = taint & (WHOLE.test(name) ? ~0 : ~FROM.wholeEnvironment);
  if (text !== undefined && ref === undefined) return { taint: kept, text, ref: `text.${name}` };
  if (ref === 'builtins' || ref === '__builtins__') return { taint: kept, ref: name };
  const full = ref === undefined ? undefined : `${ref === '__builtins__' ? 'builtins' : ref}.${name}`;
  return {
    // The environment is content before anything is called.
    taint: kept | (own?.taint ?? 0) | (full === 'os.environ' ? taintOf(full) : 0),
    ref: full ?? own?.ref,
    program: own?.program ?? (ref?.startsWith('subprocess.Popen') === true ? program : undefined),
    path,
    functions: own?.functions ?? functions?.filter(() => false),
  };
}
