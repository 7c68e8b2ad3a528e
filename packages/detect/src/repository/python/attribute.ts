import { FROM } from '../javascript/value.ts';
import { contentOf, isSecretName, keepsKey, rewrites } from '../key-flow/key-names.ts';
import { taintOf } from './references.ts';
import { methodOf, PARAMETER, type State, type Value } from './state.ts';

/** Methods that give the whole in another form. */
const WHOLE = /^(?:encode|decode|items|values|copy|format|replace|strip|hex|join|dumps)$/;

/** Parts of an open key, and of a key that is pressed, that are the key itself. */
const OF_KEY = /^_?(?:key|char|vk|name|code|scan_code|private_key)$/;

/** What `value.name` may be. */
export function attribute(
  state: State,
  { taint, ref, text, functions, path, module, program, server, end = text }: Value,
  name: string,
  ofSelf = false,
): Value {
  const foreign = module?.get(name);
  if (foreign !== undefined) return foreign;
  const own = state.names.get(`.${name}`);
  const isOwn = ofSelf || (ref !== undefined && state.classes.has(ref));
  const methods = isOwn ? methodOf(state, ofSelf ? state.ofClass : ref, name) : [];
  if (methods.length > 0) {
    // A property is its method's value without a call.
    const given = methods.reduce((all, one) => all | (state.names.get(`${one}()`)?.taint ?? 0), 0);
    return { taint: given & ~PARAMETER, functions: methods };
  }
  const whole = WHOLE.test(name) || (taint & FROM.file && rewrites(name));
  const kept =
    (taint & (whole ? ~0 : ~FROM.wholeEnvironment) & (keepsKey(name) ? ~0 : ~(FROM.key | FROM.secret))) |
    (isSecretName(name) ? FROM.secret : 0) |
    (taint & FROM.key && OF_KEY.test(name) ? FROM.key : 0) |
    (ref === 'django.conf.settings' && /^(?:SECRET_KEY|DATABASES)$/.test(name) ? FROM.key : 0) |
    (taint & FROM.error && name === 'response' ? FROM.network : 0) |
    (end !== undefined && /^(?:read_text|read_bytes|open)$/.test(name) ? contentOf(end) | FROM.file : 0);
  if (text !== undefined && ref === undefined) return { taint: kept, text, ref: `text.${name}` };
  if (ref === 'builtins' || ref === '__builtins__') return { taint: kept, ref: name };
  const full =
    ref === undefined || (isOwn && own?.ref !== undefined)
      ? undefined
      : `${ref === '__builtins__' ? 'builtins' : ref}.${name}`;
  return {
    // The environment is content before anything is called.
    taint: kept | (own?.taint ?? 0) | (full === 'os.environ' || full === 'flask.Flask.config' ? taintOf(full) : 0),
    ref: full ?? own?.ref,
    program: own?.program ?? (ref?.startsWith('subprocess.Popen') === true ? program : undefined),
    server: own?.server ?? server,
    path,
    end,
    functions: own?.functions ?? functions?.filter(() => false),
  };
}
