/** What a check answers: what it found proven, or a stable code and a sentence. */
export type Verified<Code extends string, Proven extends object = object> =
  | ({ ok: true } & Proven)
  | { ok: false; code: Code; message: string };

/** The answer of a check that does not hold. */
export function refuse<Code extends string>(code: Code, message: string): { ok: false; code: Code; message: string } {
  return { ok: false, code, message };
}
