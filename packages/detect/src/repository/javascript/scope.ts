import { type Binding, type LocalFunction, UNKNOWN } from './value.ts';

/** A lexical scope; it lives across the rounds of an analysis, so that what is learned late is known early next time. */
export type Scope = {
  readonly outer: Scope | undefined;
  readonly names: Map<string, Binding>;
  /** The function whose body this is in, if any. */
  readonly inside: LocalFunction | undefined;
  /** Whether `var` is declared here: the module's scope and every function's. */
  readonly takesVar: boolean;
};

export function newScope(outer: Scope | undefined, inside = outer?.inside, takesVar = false): Scope {
  return { outer, names: new Map(), inside, takesVar };
}

/** The variable of that name as seen from a scope, or nothing where it is the platform's. */
export function lookUp(scope: Scope, name: string): Binding | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const binding = at.names.get(name);
    if (binding !== undefined) return binding;
  }
  return undefined;
}

/** The variable declared here by that name, made at its first mention. */
export function declare(scope: Scope, name: string, byVar = false): Binding {
  let at = scope;
  while (byVar && !at.takesVar && at.outer !== undefined) at = at.outer;
  const known = at.names.get(name);
  if (known !== undefined) return known;
  const made: Binding = { value: UNKNOWN };
  at.names.set(name, made);
  return made;
}
