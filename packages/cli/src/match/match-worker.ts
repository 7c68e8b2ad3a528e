/** A thread that looks for the values of a shared table in the parts of logs that it is sent. */
import { parentPort, workerData } from 'node:worker_threads';
import { type LogForm, type MatchTable, matchPart } from '@haetae/detect/match';
import { decode } from './decode.ts';

type Job = { readonly job: number; readonly bytes: Uint8Array; readonly form: LogForm };

// The pool that starts this file hands its table over.
const table = workerData as MatchTable;

parentPort?.on('message', ({ job, bytes, form }: Job) => {
  parentPort?.postMessage({ job, matches: matchPart(table, bytes, form, decode) });
});
