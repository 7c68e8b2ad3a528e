import type { ChildProcess } from 'node:child_process';
import type { Limited, Limits } from './limits.ts';
import { startChild } from './start-child.ts';
import { watchMemory } from './watch-memory.ts';

type Answer = { readonly ready?: true; readonly value?: unknown; readonly failed?: string };

/** One process that runs jobs of one module, one at a time; after a job that broke a limit a new process takes over. */
export type LimitedProcess<Input, Output> = {
  /** Never rejects. Call it again only when the former job has ended. */
  readonly run: (input: Input) => Promise<Limited<Output>>;
  readonly end: () => void;
};

/** Starting a process and loading its module is given this long, whatever a job may take. */
const START_MILLISECONDS = 20_000;

/** Makes a limited process; it is started with its first job. */
export function limitedProcess<Input, Output>(module: URL, limits: Limits): LimitedProcess<Input, Output> {
  let child: ChildProcess | undefined;
  const end = () => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  const run = async (input: Input): Promise<Limited<Output>> => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) {
      child = startChild(module, limits);
      const started = await exchange<never>(child, undefined, { ...limits, milliseconds: START_MILLISECONDS });
      if (!started.ok) {
        end();
        return started;
      }
    }
    child.ref();
    child.channel?.ref();
    const ended = await exchange<Output>(child, { input }, limits);
    if (!ended.ok && ended.code !== 'failed') end();
    // A process that waits for work does not keep its parent alive.
    child?.unref();
    child?.channel?.unref();
    return ended;
  };
  return { run, end };
}

/** Sends a message, if there is one, and waits for the next answer, the end of the process, or a limit. */
function exchange<Output>(
  child: ChildProcess,
  message: { readonly input: unknown } | undefined,
  { milliseconds, memory }: Limits,
): Promise<Limited<Output>> {
  return new Promise((resolve) => {
    const settle = (outcome: Limited<Output>) => {
      clearTimeout(timer);
      stopWatch();
      child.off('message', answered).off('exit', exited).off('error', broken);
      resolve(outcome);
    };
    const refuse = (code: 'timeout' | 'memory' | 'crashed' | 'failed', detail: string) =>
      settle({ ok: false, code, detail });
    const answered = ({ failed, value }: Answer) =>
      // The value is what `run` of the module returned; its type is the caller's promise about that module.
      failed === undefined ? settle({ ok: true, value: value as Output }) : refuse('failed', failed);
    const exited = (code: number | null, signal: string | null) =>
      refuse('crashed', `The process ended by itself (${signal ?? `code ${code}`}).`);
    const broken = (error: Error) => refuse('crashed', `The process could not be reached: ${error.message}.`);
    const timer = setTimeout(() => refuse('timeout', `It took longer than ${milliseconds} ms.`), milliseconds);
    const stopWatch = watchMemory(child.pid ?? 0, memory, () =>
      refuse('memory', `It used more than ${Math.round(memory / 2 ** 20)} MB.`),
    );
    child.on('message', answered).on('exit', exited).on('error', broken);
    if (message !== undefined) child.send(message);
  });
}
