/** Where a source file stands in the house. */
import { posix } from 'node:path';
import { ROOMS, ROOT } from './house.ts';

export interface Place {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The package's folder name. */
  readonly package: string;
  /** The path under the package's `src/`. */
  readonly inside: string;
  /** The room of the hub; undefined in every other package and for the hub's root. */
  readonly room: string | undefined;
  /** A test, a benchmark or their support: it joins real parts on purpose, so no arrow holds for it. */
  readonly test: boolean;
}

/** The place of a file, undefined where it lies under no package's `src/`. */
export function placeOf(path: string): Place | undefined {
  const match = /^packages\/([^/]+)\/src\/(.+)$/.exec(path);
  const [, name, inside] = match ?? [];
  if (name === undefined || inside === undefined) return undefined;
  const first = inside.replace(/(?:\.tsx?$|\/.*)/, '');
  const room = name === 'hub' && first !== ROOT ? first : undefined;
  return { path, package: name, inside, room, test: isTest(inside) };
}

/** Whether a file is the face of its room: `index.ts`, the whole of a one-file room, or a one-file part of platform. */
export function isFace(place: Place): boolean {
  const [first, second, third] = place.inside.split('/');
  if (second === undefined || posix.basename(place.inside) === 'index.ts') return true;
  return first === 'platform' && third === undefined;
}

/** Whether the house has this room. */
export function isRoom(room: string): boolean {
  return Object.hasOwn(ROOMS, room);
}

function isTest(inside: string): boolean {
  return /\.(?:test|bench)\.tsx?$/.test(inside) || inside.split('/').includes('testing');
}
