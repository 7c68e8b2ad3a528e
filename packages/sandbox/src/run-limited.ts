import { limitedProcess } from './limited-process.ts';
import { DEFAULT_LIMITS, type Limited, type Limits } from './limits.ts';

/**
 * Runs one job in a process of its own: without network, environment or rights to write, within limits of time and
 * memory. `module` is a file of this house that calls `answerJobs(run)` when it is started; input and output are
 * copied as by `structuredClone`.
 *
 * @returns the value of `run`, or why there is none; never rejects.
 */
export async function runLimited<Input, Output>(
  module: URL,
  input: Input,
  limits: Partial<Limits> = {},
): Promise<Limited<Output>> {
  const one = limitedProcess<Input, Output>(module, { ...DEFAULT_LIMITS, ...limits });
  const ended = await one.run(input);
  one.end();
  return ended;
}
