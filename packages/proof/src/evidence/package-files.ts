/**
 * The files of a package, and the contents read back from them. Writing what was read gives the same files, so whatever
 * is not written by these rules (another spelling of a number, a field or a file more) is found by writing again.
 */
import { canonicalBytes, canonicalFault, fromUtf8, sha256Hex, utf8 } from '../canonical/index.ts';
import { isProvenance, isSigned, type SignedDocument } from '../signature/index.ts';
import { BAG, SIGNATURE, TAG_MANIFEST, tagFiles } from './bag.ts';
import type { EvidenceContents, EvidenceObject, EvidenceSeal } from './contents.ts';
import { servicesCsv } from './replay-command.ts';
import { count, fields, flag, list, optional, type Shape, text, word } from './shape.ts';
import type { Files } from './zip-format.ts';

export const PAGE = 'data/read-me-first.html';
const ABOUT = 'data/package.json';
const HUBS = 'data/hubs.json';
const METHOD = 'data/method.json';
const TRACE = 'data/trace.json';
const TRANSFERS = 'data/transfers.csv';
const SERVICES = 'data/services.csv';
const LETTER = 'data/letter.html';
const REQUEST = 'data/request.json';
const INCLUSION = 'data/log/inclusion.json';
const CHECKPOINT = 'data/log/checkpoint.txt';
const OBJECTS = 'data/objects/';

const FORMAT = 'haetae.evidence.v1';

const objectFile = (id: string): string => `${OBJECTS}${id}.json`;

/** Whether an id can name the file of an object. */
const isObjectId = (id: string): boolean => /^[a-z0-9-]{1,120}--[0-9a-f-]{36}$/.test(id);

/**
 * Payload and tag files of a package, names within the bag.
 *
 * @throws RangeError for an id that is no STIX id, or where two objects have one id.
 * @throws NotCanonicalError where a part has no canonical form.
 */
export function unsignedFiles(contents: EvidenceContents, page: Uint8Array): Map<string, Uint8Array> {
  const { created, exercise, hub, peers } = contents;
  const payload = new Map<string, Uint8Array>([
    [PAGE, page],
    [ABOUT, canonicalBytes({ format: FORMAT, created, exercise, case: contents.case })],
    [HUBS, canonicalBytes({ hub, peers })],
    [METHOD, canonicalBytes(contents.method)],
    [TRACE, contents.trace],
    [TRANSFERS, contents.transfers],
    [SERVICES, utf8(servicesCsv(contents.method))],
    [INCLUSION, canonicalBytes(contents.inclusion)],
    [CHECKPOINT, utf8(contents.checkpoint)],
  ]);
  if (contents.request !== undefined) payload.set(REQUEST, canonicalBytes(contents.request));
  if (contents.letter !== undefined) payload.set(LETTER, contents.letter);
  for (const item of contents.objects) {
    const { id } = item.object;
    const name = objectFile(id);
    if (!isObjectId(id)) throw new RangeError(`"${id}" is not the id of a STIX object`);
    if (payload.has(name)) throw new RangeError(`two objects of the package have the id ${id}`);
    payload.set(name, canonicalBytes(item));
  }
  const info = {
    organisation: hub.name,
    externalId: contents.case.id,
    description: `${exercise ? 'EXERCISE. ' : ''}Evidence of the case "${contents.case.title}"`,
    date: created.slice(0, 10),
  };
  return new Map([...payload, ...tagFiles(payload, info)]);
}

/** What the signature of a package is over, for its unsigned files. */
export function sealOf(files: Files): EvidenceSeal {
  return { package: FORMAT, tagmanifest: sha256Hex(files.get(TAG_MANIFEST)!) };
}

/** All files of the archive: the bag's folder before every name, the signature among them. */
export function signedFiles(files: Files, signed: SignedDocument<EvidenceSeal>): Map<string, Uint8Array> {
  const all = new Map([...files].map(([name, content]) => [`${BAG}${name}`, content]));
  return all.set(`${BAG}${SIGNATURE}`, canonicalBytes(signed));
}

