import type { Answer } from '../call.ts';

/** A problem that was found here, before or after a hub was asked. */
export function refusal(code: string, detail: string): Extract<Answer<never>, { ok: false }> {
  const title = 'The comparison was not made.';
  return { ok: false, problem: { type: 'about:blank', code, title, status: 0, detail } };
}
