/** A folder of files that one signature covers, in an archive that can be built again byte for byte. */
export { type BagInfo, SIGNATURE, tagFiles } from './bag.ts';
export { type Check, type CheckName, counted, fails, holds, named } from './check.ts';
export { checkRebuilt } from './check-rebuilt.ts';
export { checkManifest, checkSignature, checkSigner, type SealedBag } from './check-seal.ts';
export { keysOf } from './keys-of.ts';
export { readZip } from './read-zip.ts';
export { type Seal, sealedFiles, sealOf } from './seal.ts';
export { parseTrust, type Trust } from './trust.ts';
export { writeZip } from './write-zip.ts';
export { type Files, MAX_PACKAGE } from './zip-format.ts';
