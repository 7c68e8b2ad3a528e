import type { Names } from './names.ts';

/** What is known of a value. */
export type Value = {
  readonly taint: number;
  readonly text?: string | undefined;
  readonly ref?: string | undefined;
  /** Functions of the file that it may be. */
  readonly functions?: readonly string[] | undefined;
  /** Of a list its first part: of a command that is the program. */
  readonly program?: Value | undefined;
  /** Of a command in a list the program that an interpreter is handed in it. */
  readonly inline?: Value | undefined;
  /** Of a name of another file of the tree: what it is there. */
  readonly foreign?: ForeignFunction | undefined;
  /** Of another file of the tree: its names. */
  readonly module?: PythonModule | undefined;
  /** Of an open file the variable that holds its path. */
  readonly path?: string | undefined;
  /** Of a line or client the server that it leads to. */
  readonly server?: string | undefined;
  /** Of a list or table what runs texts, if it holds that. */
  readonly held?: string | undefined;
  /** Of a path put together what stands written of it. */
  readonly end?: string | undefined;
};

/** Beside the origins of content: whoever calls the function decides. */
export const PARAMETER = 1 << 20;

/** Something that the file does and that may matter. */
export type Deed =
  | {
      readonly kind: 'run';
      readonly sink: 'code' | 'command' | 'module';
      readonly ref: string;
      readonly value: Value;
      readonly start: number;
      readonly hidden: boolean;
      /** The function that it stands in. */
      readonly inside?: string | undefined;
    }
  | {
      readonly kind: 'send';
      readonly value: Value;
      /** Where it goes; nothing where everybody reads it. */
      readonly address: Value | undefined;
      /** Whether a credential is shown that comes from the environment. */
      readonly account: boolean;
      readonly start: number;
      /** The function that it stands in. */
      readonly inside?: string | undefined;
    }
  | { readonly kind: 'drop'; readonly value: Value; readonly start: number }
  /** A file that is written, or, where it is copied, the value is the path that it comes from. */
  | {
      readonly kind: 'write';
      readonly path: Value;
      readonly value: Value;
      readonly copied: boolean;
      readonly start: number;
    }
  /** The name of a file of keys, put together from pieces of a word. */
  | { readonly kind: 'place'; readonly start: number }
  | { readonly kind: 'name'; readonly name: string; readonly start: number }
  /** What stands deeper than it is followed. */
  | { readonly kind: 'deep'; readonly start: number };

/** A function of another file: what it gives, whether it runs what it is handed, and where it sends that. */
type ForeignFunction = {
  readonly taint: number;
  readonly runs: boolean;
  readonly sends?: { readonly address: Value | undefined; readonly account: boolean } | undefined;
};

/** What a file of Python offers to others. */
export type PythonModule = ReadonlyMap<string, Value>;

/** The file that a module's name means, seen from a file; nothing where it is none of the tree. */
export type FindModule = (name: string) => PythonModule | undefined;

/** What is known so far of the names of a file, and what it does. */
export type State = {
  readonly names: Names;
  readonly parameters: Map<string, readonly string[]>;
  readonly findModule: FindModule;
  /** The functions that are open at this moment, outermost first. */
  scopes: readonly string[];
  /** Names that a function says are not its own, and whose they are. */
  readonly shared: Map<string, string>;
  deeds: Deed[];
  /** Classes of the file, and what they are made after: by their name. */
  readonly classes: Map<string, readonly string[]>;
  /** The class that is open at this moment. */
  ofClass: string | undefined;
  /** Names that are those of secrets at this moment, and what stands under them. */
  picked: ReadonlySet<string>;
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

/** Functions of a class that are called so, its own or those of what it is made after. */
export function methodOf(state: State, owner: string | undefined, name: string, depth = 4): readonly string[] {
  const bases = owner === undefined ? undefined : state.classes.get(owner);
  if (bases === undefined || depth === 0) return [];
  const own = state.names.get(methodName(owner ?? '', name))?.functions ?? [];
  return own.length > 0 ? own : bases.flatMap((base) => methodOf(state, base, name, depth - 1));
}

/** Under which name a method is kept. */
export const methodName = (owner: string, name: string): string => `${owner}::(${name})`;

/** A value of which nothing is known. */
export const NOTHING: Value = { taint: 0 };

/** What stands written of a path that these parts make. */
export function writtenOf(parts: readonly (string | undefined)[]): string | undefined {
  const written = parts.filter((part) => part !== undefined && part !== '');
  return written.length === 0 ? undefined : written.join('/').slice(-LONGEST_PATH);
}

const LONGEST_PATH = 400;

/** Under which name a variable that is set here is kept: within a function it is the function's own. */
export function ownName({ scopes, shared }: State, name: string): string {
  const own = variableOf(scopes.at(-1), name);
  return shared.get(own) ?? own;
}

/** A variable of a function, or of the file. */
export function variableOf(inside: string | undefined, name: string): string {
  return inside === undefined || name.startsWith('.') ? name : `${inside}|${name}`;
}

/** Under which name a variable that is read here is kept; nothing where the file sets none. */
export function knownName({ names, scopes }: State, name: string): string | undefined {
  for (let at = scopes.length - 1; at >= 0; at--) {
    const own = variableOf(scopes[at], name);
    if (names.has(own)) return own;
  }
  return names.has(name) ? name : undefined;
}

/** Adds what a name may hold to what is known of it; whoever read the name earlier is read again. */
export function grow(state: State, name: string, value: Value): void {
  const before = state.names.soFar(name);
  const known = before ?? NOTHING;
  const functions = [...new Set([...(known.functions ?? []), ...(value.functions ?? [])])].slice(0, 8);
  const joined: Value = {
    taint: known.taint | value.taint,
    text: known.text ?? value.text,
    ref: known.ref ?? value.ref,
    functions,
    program: known.program ?? value.program,
    path: known.path ?? value.path,
    end: known.end ?? value.end,
    inline: known.inline ?? value.inline,
    held: known.held ?? value.held,
    server: known.server ?? value.server,
    foreign: known.foreign ?? value.foreign,
    module: known.module ?? value.module,
  };
  if (
    before !== undefined &&
    joined.taint === known.taint &&
    joined.text === known.text &&
    joined.ref === known.ref &&
    joined.program === known.program &&
    joined.path === known.path &&
    joined.end === known.end &&
    joined.inline === known.inline &&
    joined.held === known.held &&
    joined.server === known.server &&
    joined.foreign === known.foreign &&
    joined.module === known.module &&
    functions.length === (known.functions?.length ?? 0)
  )
    return;
  state.names.set(name, joined);
}
