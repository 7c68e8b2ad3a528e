import type { Neighbours } from './neighbours.ts';
import type { Node } from './node.ts';
import type { Scope } from './scope.ts';
import type { SinkKind } from './sinks.ts';
import { type Binding, join, type LocalFunction, UNKNOWN, type Value } from './value.ts';

/** Something that the module does and that may matter, at the node where it does it. */
export type Deed =
  | {
      readonly kind: 'run';
      readonly sink: SinkKind;
      readonly ref: string;
      readonly value: Value;
      readonly node: Node;
      /** Of a command its words, as far as they are written. */
      readonly words?: readonly string[];
    }
  | {
      readonly kind: 'send';
      readonly ref: string;
      readonly value: Value;
      readonly address: Value;
      /** What leaves with it, credentials apart that are shown where they belong. */
      readonly leaving: number;
      /** Names of other files, or of what a function of this one is given, that leave with it as they are. */
      readonly from: readonly string[];
      /** Whether a credential is shown that is not written into the program. */
      readonly account: boolean;
      /** Whether what sends does nothing else: a library of a ledger signs with a key, it sends none. */
      readonly client: boolean;
      readonly node: Node;
    }
  | {
      readonly kind: 'drop';
      readonly path: Value;
      readonly value: Value;
      /** The path that it was copied or moved from. */
      readonly copied?: Value;
      readonly node: Node;
    }
  /** A program that is started: of an interpreter, the script; of a shell's text, the whole of it. */
  | { readonly kind: 'start'; readonly hidden: boolean; readonly path: Value; readonly node: Node }
  | { readonly kind: 'hidden-name'; readonly name: string; readonly node: Node }
  | {
      readonly kind: 'pass';
      readonly origins: readonly string[];
      readonly index: number;
      readonly value: Value;
      readonly node: Node;
    }
  /** Text that may be put into another program, where it would send something. */
  | { readonly kind: 'insert'; readonly text: string; readonly node: Node }
  /** Another receiver, or other data, for a payment that came from elsewhere. */
  | { readonly kind: 'payee'; readonly value: Value; readonly node: Node };

/**
 * The state of one analysis. It goes over the module in rounds, each with what the former learned, until nothing is
 * learned any more; the deeds are those of the last round.
 */
export type Run = {
  /** The modules around it, where there are any. */
  readonly neighbours: Neighbours | undefined;
  /** Whether the module puts text into other programs. */
  readonly transforms: boolean;
  readonly scopes: Map<Node, Scope>;
  readonly functions: Map<Node, LocalFunction>;
  readonly objects: Map<Node, Map<string, Binding>>;
  readonly exports: Map<string, Binding>;
  deeds: Deed[];
  /** Whether this round learned something that the next would use. */
  changed: boolean;
  /** Whether anything was met that runs text, or sends something while the whole environment is at hand. */
  interesting: boolean;
  /** Whether anything was met that brings what others may run. */
  brings: boolean;
  /** Whether an address of which nothing is known counts as the program's own: not before all callers have been met. */
  settled: boolean;
  /** Whether such an address was met. */
  awaits: boolean;
  /** The addresses that requests are opened with after they were made. */
  readonly opened: Binding;
  /** How many functions are known to leave the module. */
  leaving: number;
  depth: number;
  /** Calls worked out apart so far, and how deep within one another. */
  inlined: number;
  inlineDepth: number;
  /** What is handed to generators by `next`. */
  readonly sent: Binding;
  /** What is asked for in fields of the page, by programs and beside them. */
  asks: number;
  /** Variables and elements that the page around the program has somebody type a key into. */
  readonly typed: ReadonlyMap<string, number>;
  /** What callbacks of other files are called with, by the number of the function that was handed them. */
  readonly told: Map<string, Binding>;
  /** Functions that wait for an event, by its name. */
  readonly listeners: Map<string, LocalFunction[]>;
};

export function newRun(neighbours?: Neighbours, transforms = false, typed: Run['typed'] = new Map()): Run {
  return {
    neighbours,
    transforms,
    scopes: new Map(),
    functions: new Map(),
    objects: new Map(),
    exports: new Map(),
    deeds: [],
    changed: false,
    interesting: false,
    brings: false,
    settled: false,
    awaits: false,
    opened: { value: UNKNOWN },
    leaving: 0,
    depth: 0,
    inlined: 0,
    inlineDepth: 0,
    sent: { value: UNKNOWN },
    asks: 0,
    typed,
    told: new Map(),
    listeners: new Map(),
  };
}

/** Adds a value to what a variable may hold. */
export function grow(run: Run, binding: Binding, value: Value): void {
  const joined = join(binding.value, value);
  if (joined === binding.value) return;
  binding.value = joined;
  run.changed = true;
}

/** The field of an object by its name, made at its first mention. */
export function fieldOf(fields: Map<string, Binding>, name: string): Binding {
  const known = fields.get(name);
  if (known !== undefined) return known;
  const made: Binding = { value: UNKNOWN };
  fields.set(name, made);
  return made;
}

/** The parts of the object that a literal or class makes; the same in every round. */
export function fieldsOf(run: Run, node: Node): Map<string, Binding> {
  const known = run.objects.get(node);
  if (known !== undefined) return known;
  const made = new Map<string, Binding>();
  run.objects.set(node, made);
  return made;
}

/** A function that only keeps what it is called with; the same each round for one node. */
export function keeperOf(run: Run, node: Node, kept: Binding): LocalFunction {
  const known = run.functions.get(node);
  if (known !== undefined) return known;
  const keeper: LocalFunction = {
    parameters: [kept],
    all: { value: UNKNOWN },
    returns: { value: UNKNOWN },
    callers: new Set(),
    node,
    scope: undefined,
    exported: undefined,
  };
  run.functions.set(node, keeper);
  return keeper;
}
