/** The contents of a package, read back from its files and held to their form. No digest or signature is checked. */
import { type Files, type Seal, SIGNATURE } from '../bag/index.ts';
import { count, fields, flag, list, optional, type Shape, text, word } from '../bag/shape.ts';
import { canonicalFault, fromUtf8 } from '../canonical/index.ts';
import { isProvenance, isSigned, type SignedDocument } from '../signature/index.ts';
import type { EvidenceContents, EvidenceObject } from './contents.ts';
import { BAG, FILES, FORMAT, isObjectId, objectFile } from './package-files.ts';

/** A package read: its contents, its seal with the signatures, its page. */
export type ReadPackage = { contents: EvidenceContents; signed: SignedDocument<Seal<typeof FORMAT>>; page: Uint8Array };

const jwk = fields({ kty: word('OKP'), crv: word('Ed25519'), x: text, kid: text });
const hub = fields({ id: text, name: text, keys: fields({ keys: list(jwk) }) }, true);

/** The JSON files that stand in every package, and the seal. */
const JSON_FILES: Readonly<Record<string, Shape>> = {
  [FILES.about]: fields({
    format: word(FORMAT),
    created: text,
    exercise: flag,
    case: fields({ id: text, title: text }),
  }),
  [FILES.hubs]: fields({ hub, peers: list(hub) }),
  [FILES.method]: fields({
    policy: text,
    sources: list(text),
    services: list(fields({ address: text, name: text })),
    software: text,
    version: text,
    dataset: text,
    replay: text,
  }),
  [FILES.request]: optional(fields({ request: text, steps: list(text) })),
  [FILES.inclusion]: list(
    fields({ object: text, version: text, what: text, place: count, index: count, salt: text, path: list(text) }),
  ),
  [SIGNATURE]: (value) => isSigned(value) && fields({ package: word(FORMAT), tagmanifest: text })(value.document),
};

const TEXT_FILES = [FILES.page, FILES.trace, FILES.transfers, FILES.checkpoint];

const objectShape = fields({ object: fields({ id: text }, true), provenance: optional(isProvenance) });

/** The contents of the files of an archive, or the sentence that says which file is missing or has not its form. */
export function readPackage(files: Files): ReadPackage | string {
  const bytes = (name: string): Uint8Array => files.get(`${BAG}${name}`)!;
  const missing = TEXT_FILES.find((name) => !files.has(`${BAG}${name}`));
  if (missing !== undefined) return `${missing} is missing.`;
  const json = readJsonFiles(files);
  if (typeof json === 'string') return json;
  const objects = readObjects(files);
  if (typeof objects === 'string') return objects;
  const checkpoint = fromUtf8(bytes(FILES.checkpoint));
  if (checkpoint === undefined) return malformed(FILES.checkpoint);
  const request = json.get(FILES.request);
  // Casts: every value has been checked by its shape.
  const { format: _, ...about } = json.get(FILES.about) as Pick<EvidenceContents, 'created' | 'exercise' | 'case'> & {
    format: string;
  };
  const contents: EvidenceContents = {
    ...about,
    ...(json.get(FILES.hubs) as Pick<EvidenceContents, 'hub' | 'peers'>),
    ...(request === undefined ? {} : { request: request as NonNullable<EvidenceContents['request']> }),
    ...(files.has(`${BAG}${FILES.letter}`) ? { letter: bytes(FILES.letter) } : {}),
    method: json.get(FILES.method) as EvidenceContents['method'],
    inclusion: json.get(FILES.inclusion) as EvidenceContents['inclusion'],
    trace: bytes(FILES.trace),
    transfers: bytes(FILES.transfers),
    checkpoint,
    objects,
  };
  return { contents, signed: json.get(SIGNATURE) as SignedDocument<Seal<typeof FORMAT>>, page: bytes(FILES.page) };
}

function readJsonFiles(files: Files): Map<string, unknown> | string {
  const values = new Map<string, unknown>();
  for (const [name, shape] of Object.entries(JSON_FILES)) {
    const content = files.get(`${BAG}${name}`);
    const value = content && parse(content);
    if (content !== undefined && value === undefined) return malformed(name);
    if (!shape(value)) return content === undefined ? `${name} is missing.` : malformed(name);
    values.set(name, value);
  }
  return values;
}

function readObjects(files: Files): EvidenceObject[] | string {
  const objects: EvidenceObject[] = [];
  for (const [name, content] of files) {
    if (!name.startsWith(`${BAG}${FILES.objects}`)) continue;
    const item = parse(content);
    if (!objectShape(item)) return malformed(name);
    // Cast: checked by its shape.
    const { object, provenance } = item as EvidenceObject;
    if (!isObjectId(object.id) || name !== `${BAG}${objectFile(object.id)}`) {
      return `${name} holds another object than it names.`;
    }
    objects.push({ object, ...(provenance === undefined ? {} : { provenance }) });
  }
  return objects;
}

/** A JSON value that has a canonical form, else `undefined`. */
function parse(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes) ?? '');
    return canonicalFault(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

const malformed = (name: string): string => `${name} does not have the form of an evidence package.`;
