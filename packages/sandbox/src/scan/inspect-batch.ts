import { type FileReport, inspectEntry, type TreeFile } from '@haetae/detect/repository';

/** The job of a limited process: looks at some files, each alone, and into those that are archives. */
export function run(files: readonly TreeFile[]): FileReport[] {
  return files.flatMap((file) => inspectEntry(file));
}
