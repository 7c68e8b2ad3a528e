import type { Candidate } from '../candidate.ts';
import type { Publisher } from './publisher.ts';

/** One thing that a file brings. */
export interface SourceRow {
  readonly candidate: Candidate;
  /** Whose word it is, where the object was made from a row: its identity is stored beside it. */
  readonly publisher?: Publisher;
}

/** Why a file cannot be read at all; nothing of it is stored. */
export interface FileFault {
  readonly code: string;
  /** A sentence that a user can act on. */
  readonly message: string;
  /** Where: a line, or a byte. */
  readonly at: string;
}

/** What a format makes of a file. */
export type SourceReading =
  | {
      readonly ok: true;
      readonly rows: Iterable<SourceRow>;
      /** The objects were made here from rows, so their versions are, too. */
      readonly made: boolean;
    }
  | { readonly ok: false; readonly fault: FileFault };

/** A row that is rejected before anything is made of it. */
export const rejectedRow = (line: number, code: string, message: string): SourceRow => ({
  candidate: { source: '', value: undefined, pointer: `line ${line}`, problem: { code, message } },
});
