import { type LimitedProcess, limitedProcess } from './limited-process.ts';
import { DEFAULT_LIMITS, type Limited, type Limits } from './limits.ts';

/** Several limited processes for many jobs of one module. */
export type Pool<Input, Output> = {
  /** Waits for a free process, then runs the job; never rejects. */
  readonly run: (input: Input) => Promise<Limited<Output>>;
  /** Ends every process at once. */
  readonly close: () => void;
};

/** Opens a pool of `processes` (two by default) for the jobs of `module`; see `runLimited` for what a job is. */
export function openPool<Input, Output>(
  module: URL,
  { processes = 2, ...limits }: Partial<Limits> & { readonly processes?: number } = {},
): Pool<Input, Output> {
  const all = Array.from({ length: processes }, () =>
    limitedProcess<Input, Output>(module, { ...DEFAULT_LIMITS, ...limits }),
  );
  const free = [...all];
  const waiting: ((process: LimitedProcess<Input, Output>) => void)[] = [];
  const take = () => {
    const process = free.pop();
    return process === undefined
      ? new Promise<LimitedProcess<Input, Output>>((resolve) => waiting.push(resolve))
      : Promise.resolve(process);
  };
  const giveBack = (process: LimitedProcess<Input, Output>) => {
    const next = waiting.shift();
    if (next === undefined) free.push(process);
    else next(process);
  };
  const run = async (input: Input) => {
    const process = await take();
    const ended = await process.run(input);
    giveBack(process);
    return ended;
  };
  const close = () => {
    for (const process of all) process.end();
  };
  return { run, close };
}
