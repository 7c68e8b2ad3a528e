import { logLeaf } from '@haetae/proof/log';
import { type What, whatWord } from '../log/index.ts';

/** The transparency log's leaf for a row that something happened to: salted, so that it tells nothing by itself. */
export function leafOf(entry: {
  readonly place: number;
  readonly what: What;
  readonly id: string;
  readonly version: string;
  readonly digest: Uint8Array;
  readonly salt: Uint8Array;
}): Uint8Array {
  return logLeaf({ ...entry, what: whatWord[entry.what], digest: Buffer.from(entry.digest).toString('hex') });
}
