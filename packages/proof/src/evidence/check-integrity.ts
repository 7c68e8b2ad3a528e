/** Whether a package is, byte for byte, what writing its contents gives. */
import { type Check, checkRebuilt, type Files, sealedFiles } from '../bag/index.ts';
import { fromUtf8, utf8 } from '../canonical/index.ts';
import { BAG, unsignedFiles } from './package-files.ts';
import { PAGE_EDITION, readMePage } from './read-me-page.ts';
import type { ReadPackage } from './read-package.ts';

/** Writes the package again from what was read and compares. */
export function checkWrittenAgain(archive: Uint8Array, files: Files, read: ReadPackage): Check {
  const again = sealedFiles(BAG, unsignedFiles(read.contents, pageAgain(read)), read.signed);
  return checkRebuilt(archive, files, again);
}

/** The page that the contents demand; the page that is there where it is of another edition of the wording. */
function pageAgain({ contents, signed, page }: ReadPackage): Uint8Array {
  const given = fromUtf8(page) ?? '';
  const edition = /<meta name="generator" content="([^"]*)">/.exec(given)?.[1];
  const { hub = '', key = '' } = signed.signatures[0] ?? {};
  return edition !== undefined && edition !== PAGE_EDITION ? page : utf8(readMePage(contents, { hub, key }));
}
