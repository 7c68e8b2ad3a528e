/**
 * RFC 8493, the BagIt file packaging format 1.0: https://www.rfc-editor.org/rfc/rfc8493
 *
 * `data/` holds the payload; `manifest-sha256.txt` lists its digests; `tagmanifest-sha256.txt` lists those of the bag's
 * own files, the manifest among them. One signature over the tag manifest's digest so covers every byte. The signature
 * itself cannot be listed in what it signs. In the archive every name begins with the bag's folder (section 4), which
 * says what kind of bag it is.
 */
import { sha256Hex, utf8 } from '../canonical/index.ts';
import { byBytes, type Files } from './zip-format.ts';

export const MANIFEST = 'manifest-sha256.txt';
export const TAG_MANIFEST = 'tagmanifest-sha256.txt';
/** The one file that no manifest lists: it stands over them. */
export const SIGNATURE = 'signature.json';

const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** What `bag-info.txt` says (section 2.2.2). */
export type BagInfo = { organisation: string; externalId: string; description: string; date: string };

/** The tag files of a payload; its names begin with `data/`. */
export function tagFiles(payload: Files, info: BagInfo): Map<string, Uint8Array> {
  const tags = new Map([
    ['bagit.txt', utf8(DECLARATION)],
    ['bag-info.txt', utf8(bagInfo(payload, info))],
    [MANIFEST, utf8(manifestOf(payload))],
  ]);
  tags.set(TAG_MANIFEST, utf8(manifestOf(tags)));
  return tags;
}

/** A manifest: a line a file, digest, two spaces, name (section 2.1.3). */
function manifestOf(files: Files): string {
  const names = [...files.keys()].sort(byBytes);
  return names.map((name) => `${sha256Hex(files.get(name)!)}  ${name}\n`).join('');
}

/** A manifest read: digest by name, or `undefined` where a line does not have the form or a name stands twice. */
export function readManifest(text: string): Map<string, string> | undefined {
  const lines = text.split('\n');
  if (lines.pop() !== '') return undefined;
  const digests = new Map<string, string>();
  for (const line of lines) {
    const match = /^([0-9a-f]{64}) {2}(.+)$/.exec(line);
    if (match === null || digests.has(match[2]!)) return undefined;
    digests.set(match[2]!, match[1]!);
  }
  return digests;
}

function bagInfo(payload: Files, { organisation, externalId, description, date }: BagInfo): string {
  const octets = [...payload.values()].reduce((sum, content) => sum + content.length, 0);
  const fields = [
    ['Source-Organization', organisation],
    ['External-Identifier', externalId],
    ['External-Description', description],
    ['Bagging-Date', date],
    ['Payload-Oxum', `${octets}.${payload.size}`],
  ];
  return fields.map(([label, value = '']) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('');
}
