import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { type RunAs, spawnAs } from './run-as.ts';

/**
 * A child that does not outlive this process, however this process ends.
 *
 * Between the two stands a shell that holds one end of a pipe. When the other end closes, by `end` or by the death of
 * this process, it interrupts the child (for PostgreSQL a fast stop) until it is gone: again and again, because a signal
 * in the child's first moments, before its handlers stand, is ignored.
 */
export interface TiedProcess {
  readonly stderr: Readable;
  /** Exit code, 128 + number for a signal; resolves when the child is gone. */
  readonly exited: Promise<number>;
  /** Asks the child to end. */
  end(): void;
  /** Ends shell and child at once, without asking. */
  kill(): void;
}

const SHELL = `"$0" "$@" </dev/null 3<&- &
child=$!
(read _ <&3; while kill -INT $child; do sleep 0.1; done) >/dev/null 2>&1 &
watcher=$!
wait $child
status=$?
kill $watcher 2>/dev/null
exit $status`;

/** Starts `command` as `runAs` says. It gets no standard input or output and, of the environment, only PATH. */
export function spawnTied(command: readonly string[], runAs: RunAs): TiedProcess {
  const { file, args, ids } = spawnAs(runAs, ['/bin/sh', '-c', SHELL, ...command]);
  const child = spawn(file, args, {
    ...ids,
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin' },
    detached: true, // Ctrl-C in a terminal must reach the hub first, which then stops the server
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const tie = child.stdio[3] as Writable; // 'pipe' above makes it one
  tie.on('error', () => {}); // the shell may be gone first
  const exited = exitOf(child).finally(() => tie.destroy());
  return { stderr: child.stderr as Readable, exited, end: () => tie.end(), kill: () => killGroup(child) };
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(127));
    child.once('exit', (code) => resolve(code ?? 137));
  });
}

function killGroup(child: ChildProcess): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // gone already
  }
}
