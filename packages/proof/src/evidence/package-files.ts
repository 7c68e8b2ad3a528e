/**
 * The files of a package. `read-package.ts` reads the contents back; writing what was read gives the same files, so
 * whatever is not written by these rules (another spelling of a number, a field or a file more) is found by writing again.
 */
import { tagFiles } from '../bag/index.ts';
import { canonicalBytes, utf8 } from '../canonical/index.ts';
import type { EvidenceContents } from './contents.ts';
import { servicesCsv } from './replay-command.ts';

/** Folder of the bag in the archive. */
export const BAG = 'evidence/';

/** Names within the bag. */
export const FILES = {
  page: 'data/read-me-first.html',
  about: 'data/package.json',
  hubs: 'data/hubs.json',
  method: 'data/method.json',
  trace: 'data/trace.json',
  transfers: 'data/transfers.csv',
  services: 'data/services.csv',
  letter: 'data/letter.html',
  request: 'data/request.json',
  inclusion: 'data/log/inclusion.json',
  checkpoint: 'data/log/checkpoint.txt',
  objects: 'data/objects/',
} as const;

export const FORMAT = 'haetae.evidence.v1';

/** Name of the file of an object. */
export const objectFile = (id: string): string => `${FILES.objects}${id}.json`;

/** Whether an id can name the file of an object. */
export const isObjectId = (id: string): boolean => /^[a-z0-9-]{1,120}--[0-9a-f-]{36}$/.test(id);

/**
 * Payload and tag files of a package, names within the bag.
 *
 * @throws RangeError for an id that is no STIX id, or where two objects have one id.
 * @throws NotCanonicalError where a part has no canonical form.
 */
export function unsignedFiles(contents: EvidenceContents, page: Uint8Array): Map<string, Uint8Array> {
  const { created, exercise, hub, peers } = contents;
  const payload = new Map<string, Uint8Array>([
    [FILES.page, page],
    [FILES.about, canonicalBytes({ format: FORMAT, created, exercise, case: contents.case })],
    [FILES.hubs, canonicalBytes({ hub, peers })],
    [FILES.method, canonicalBytes(contents.method)],
    [FILES.trace, contents.trace],
    [FILES.transfers, contents.transfers],
    [FILES.services, utf8(servicesCsv(contents.method))],
    [FILES.inclusion, canonicalBytes(contents.inclusion)],
    [FILES.checkpoint, utf8(contents.checkpoint)],
  ]);
  if (contents.request !== undefined) payload.set(FILES.request, canonicalBytes(contents.request));
  if (contents.letter !== undefined) payload.set(FILES.letter, contents.letter);
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
