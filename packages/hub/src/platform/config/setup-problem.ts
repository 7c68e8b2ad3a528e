/** Why a hub cannot start: a stable `problem` code and one sentence that says what to do. Never holds a secret. */
export interface SetupProblem {
  readonly problem: string;
  readonly sentence: string;
}

/** Tells a problem from what was asked for. */
export function isSetupProblem(value: unknown): value is SetupProblem {
  return typeof value === 'object' && value !== null && 'problem' in value && 'sentence' in value;
}

/** Text of an unexpected error for use at the end of a sentence. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
