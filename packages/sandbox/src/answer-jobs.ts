type Message = { readonly input: unknown };

/**
 * The inside of a limited process: runs the job for each input that it is sent, one at a time. A module of jobs calls it
 * when it is what was started (`if (import.meta.main) answerJobs(run)`), never when it is imported. It was started
 * without network, without rights to write or to start programs, and with an empty environment.
 */
export function answerJobs<Input>(run: (input: Input) => unknown): void {
  // What the process is sent is what the caller of its pool gave, who names both the module and the input.
  process.on('message', ({ input }: Message) => void answer(() => run(input as Input)));
  process.send?.({ ready: true });
}

async function answer(work: () => unknown): Promise<void> {
  try {
    process.send?.({ value: await work() });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
}
