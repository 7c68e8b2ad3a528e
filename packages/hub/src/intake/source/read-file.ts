import { readAddresses } from './addresses.ts';
import { readOfac } from './ofac.ts';
import type { SourceReading } from './reading.ts';
import { readStix } from './stix.ts';
import { type Bringer, readTags } from './tags.ts';
import { unpack } from './unpack.ts';

export const FORMATS = ['stix', 'ofac', 'tags', 'addresses'] as const;
export type Format = (typeof FORMATS)[number];

export const isFormat = (text: string | undefined): text is Format => FORMATS.some((format) => format === text);

/** Reads a file of a format, unpacked first where it is gzip by content. */
export async function readFile(bytes: Uint8Array, format: Format, bringer: Bringer): Promise<SourceReading> {
  const unpacked = await unpack(bytes);
  if (!unpacked.ok) return unpacked;
  if (format === 'stix') return readStix(unpacked.bytes);
  const text = decode(unpacked.bytes);
  if (text === undefined) {
    return { ok: false, fault: { code: 'bad_unicode', message: 'The table is not UTF-8 text.', at: '' } };
  }
  if (format === 'ofac') return readOfac(text);
  return format === 'tags' ? readTags(text, bringer) : readAddresses(text, bringer);
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
