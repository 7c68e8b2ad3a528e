import { callFunctions } from './evaluate-function.ts';
import { fieldOf, grow, type Run } from './run.ts';
import { type Binding, FROM, mixed, tainted, UNKNOWN, type Value } from './value.ts';

/** `map.get(name)` and `map.set(name, value)` of a `Map` whose names are known, or of what keeps texts for later. */
export function keptUnder(
  run: Run,
  { fields, ref }: Value,
  name: string | undefined,
  args: readonly Value[],
): Value | undefined {
  const key = args[0]?.text;
  if (ref === 'localStorage' || ref === 'sessionStorage') return keptInBrowser(run, name, args);
  if (fields === undefined || typeof key !== 'string' || (name !== 'get' && name !== 'set') || fields.has(name))
    return undefined;
  if (name === 'get') return fields.get(key)?.value;
  // The fields of a literal are this analysis's own map; values show them as read-only.
  grow(run, fieldOf(fields as Map<string, Binding>, key), args[1] ?? UNKNOWN);
  return UNKNOWN;
}

/** What one script of a page keeps, another takes: it leaves the module under the name that it is kept by. */
function keptInBrowser(run: Run, name: string | undefined, args: readonly Value[]): Value | undefined {
  const key = args[0]?.text;
  if (typeof key !== 'string') return undefined;
  if (name === 'setItem') grow(run, fieldOf(run.exports, `%kept:${key}`), args[1] ?? UNKNOWN);
  return name === 'getItem' ? tainted(0, [`kept:${key}`]) : undefined;
}

/** `on(name, callback)` and `emit(name, value)`: whoever emits a name calls those who wait for it. */
export function listen(run: Run, { origins, ref }: Value, name: string, args: readonly Value[]): void {
  const event = args[0]?.text;
  if (typeof event !== 'string' || event.length > 60) return;
  if (/^(?:on|once|addListener|addEventListener|subscribe)$/.test(name)) {
    const waiting = run.listeners.get(event) ?? [];
    for (const callback of args[1]?.functions ?? [])
      if (!waiting.includes(callback) && waiting.length < 16) waiting.push(callback);
    run.listeners.set(event, waiting);
    // What another file has made, others speak through.
    if (origins.length > 0) callFunctions(run, args[1]?.functions ?? [], [tainted(0, [`event:${event}`])]);
    if (ref === 'process' && /^(?:unhandledRejection|uncaughtException)/.test(event))
      callFunctions(run, args[1]?.functions ?? [], [tainted(FROM.error)]);
  } else if (/^(?:emit|publish|dispatch)$/.test(name)) {
    callFunctions(run, run.listeners.get(event) ?? [], args.slice(1));
    if (origins.length > 0) grow(run, fieldOf(run.exports, `%event:${event}`), mixed(args.slice(1)));
  }
}
