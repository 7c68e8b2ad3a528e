/** The database did not answer within the time allowed, or went away in the middle of a piece of work. */
export class DatabaseGone extends Error {
  readonly code = 'database_gone';

  constructor(cause: unknown) {
    super('The database is not reachable at present; try again in some seconds.', { cause });
  }
}

/** Socket errors, and the SQLSTATE codes with which a server says that it stops, crashed or does not accept yet. */
const LOST = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  '57P01',
  '57P02',
  '57P03',
  '57P05',
]);

/** Whether `error` says that the connection is lost, as against an error of the statement. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return LOST.has(code) || /^08\d\w\w$/.test(code) || (code === '' && LOST_WORDS.test(error.message));
}

/** `pg` gives these without a code. */
const LOST_WORDS = /^Connection terminated|^Client has encountered a connection error|^timeout e(xceeded|xpired)/;
