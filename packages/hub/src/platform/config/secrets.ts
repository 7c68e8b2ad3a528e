import { createPrivateKey, createPublicKey, type KeyObject, randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Secret } from './secret.ts';
import { isSetupProblem, reasonOf, type SetupProblem } from './setup-problem.ts';

/** The key of the first admin: the configured one, else the one in `<data>/bootstrap-key`, made at the first start. */
export function bootstrapKey(folder: string, configured: Secret | undefined): Secret | SetupProblem {
  if (configured) return configured;
  const file = join(folder, 'bootstrap-key');
  const text = readOrMake(file, () => randomBytes(32).toString('base64url'));
  if (isSetupProblem(text)) return text;
  return text.trim() === '' ? unusable(file, 'is empty; delete it to have a new key made') : new Secret(text.trim());
}

/** Password of the embedded database's superuser, in `<data>/database-password`. */
export function databasePassword(folder: string): Secret | SetupProblem {
  const text = readOrMake(join(folder, 'database-password'), () => randomBytes(24).toString('base64url'));
  return isSetupProblem(text) ? text : new Secret(text.trim());
}

/** The hub's Ed25519 key pair (RFC 8032). `seed` is the 32 bytes that the whole key follows from. */
export interface HubKey {
  readonly seed: Uint8Array;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

/** PKCS #8 of an Ed25519 key (RFC 8410, section 7) is this prefix and the seed. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Reads the seed of the hub's signing key from `<data>/hub-key` (64 hexadecimal digits), made at the first start. */
export function hubKey(folder: string): HubKey | SetupProblem {
  const file = join(folder, 'hub-key');
  const text = readOrMake(file, () => randomBytes(32).toString('hex'));
  if (isSetupProblem(text)) return text;
  if (!/^[0-9a-f]{64}$/.test(text.trim())) {
    return unusable(
      file,
      'does not hold 64 hexadecimal digits; restore it from a backup: it is what partners know this hub by',
    );
  }
  const seed = Buffer.from(text.trim(), 'hex');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  return { seed, privateKey, publicKey: createPublicKey(privateKey) };
}

function readOrMake(file: string, make: () => string): string | SetupProblem {
  try {
    return readPrivate(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
      return unusable(file, `cannot be read (${reasonOf(error)})`); // fs
  }
  try {
    writeOnce(file, make());
    return readPrivate(file);
  } catch (error) {
    return unusable(file, `cannot be written (${reasonOf(error)}); make its folder writable`);
  }
}

function readPrivate(file: string): string | SetupProblem {
  if ((statSync(file).mode & 0o077) !== 0) {
    return unusable(
      file,
      `can be read by other users; run "chmod 600 ${file}", and change the secret if others had access`,
    );
  }
  return readFileSync(file, 'utf8');
}

/** Written beside, flushed and linked: after a power cut the file is there in full or not at all, and never replaced. */
function writeOnce(file: string, text: string): void {
  const draft = `${file}.${process.pid}`;
  rmSync(draft, { force: true });
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
    linkSync(draft, file);
  } finally {
    closeSync(handle);
    rmSync(draft, { force: true });
  }
  flushFolder(dirname(file));
}

/** Makes names created or renamed in `folder` survive a power cut. */
export function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function unusable(file: string, what: string): SetupProblem {
  return { problem: 'secret_unusable', sentence: `The file ${file} ${what}.` };
}
