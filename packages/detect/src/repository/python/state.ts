/** What is known of a value. */
export type Value = {
  readonly taint: number;
  readonly text?: string | undefined;
  readonly ref?: string | undefined;
  /** Functions of the file that it may be. */
  readonly functions?: readonly string[] | undefined;
};

/** Something that the file does and that may matter. */
export type Deed =
  | {
      readonly kind: 'run';
      readonly sink: 'code' | 'command';
      readonly ref: string;
      readonly value: Value;
      readonly start: number;
      readonly hidden: boolean;
    }
  | { readonly kind: 'send'; readonly value: Value; readonly start: number }
  | { readonly kind: 'drop'; readonly value: Value; readonly start: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number }
  /** What stands deeper than it is followed. */
  | { readonly kind: 'deep'; readonly start: number };

/** What is known so far of the names of a file, and what it does. */
export type State = {
  readonly names: Map<string, Value>;
  readonly parameters: Map<string, readonly string[]>;
  deeds: Deed[];
  changed: boolean;
  /** Functions and openings in one another, at this moment. */
  depth: number;
};

/** Python itself refuses programs that are nested two hundred deep. */
export const DEEPEST = 200;

/** Does work one level down; beyond the deepest it is left, and that is noted with where it stands. */
export function deeper<Result>(state: State, start: number, work: () => Result): Result | undefined {
  if (state.depth >= DEEPEST) {
    state.deeds.push({ kind: 'deep', start });
    return undefined;
  }
  state.depth++;
  const result = work();
  state.depth--;
  return result;
}

/** A value of which nothing is known. */
export const NOTHING: Value = { taint: 0 };

/** Adds what a name may hold to what is known of it; whoever read the name earlier is read again. */
export function grow(state: State, name: string, value: Value): void {
  const known = state.names.get(name) ?? NOTHING;
  const functions = [...new Set([...(known.functions ?? []), ...(value.functions ?? [])])].slice(0, 8);
  const joined: Value = {
    taint: known.taint | value.taint,
    text: known.text ?? value.text,
    ref: known.ref ?? value.ref,
    functions,
  };
  if (
    joined.taint === known.taint &&
    joined.text === known.text &&
    joined.ref === known.ref &&
    functions.length === (known.functions?.length ?? 0)
  )
    return;
  state.names.set(name, joined);
  state.changed = true;
}
