import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The admin key of a demonstration hub: kept in its folder, readable by its owner alone, made at the first start. */
export function keyFor(dataDir: string): string {
  const file = join(dataDir, 'bootstrap-key');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    const key = randomBytes(32).toString('base64url');
    writeFileSync(file, key, { mode: 0o600, flag: 'wx' });
    return key;
  }
}
