import { createHash, hash } from 'node:crypto';
import type { TreeFile } from '@haetae/detect/repository';

/** Files on their way, and what they were once all were taken. */
export interface Digesting {
  readonly files: Iterable<TreeFile>;
  /** SHA-256 in hexadecimal of each file that was taken, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** `sha256:…` over path, size and digest of each file that was taken, in their order. */
  readonly digest: () => string;
}

/** Notes what is scanned while it is taken: the same tree under the same rules is judged the same again. */
export function digesting(files: Iterable<TreeFile>): Digesting {
  const digests = new Map<string, string>();
  const whole = createHash('sha256');
  function* taken(): Generator<TreeFile> {
    for (const file of files) {
      const digest = hash('sha256', file.bytes);
      digests.set(file.path, digest);
      // No name of a file holds NUL, so that no name can pass for what follows one.
      whole.update(`${file.path}\0${file.size ?? file.bytes.length}\0${digest}\0`);
      yield file;
    }
  }
  return { files: taken(), digests, digest: () => `sha256:${whole.digest('hex')}` };
}
