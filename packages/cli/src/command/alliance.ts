import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type HubProcess, startHubProcess } from '../alliance/hub-process.ts';
import { keepPorts, keptPorts } from '../alliance/kept-ports.ts';
import { keyFor } from '../alliance/key-for.ts';
import { pairHubs } from '../alliance/pair-hubs.ts';
import { seedDemonstration } from '../alliance/seed-demonstration.ts';
import { EXIT, refuse } from '../finish.ts';

type Options = { readonly hubs: string };

const FIRST_PORT = 7411;

/** Adds the command `alliance`: demonstration hubs on this machine, paired, with something to look at. */
export function registerAlliance(program: Command): void {
  program
    .command('alliance')
    .description('run demonstration hubs on this machine, paired with each other')
    .option('--hubs <names>', 'names, separated by commas', 'KR,EU')
    .action(run);
}

async function run(options: Options): Promise<void> {
  const names = options.hubs.split(',').map((name) => name.trim());
  if (
    names.length < 2 ||
    new Set(names).size !== names.length ||
    !names.every((name) => /^[A-Za-z0-9-]{1,20}$/.test(name))
  ) {
    return refuse({ code: 'usage', detail: '--hubs takes two or more different names, such as KR,EU.' }, false);
  }
  const host = process.env.HAETAE_HOST ?? '127.0.0.1';
  if (!['127.0.0.1', 'localhost', '::1'].includes(host)) {
    return refuse(
      { code: 'usage', detail: 'Demonstration hubs listen on this machine alone; run "haetae hub" for others.' },
      false,
    );
  }
  const hubs = await startAll(names, host);
  if (hubs === undefined) return;
  try {
    await pairHubs(hubs);
    await seedDemonstration(hubs, dataRoot());
  } catch (error) {
    await Promise.all(hubs.map((hub) => hub.stop()));
    throw error;
  }
  for (const { name, url, pid } of hubs)
    process.stdout.write(`${JSON.stringify({ ready: true, hub: name, url, pid })}\n`);
  // One hub that ends, ends the alliance: half a demonstration misleads.
  process.exitCode = await Promise.race(hubs.map((hub) => hub.ended));
  await Promise.all(hubs.map((hub) => hub.stop()));
}

const dataRoot = (): string => resolve(process.env.HAETAE_DATA_DIR ?? '.haetae');

async function startAll(names: readonly string[], host: string): Promise<HubProcess[] | undefined> {
  const port = Number(process.env.HAETAE_PORT ?? FIRST_PORT);
  const kept = keptPorts(dataRoot());
  const started = await Promise.allSettled(
    names.map((name, at) => {
      const dataDir = join(dataRoot(), name);
      mkdirSync(dataDir, { recursive: true, mode: 0o711 });
      return startHubProcess({
        name,
        jurisdiction: /^[A-Z]{2}$/.test(name) ? name : 'EU',
        organisation: JSON.stringify({ name: `${name} cyber desk (demonstration)`, kind: 'authority' }),
        dataDir,
        port: kept[name] ?? (port === 0 ? 0 : port + at),
        host,
        key: process.env.HAETAE_BOOTSTRAP_KEY ?? keyFor(dataDir),
      });
    }),
  );
  const hubs = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void Promise.all(hubs.map((hub) => hub.stop())).then(() => process.exit(0)));
  }
  const failed = started.find((one) => one.status === 'rejected');
  if (failed === undefined) {
    keepPorts(dataRoot(), hubs);
    return hubs;
  }
  await Promise.all(hubs.map((hub) => hub.stop()));
  refuse({ code: 'hub_not_started', detail: String(failed.reason.message) }, false, EXIT.failure);
  return undefined;
}
