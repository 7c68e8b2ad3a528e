import { type Archive, readArchive } from '@haetae/detect/archive';
import { answerJobs } from '../answer-jobs.ts';
import type { Limited } from '../limits.ts';
import { runLimited } from '../run-limited.ts';

/** Opening an archive of the largest size that is read takes a second or two. */
const LIMITS = { milliseconds: 30_000, memory: 3 * 1024 * 1024 * 1024 };

if (import.meta.main) answerJobs(run);

/** The job of a limited process. */
function run(bytes: Uint8Array): Archive | undefined {
  return readArchive(bytes);
}

/** Reads the files of an archive in a limited process; its value is nothing where the bytes are no archive. */
export function openArchive(bytes: Uint8Array): Promise<Limited<Archive | undefined>> {
  return runLimited(new URL(import.meta.url), bytes, LIMITS);
}
