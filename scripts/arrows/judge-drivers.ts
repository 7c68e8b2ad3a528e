/** Holds a file to the edges: only there may drivers, the network, timers, the clock and randomness be touched. */
import { DRIVER_MODULES, DRIVER_WORDS, EDGES, ROOT } from './house.ts';
import type { Place } from './place.ts';
import type { Import } from './read-source.ts';

const AWAY = `but only ${[...EDGES.rooms, ...EDGES.folders].map((name) => `${name}/`).join(', ')} and ${ROOT}.ts touch the outside:`;

/** The sentence on an import of a driver away from the edges; undefined where it may be. */
export function judgeDriverImport(place: Place, found: Import, specifier: string): string | undefined {
  const driver = DRIVER_MODULES.find((name) => `${normal(specifier)}/`.startsWith(`${normal(name)}/`));
  if (driver === undefined || isEdge(place)) return undefined;
  const { queries } = EDGES;
  if (!isQueries(place))
    return `${place.path} imports ${specifier}, a driver, ${AWAY} take what it needs as an argument.`;
  if (driver === queries.types && found.typeOnly) return undefined;
  return `${place.path} imports ${specifier}, but queries hold SQL and know of a driver only \`import type … from '${queries.types}'\`: take the connection as an argument.`;
}

/** A sentence for each kind of word away from the edges that touches the outside without an import. */
export function judgeDriverWords(place: Place, code: string): string[] {
  if (isEdge(place)) return [];
  return DRIVER_WORDS.flatMap(({ name, pattern }) => {
    const at = code.search(pattern);
    if (at < 0) return [];
    const line = code.slice(0, at).split('\n').length;
    return `${place.path} uses ${name} in line ${line}, ${AWAY} take its result as an argument.`;
  });
}

function isEdge({ package: name, inside, room }: Place): boolean {
  const folders = inside.split('/').slice(0, -1);
  return (
    within(EDGES.packages, name) ||
    (name === 'hub' &&
      (room === undefined || within(EDGES.rooms, room) || folders.some((each) => within(EDGES.folders, each))))
  );
}

function isQueries({ inside }: Place): boolean {
  const parts = inside.split('/');
  return parts.at(-1) === EDGES.queries.file || parts.slice(0, -1).includes(EDGES.queries.folder);
}

function within(names: readonly string[], name: string | undefined): boolean {
  return name !== undefined && names.includes(name);
}

function normal(specifier: string): string {
  return specifier.replace(/^node:/, '');
}
