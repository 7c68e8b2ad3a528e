/** A thread that looks for the values of a shared table in the parts of logs that it is sent. */
import { parentPort } from 'node:worker_threads';
import { type LogForm, type MatchTable, matchPart } from '@haetae/detect/match';
import { textPlatform } from './decode.ts';

type Message =
  | { readonly table: MatchTable }
  | { readonly job: number; readonly bytes: Uint8Array; readonly form: LogForm };

let table: MatchTable | undefined;

parentPort?.on('message', (message: Message) => {
  if ('table' in message) table = message.table;
  // The pool sends its table before the first part.
  else
    parentPort?.postMessage({
      job: message.job,
      matches: matchPart(table!, message.bytes, message.form, textPlatform),
    });
});
