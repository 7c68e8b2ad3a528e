/** What every exercise shares: a line a step, and patience for what is on its way. */
import { HubRefusal } from '../alliance/call-hub.ts';

export interface StepDone {
  readonly step: string;
  readonly ok: boolean;
  readonly ms: number;
  readonly text: string;
}

/** What one step found: whether it holds, and a sentence. */
export type Finding = readonly [ok: boolean, text: string];

export type Step = readonly [name: string, act: () => Promise<Finding>];

/** Plays steps in order; yields a line a step, timed in milliseconds since the start, and ends after the first that fails. */
export async function* playSteps(steps: readonly Step[]): AsyncGenerator<StepDone> {
  const start = performance.now();
  for (const [step, act] of steps) {
    const [ok, text] = await act().catch((error: Error): Finding => [false, error.message]);
    yield { step, ok, ms: Math.round(performance.now() - start), text };
    if (!ok) return;
  }
}

const PATIENCE = 10_000;

/** Asks until the answer is there and holds; what is not there yet answers 404. */
export async function patiently<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  const until = performance.now() + PATIENCE;
  for (;;) {
    const answer = await ask().catch((error: unknown) => {
      if (error instanceof HubRefusal && error.problem.status === 404) return undefined;
      throw error;
    });
    if (answer !== undefined && holds(answer)) return answer;
    if (performance.now() > until)
      throw new Error(`It did not come within ${PATIENCE / 1_000} seconds: ${JSON.stringify(answer).slice(0, 300)}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
