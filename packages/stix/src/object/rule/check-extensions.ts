import type { Findings } from '../object-problem.ts';
import { pointerTo } from '../object-problem.ts';
import { parseStixId, stixType } from '../stix-id.ts';
import type { StixObject } from '../stix-object.ts';

/** Extensions that STIX itself defines (section 6), which have names instead of ids. */
const predefined: ReadonlySet<string> = new Set([
  'archive-ext',
  'ntfs-ext',
  'pdf-ext',
  'raster-image-ext',
  'windows-pebinary-ext',
  'http-request-ext',
  'icmp-ext',
  'socket-ext',
  'tcp-ext',
  'windows-process-ext',
  'windows-service-ext',
  'unix-account-ext',
]);

const extensionTypes = ['new-sdo', 'new-sco', 'new-sro', 'property-extension', 'toplevel-property-extension'];

/** Section 7.3: an extension is called by the id of its definition and says of what kind it is. */
export function checkExtensions(object: StixObject, findings: Findings): void {
  for (const [key, extension] of Object.entries(object.extensions ?? {})) {
    const pointer = pointerTo('/extensions', key);
    const id = parseStixId(key);
    const isDefinition = id !== undefined && stixType(id) === 'extension-definition';
    if (!isDefinition && !predefined.has(key)) {
      findings.error('bad_extension', pointer, 'An extension is called by the id of an extension-definition');
    } else if (isDefinition && !extensionTypes.some((type) => type === extension.extension_type)) {
      const message = `extension_type takes one of ${extensionTypes.join(', ')}`;
      findings.error('bad_extension', `${pointer}/extension_type`, message);
    }
  }
}
