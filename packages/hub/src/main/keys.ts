import { createHmac } from 'node:crypto';
import type { Config } from '../platform/config/config.ts';
import type { DataFolder } from '../platform/config/data-folder.ts';
import { type SecretFolder, secretFolder } from '../platform/config/secret-folder.ts';
import { bootstrapKey, hubKey } from '../platform/config/secrets.ts';
import { isSetupProblem, type SetupProblem } from '../platform/config/setup-problem.ts';

export interface Keys {
  readonly seed: Uint8Array;
  /** Keys of the private comparison, a file each. */
  readonly identifierKeys: SecretFolder;
  readonly admin: string;
}

/** Reads the hub's keys, made on the first start; or says why they cannot be read. */
export function readKeys(folder: DataFolder, config: Config): Keys | SetupProblem {
  const key = hubKey(folder.path);
  if (isSetupProblem(key)) return key;
  const admin = bootstrapKey(folder.path, config.bootstrapKey);
  if (isSetupProblem(admin)) return admin;
  const identifierKeys = secretFolder(folder.path, 'identifier-keys');
  if (isSetupProblem(identifierKeys)) return identifierKeys;
  return { seed: key.seed, identifierKeys, admin: admin.reveal() };
}

/** A key of one purpose, derived from the hub's own: what is sealed for one door opens no other. */
export const derivedKey = (seed: Uint8Array, purpose: string): Buffer =>
  createHmac('sha256', seed).update(purpose).digest();
