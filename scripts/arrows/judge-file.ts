/** Holds one file against the tables of the house; every violation becomes one sentence. */
import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { HUB_STARTERS, PACKAGES, PURE, ROOMS, ROOT } from './house.ts';
import { judgeDriverImport, judgeDriverWords } from './judge-drivers.ts';
import { isFace, isRoom, type Place, placeOf } from './place.ts';
import { type Import, readSource } from './read-source.ts';

/** What a package's package.json says that an import depends on. */
export interface Manifest {
  readonly dependencies: ReadonlySet<string>;
  /** The keys of `exports`: `.`, `./marking` … */
  readonly faces: readonly string[];
}

export type Manifests = ReadonlyMap<string, Manifest>;

const SCOPE = '@haetae/';

/** The sentences on one file, in the order of its imports, then of its words; empty where it keeps every rule. */
export function judgeFile(path: string, text: string, manifests: Manifests): string[] {
  const place = placeOf(path);
  if (place === undefined || place.test) return [];
  const unknown = judgePlace(place);
  if (unknown !== undefined) return [unknown];
  const { imports, code } = readSource(text);
  const found = imports.map((each) => judgeImport(place, each, manifests));
  return [...found, ...judgeDriverWords(place, code)].filter((sentence) => sentence !== undefined);
}

function judgePlace({ path, package: name, room }: Place): string | undefined {
  if (!Object.hasOwn(PACKAGES, name))
    return `${path} lies in the package ${name}, which the table PACKAGES does not name.`;
  if (room === undefined || isRoom(room)) return undefined;
  return `${path} lies in "${room}", which is no room of the hub: move it into one of ${Object.keys(ROOMS).join(', ')}.`;
}

function judgeImport(place: Place, found: Import, manifests: Manifests): string | undefined {
  const { specifier } = found;
  if (specifier === undefined)
    return `${place.path} imports a computed name, which no check can follow: write the names out.`;
  if (specifier.startsWith('.')) return judgeRelative(place, specifier);
  if (specifier.startsWith(SCOPE)) return judgePackage(place, found, specifier, manifests);
  if (isBuiltin(specifier)) return judgeBuiltin(place, specifier) ?? judgeDriverImport(place, found, specifier);
  return judgeListed(place, specifier, manifests) ?? judgeDriverImport(place, found, specifier);
}

function judgeBuiltin(place: Place, specifier: string): string | undefined {
  if (!PURE.includes(place.package)) return undefined;
  return `${place.path} imports ${specifier}, but ${place.package} is pure and knows no platform: take what it gives as an argument.`;
}

function judgeListed(place: Place, specifier: string, manifests: Manifests): string | undefined {
  const name = specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  if (manifests.get(place.package)?.dependencies.has(name)) return undefined;
  return `${place.path} imports ${specifier}, but packages/${place.package}/package.json does not list ${name}: list it there or do without it.`;
}

function judgePackage(place: Place, found: Import, specifier: string, manifests: Manifests): string | undefined {
  const [name = '', ...rest] = specifier.slice(SCOPE.length).split('/');
  if (name === 'hub' && place.package === 'cli') {
    if (HUB_STARTERS.includes(place.inside) && (found.dynamic || found.typeOnly)) return undefined;
    return `${place.path} imports ${specifier}, but the command line loads the hub only by import() in ${HUB_STARTERS.join(', ')}: everything else asks a hub through client.`;
  }
  if (name !== place.package && !PACKAGES[place.package]?.includes(name))
    return forbiddenPackage(place, specifier, name);
  const faces = manifests.get(name)?.faces ?? [];
  const face = ['.', ...rest].join('/');
  if (faces.includes(face)) return undefined;
  return `${place.path} imports ${specifier}, but ${name} shows no such face: import one of ${faces.join(', ')}, or add it to its exports.`;
}

function forbiddenPackage(place: Place, specifier: string, name: string): string {
  const allowed = PACKAGES[place.package] ?? [];
  const right = allowed.length === 0 ? 'imports no other package of the house' : `imports only ${allowed.join(', ')}`;
  return `${place.path} imports ${specifier}, but ${place.package} ${right}: take what ${name} makes as an argument, or move the code up to a package that may join both.`;
}

function judgeRelative(place: Place, specifier: string): string | undefined {
  const path = posix.join(posix.dirname(place.path), specifier.replace(/\?.*$/, ''));
  const target = placeOf(path);
  if (target === undefined || target.package !== place.package) {
    return `${place.path} imports ${specifier}, which lies outside of its package: import another package by its name, ${SCOPE}….`;
  }
  if (target.test)
    return `${place.path} imports ${specifier}, but what is shipped does not import tests or their support.`;
  return place.package === 'hub' ? judgeRooms(place, target, specifier) : undefined;
}

function judgeRooms(place: Place, target: Place, specifier: string): string | undefined {
  if (place.room === undefined) return undefined;
  if (target.room === undefined)
    return `${place.path} imports ${specifier}, but ${ROOT}.ts joins the parts and nothing imports it: take the part as an argument.`;
  if (place.room === target.room) return undefined;
  const allowed = ROOMS[place.room] ?? [];
  if (!allowed.includes(target.room)) {
    const right = allowed.length === 0 ? 'imports no other room' : `imports only ${allowed.join(', ')}`;
    return `${place.path} imports ${specifier}, but the room ${place.room} ${right}: meet in the log, or take the part as an argument from ${ROOT}.ts.`;
  }
  if (isFace(target)) return undefined;
  return `${place.path} imports ${specifier}, past the face of ${target.room}: import ${target.room}/index.ts and let it show what is meant for other rooms.`;
}
