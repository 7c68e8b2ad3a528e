/** Files of Python that are looked at together: what one offers is known to those that import it. */
import { decodeText, isText } from '../text/decode.ts';
import type { TreeFile } from '../tree-file.ts';
import { analysePython, type PythonAnalysis } from './analyse.ts';
import type { FindModule, PythonModule } from './state.ts';

/** Modules of one job, each read once. */
export type PythonModules = { readonly analyse: (path: string, source: string) => PythonAnalysis };

const LARGEST = 200_000;
/** Modules that import modules that import modules. */
const DEEPEST = 6;

/** Makes modules of the files of one job. */
export function pythonModulesOf(files: readonly TreeFile[]): PythonModules {
  const byPath = new Map(files.flatMap((file) => (/\.py$/.test(file.path) ? [[file.path, file] as const] : [])));
  const known = new Map<string, PythonAnalysis | undefined>();
  let depth = 0;
  const analyse = (path: string, source: string): PythonAnalysis => {
    const before = known.get(path);
    if (before !== undefined) return before;
    known.set(path, undefined);
    depth++;
    const analysis = analysePython(source, finder(path));
    depth--;
    known.set(path, analysis);
    return analysis;
  };
  const moduleAt = (path: string): PythonModule | undefined => {
    const file = byPath.get(path);
    if (known.has(path) || file === undefined || depth >= DEEPEST) return known.get(path)?.module;
    if (file.textOnly === true || file.bytes.length > LARGEST || !isText(file.bytes)) return undefined;
    return analyse(path, decodeText(file.bytes)).module;
  };
  const finder = (from: string): FindModule => {
    // Asked in every round for every import: where a name leads is kept.
    const found = new Map<string, string | undefined>();
    return (name) => {
      if (!found.has(name))
        found.set(
          name,
          pathsOf(name, from).find((path) => path !== from && byPath.has(path)),
        );
      const path = found.get(name);
      return path === undefined ? undefined : moduleAt(path);
    };
  };
  return { analyse };
}

/** Where a module of this name may lie: beside the file, in a folder above it, at the root or under `src`. */
function pathsOf(name: string, from: string): string[] {
  const folders = from.split('/').slice(0, -1);
  const dots = /^\.*/.exec(name)?.[0].length ?? 0;
  const parts = name.slice(dots).split('.').filter(Boolean);
  const bases =
    dots > 0
      ? [folders.slice(0, Math.max(0, folders.length - dots + 1))]
      : [folders, ...folders.map((_, at) => folders.slice(0, folders.length - at - 1)), ['src']];
  return bases.flatMap((base) => {
    const path = [...base, ...parts].join('/');
    return [`${path}.py`, `${path}/__init__.py`];
  });
}
