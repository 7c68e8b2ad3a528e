import { readFileSync } from 'node:fs';

/** Between two looks: short enough that a bomb gains some hundred megabytes at most before it is seen. */
const EVERY = 50;
const PAGE = 4096;

/**
 * Calls `exceeded` once when a process holds more than `most` bytes of resident memory. Where the system does not tell
 * (no `/proc`), the limit of the heap alone holds.
 *
 * @returns ends the watch.
 */
export function watchMemory(pid: number, most: number, exceeded: () => void): () => void {
  const timer = setInterval(() => {
    if (residentBytes(pid) <= most) return;
    clearInterval(timer);
    exceeded();
  }, EVERY);
  timer.unref();
  return () => clearInterval(timer);
}

function residentBytes(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * PAGE;
  } catch {
    return 0;
  }
}
