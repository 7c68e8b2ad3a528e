import { type Client, type Connection, createClient } from '@haetae/client';
import { type Command, Option } from 'commander';
import { EXIT, type Problem } from './finish.ts';

export type HubOptions = { readonly hub: string; readonly key?: string };

/** Where `haetae hub` listens when nothing else is said. */
const LOCAL = 'http://127.0.0.1:7411';

/** Adds `--hub` and `--key`, which HAETAE_URL and HAETAE_KEY can say as well. */
export function addHubOptions(command: Command): Command {
  return command
    .addOption(new Option('--hub <url>', 'the hub to ask').env('HAETAE_URL').default(LOCAL))
    .addOption(new Option('--key <key>', 'API key').env('HAETAE_KEY'));
}

/** A client of the hub that the options name, or why there cannot be one. */
export function connect({ hub, key }: HubOptions): Client | { readonly problem: Problem } {
  if (!URL.canParse(hub) || !/^https?:$/.test(new URL(hub).protocol)) {
    return { problem: { code: 'invalid_hub', detail: `--hub: "${hub}" is not the address of a hub.` } };
  }
  if (key === undefined) {
    return { problem: { code: 'key_missing', detail: 'Say your API key with --key or in HAETAE_KEY.' } };
  }
  const connection: Connection = { url: hub, key };
  return createClient(connection);
}

type HubProblem = Extract<Awaited<ReturnType<Client['me']>>, { ok: false }>['problem'];

/** What a user is told of a problem that the hub answered, and the exit code that it means. */
export function tellProblem(problem: HubProblem): { readonly problem: Problem; readonly exitCode: number } {
  const { code, title, detail, errors, status } = problem;
  const faults = errors?.map(({ pointer, code, message }) => ({
    code,
    message: pointer === '' ? message : `${pointer}: ${message}`,
  }));
  return {
    problem: {
      code,
      detail: detail === undefined ? title : `${title} ${detail}`,
      ...(faults === undefined ? {} : { errors: faults }),
    },
    exitCode: status >= 400 && status < 500 ? EXIT.badInput : EXIT.failure,
  };
}
