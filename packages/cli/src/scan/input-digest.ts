import { createHash } from 'node:crypto';
import type { TreeFile } from '@haetae/detect/repository';

/** Files on their way, and what they were once all were taken. */
export interface Digesting {
  readonly files: Iterable<TreeFile>;
  /** `sha256:…` over path, size and bytes of each file that was taken, in their order. */
  readonly digest: () => string;
}

/** Notes what is scanned while it is taken: the same tree under the same rules is judged the same again. */
export function digesting(files: Iterable<TreeFile>): Digesting {
  const hash = createHash('sha256');
  function* taken(): Generator<TreeFile> {
    for (const file of files) {
      // No name of a file holds NUL, so that no name can pass for what follows one.
      hash.update(`${file.path}\0${file.size ?? file.bytes.length}\0${file.bytes.length}\0`).update(file.bytes);
      yield file;
    }
  }
  return { files: taken(), digest: () => `sha256:${hash.digest('hex')}` };
}
