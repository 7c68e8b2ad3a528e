/**
 * The inside of a limited process: loads one module, then runs its `run` for each input that it is sent, one at a time.
 * It was started without network, without rights to write or to start programs, and with an empty environment.
 */
type Message = { readonly input: unknown };

const [, , module = ''] = process.argv;
// Which module it is, and what it takes, is between the caller and that module.
const { run } = (await import(module)) as { run: (input: unknown) => unknown };

process.on('message', ({ input }: Message) => void answer(input));
process.send?.({ ready: true });

async function answer(input: unknown): Promise<void> {
  try {
    process.send?.({ value: await run(input) });
  } catch (error) {
    process.send?.({ failed: error instanceof Error ? error.message : String(error) });
  }
}
