export { buildPack } from './build-pack.ts';
export type { PackAbout } from './pack-about.ts';
export { FORMAT as PACK_FORMAT } from './pack-about.ts';
export { isPack, type PackVerdict, verifyPack } from './verify-pack.ts';
