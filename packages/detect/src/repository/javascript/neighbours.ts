/**
 * Modules that are looked at together: what one of them takes from another is known by its text where it is constant, and
 * worked out where a function only computes. So a name that lies in pieces in three files is read as its program reads it.
 */
import { kindOf } from '../file-kind.ts';
import { type PythonModules, pythonModulesOf } from '../python/python-modules.ts';
import { resolverOf } from '../resolve-path.ts';
import { decodeText, isText } from '../text/decode.ts';
import { fieldsIn, itemsIn, type JsonValue, readJson, textIn } from '../text/read-json.ts';
import type { TreeFile } from '../tree-file.ts';
import { type Analysis, analyse } from './analyse.ts';
import { type Binding, constant, type LocalFunction, UNKNOWN, type Value, valueWith } from './value.ts';

/** What a module is told of those around it. */
export type Neighbours = {
  /** The constant parts of what a specifier gives. */
  readonly constantsOf: (specifier: string) => Value | undefined;
  /** A function that another module gives under a name, to be worked out with constant arguments. */
  readonly functionOf: (specifier: string, name: string) => LocalFunction | undefined;
};

/** Modules of one job, each read once. */
export type Modules = {
  readonly analyse: (path: string, source: string, typed?: ReadonlyMap<string, number>) => Analysis;
  readonly python: PythonModules;
};

type Exports = ReadonlyMap<string, Binding>;

/** Larger files are bundles and data: nobody takes a part of a name from them. */
const LARGEST = 200_000;
/** Modules that take from modules that take from modules. */
const DEEPEST = 6;

/** Makes modules of the files of one job; what lies elsewhere is joined later, by its name. */
export function modulesOf(files: readonly TreeFile[]): Modules {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const resolve = resolverOf([...byPath.keys()]);
  const known = new Map<string, Exports | undefined>();
  const waiting = new Map<string, Analysis>();
  const constants = new Map<Exports, Value | undefined>();
  let depth = 0;

  const read: Modules['analyse'] = (path, source, typed) => {
    const before = waiting.get(path);
    if (before !== undefined) {
      waiting.delete(path);
      return before;
    }
    known.set(path, undefined);
    depth++;
    try {
      const analysis = analyse(path, source, around(path), typed);
      known.set(path, analysis.exports);
      return analysis;
    } finally {
      depth--;
    }
  };

  const exportsOf = (path: string): Exports | undefined => {
    const file = byPath.get(path);
    if (known.has(path) || file === undefined || file.textOnly === true) return known.get(path);
    if (depth >= DEEPEST || file.bytes.length > LARGEST || !isText(file.bytes)) return undefined;
    const kind = kindOf(path);
    if (kind === 'json') {
      const document = readJson(decodeText(file.bytes));
      known.set(path, document === undefined ? undefined : new Map([['*', { value: dataIn(document) }]]));
    } else if (kind === 'javascript') {
      try {
        waiting.set(path, read(path, decodeText(file.bytes)));
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
      }
    }
    return known.get(path);
  };

  const around = (from: string): Neighbours => {
    // Asked again in every round.
    const found = new Map<string, string | undefined>();
    const exportsAt = (specifier: string) => {
      if (!found.has(specifier)) found.set(specifier, resolve(specifier, from));
      const path = found.get(specifier);
      return path === undefined || path === from ? undefined : exportsOf(path);
    };
    return {
      constantsOf: (specifier) => {
        const exports = exportsAt(specifier);
        if (exports === undefined) return undefined;
        if (!constants.has(exports)) constants.set(exports, constantsIn(exports));
        return constants.get(exports);
      },
      functionOf: (specifier, name) => functionIn(exportsAt(specifier), name),
    };
  };
  return { analyse: read, python: pythonModulesOf(files) };
}

function functionIn(exports: Exports | undefined, name: string): LocalFunction | undefined {
  const given = exports?.get(name) ?? exports?.get('*')?.value.fields?.get(name);
  return given?.value.functions[0];
}

/** Of a module what is constant: as the module itself, and by the name of each part. */
function constantsIn(exports: Exports): Value | undefined {
  const budget = { left: MOST_PARTS };
  const whole = constantPart(exports.get('*')?.value ?? UNKNOWN, 4, budget);
  const fields = new Map(whole?.fields ?? []);
  for (const [name, { value }] of exports) {
    const part = name === '*' ? undefined : constantPart(value, 3, budget);
    if (part !== undefined) fields.set(name, { value: part });
  }
  if (whole === undefined && fields.size === 0) return undefined;
  return { ...(whole ?? UNKNOWN), ...(fields.size === 0 ? {} : { fields }) };
}

/** Parts of one module that are looked at: a table of data is no name in pieces. */
const MOST_PARTS = 20_000;

/** The constant parts of a value; nothing where it has none. */
function constantPart(value: Value, depth: number, budget: { left: number }): Value | undefined {
  if (budget.left-- <= 0) return undefined;
  if (typeof value.text === 'string') return { ...constant(value.text), taint: value.taint };
  if (depth === 0) return undefined;
  if (value.items !== undefined) {
    const items = value.items.slice(0, 5_000).map((item) => constantPart(item, depth - 1, budget));
    return items.every((item) => item !== undefined) ? valueWith({ items: items as Value[] }) : undefined;
  }
  const fields = new Map<string, Binding>();
  for (const [name, binding] of [...(value.fields ?? [])].slice(0, 500)) {
    const part = constantPart(binding.value, depth - 1, budget);
    if (part !== undefined) fields.set(name, { value: part });
  }
  return fields.size === 0 ? undefined : valueWith({ fields });
}

function dataIn(document: JsonValue, depth = 6): Value {
  const text = textIn(document);
  if (text !== undefined) return constant(text);
  if (depth === 0) return UNKNOWN;
  const items = itemsIn(document);
  if (items.length > 0) return valueWith({ items: items.slice(0, 5_000).map((item) => dataIn(item, depth - 1)) });
  const fields = fieldsIn(document).map(([name, field]) => [name, { value: dataIn(field, depth - 1) }] as const);
  return valueWith({ fields: new Map(fields) });
}
