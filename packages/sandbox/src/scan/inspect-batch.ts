import { type FileReport, inspectEntry, type TreeFile } from '@haetae/detect/repository';
import { answerJobs } from '../answer-jobs.ts';

if (import.meta.main) answerJobs(run);

/** The job of a limited process: looks at some files, each alone, and into those that are archives. */
function run(files: readonly TreeFile[]): FileReport[] {
  return files.flatMap((file) => inspectEntry(file));
}
