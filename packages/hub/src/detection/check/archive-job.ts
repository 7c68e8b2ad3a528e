/** Runs inside a limited process: unpacks an archive in memory. */
import { type Archive, readArchive } from '@haetae/detect/archive';
import { answerJobs } from '@haetae/sandbox/answer-jobs';

/** What fits through a hub beside its other work; of more the answer says that it was not read. */
const LIMITS = { entries: 20_000, fileBytes: 4 * 1024 * 1024, totalBytes: 128 * 1024 * 1024, ratio: 100 };

/** @returns null where the bytes are no ZIP, TAR or gzipped TAR */
function run(bytes: Uint8Array): Archive | null {
  return readArchive(bytes, LIMITS) ?? null;
}

if (import.meta.main) answerJobs(run);
