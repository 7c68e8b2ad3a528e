export { instantOf, microsecondsOf } from './instant.ts';
export { Interned } from './intern.ts';
export { type Exhibit, readExhibits } from './queries/exhibits.ts';
export {
  type Ask,
  askAsHub,
  type KeptRow,
  type NamingRow,
  newestIds,
  rowsNaming,
  rowsOfIds,
  touchedOfType,
} from './queries/kept-rows.ts';
export {
  readNewest,
  readObject,
  readOfType,
  readReferring,
  readVersions,
  type StoredObject,
} from './queries/objects.ts';
export {
  everyVersion,
  lastVersion,
  type PageId,
  type PageQuestion,
  type PageRow,
  readPage,
  type VersionChoice,
} from './queries/page.ts';
export { Reader } from './reader.ts';
export {
  type Admitted,
  asAdmitted,
  type Rendition,
  type StoredProvenance,
  type StoreOutcome,
  type Submission,
} from './submission.ts';
export { Writer } from './writer.ts';
