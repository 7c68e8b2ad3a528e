/** What one job may use before it is ended. */
export type Limits = {
  /** Wall-clock time of one job in milliseconds, counted from when it is handed over. */
  readonly milliseconds: number;
  /** Resident memory of the process in bytes, everything counted: heap, buffers, native code. */
  readonly memory: number;
};

/** Enough for a batch of source files or a scan with a few hundred rules; little enough for a laptop. */
export const DEFAULT_LIMITS: Limits = { milliseconds: 10_000, memory: 1024 * 1024 * 1024 };

/** How a limited job ended: with its value, or with why there is none. */
export type Limited<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly code: LimitedCode; readonly detail: string };

/**
 * `timeout`: it ran out of time. `memory`: it used too much. `crashed`: the process ended by itself, as native code
 * does on a fault. `failed`: the job threw; `detail` is its message.
 */
export type LimitedCode = 'timeout' | 'memory' | 'crashed' | 'failed';
