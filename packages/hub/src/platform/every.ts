/**
 * Runs `work` now and then every `milliseconds` after its last end, one at a time; what fails is said and tried again.
 *
 * @returns ends it, after the run in hand
 */
export function every(
  milliseconds: number,
  work: () => Promise<unknown>,
  onError: (error: unknown) => void,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  const run = (): void => {
    running = Promise.try(work)
      .then(() => undefined, onError)
      .then(() => {
        if (!stopped) timer = setTimeout(run, milliseconds).unref();
      });
  };
  run();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
