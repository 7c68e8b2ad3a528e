/** What can happen, as the log has it. */
export const what = { added: 1, withdrawn: 2, moved: 3, membership: 4 } as const;
export type What = (typeof what)[keyof typeof what];

/** One entry of the log as its followers read it. */
export interface LogEntry {
  readonly place: number;
  /** Microseconds since the epoch. */
  readonly added: bigint;
  readonly what: What;
  readonly audience: number | null;
  readonly type: string | null;
  readonly obj: number | null;
}

/** The words of the transparency log's leaves. */
export const whatWord: Readonly<Record<What, string>> = { 1: 'added', 2: 'withdrawn', 3: 'moved', 4: 'membership' };