/** A package read: its contents, its seal with the signatures, its page. */
export type ReadPackage = { contents: EvidenceContents; signed: SignedDocument<EvidenceSeal>; page: Uint8Array };

const hubShape = fields(
  {
    id: text,
    name: text,
    keys: fields({ keys: list(fields({ kty: word('OKP'), crv: word('Ed25519'), x: text, kid: text })) }),
  },
  true,
);

const shapes = {
  [ABOUT]: fields({ format: word(FORMAT), created: text, exercise: flag, case: fields({ id: text, title: text }) }),
  [HUBS]: fields({ hub: hubShape, peers: list(hubShape) }),
  [METHOD]: fields({
    policy: text,
    sources: list(text),
    services: list(fields({ address: text, name: text })),
    software: text,
    version: text,
    dataset: text,
    replay: text,
  }),
  [REQUEST]: optional(fields({ request: text, steps: list(text) })),
  [INCLUSION]: list(
    fields({ object: text, version: text, what: text, place: count, index: count, salt: text, path: list(text) }),
  ),
} satisfies Record<string, Shape>;

const objectShape = fields({ object: fields({ id: text }, true), provenance: optional(isProvenance) });
const signedShape: Shape = (value) =>
  isSigned(value) && fields({ package: word(FORMAT), tagmanifest: text })(value.document);

/** The contents of the files of an archive, or the sentence that says which file is missing or has not its form. */
export function readPackage(files: Files): ReadPackage | string {
  const raw = (name: string): Uint8Array | undefined => files.get(`${BAG}${name}`);
  const parsed: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(shapes)) {
    parsed[name] = json(raw(name));
    if (!shape(parsed[name])) return fault(name, raw(name));
  }
  const signed = json(raw(SIGNATURE));
  if (!signedShape(signed)) return fault(SIGNATURE, raw(SIGNATURE));
  const [page, trace, transfers, letter] = [raw(PAGE), raw(TRACE), raw(TRANSFERS), raw(LETTER)];
  const checkpoint = fromUtf8(raw(CHECKPOINT) ?? new Uint8Array());
  if (page === undefined) return fault(PAGE, page);
  if (trace === undefined) return fault(TRACE, trace);
  if (transfers === undefined) return fault(TRANSFERS, transfers);
  if (checkpoint === undefined) return fault(CHECKPOINT, raw(CHECKPOINT));
  const objects = readObjects(files);
  if (typeof objects === 'string') return objects;
  const request = parsed[REQUEST];
  const about = parsed[ABOUT] as object;
  // Cast: every part has been checked by its shape.
  const contents = {
    ...about,
    ...(parsed[HUBS] as object),
    method: parsed[METHOD],
    inclusion: parsed[INCLUSION],
    ...(request === undefined ? {} : { request }),
    ...(letter === undefined ? {} : { letter }),
    trace,
    transfers,
    checkpoint,
    objects,
  } as unknown as EvidenceContents;
  return { contents, signed: signed as SignedDocument<EvidenceSeal>, page };
}

function readObjects(files: Files): EvidenceObject[] | string {
  const objects: EvidenceObject[] = [];
  for (const [name, content] of files) {
    if (!name.startsWith(`${BAG}${OBJECTS}`)) continue;
    const item = json(content);
    if (!objectShape(item)) return fault(name, content);
    // Cast: checked by its shape.
    const object = item as EvidenceObject;
    const { id } = object.object;
    if (!isObjectId(id) || name !== `${BAG}${objectFile(id)}`) return `${name} holds another object than it names.`;
    objects.push(object);
  }
  return objects;
}

function json(bytes: Uint8Array | undefined): unknown {
  const content = bytes && fromUtf8(bytes);
  if (content === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(content);
    return canonicalFault(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

function fault(name: string, content: Uint8Array | undefined): string {
  return content === undefined ? `${name} is missing.` : `${name} does not have the form of an evidence package.`;
}
