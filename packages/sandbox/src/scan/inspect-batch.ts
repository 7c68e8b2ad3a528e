import { type FileReport, inspectFile, type TreeFile } from '@haetae/detect/repository';

/** The job of a limited process: looks at some files, each alone. */
export function run(files: readonly TreeFile[]): FileReport[] {
  return files.map(inspectFile);
}
