import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type HubProcess, startHubProcess } from '../alliance/hub-process.ts';
import { keyFor } from '../alliance/key-for.ts';
import { pairHubs } from '../alliance/pair-hubs.ts';
import { makeDesk, makeService } from '../exercise/people.ts';
import { playBybit, type StepDone } from '../exercise/play-bybit.ts';
import { EXIT, refuse } from '../finish.ts';

type Options = { readonly dir?: string; readonly json?: boolean };

const EXERCISES = ['bybit'];

/** Adds the command `exercise`: plays a theft from report to evidence over hubs of its own. */
export function registerExercise(program: Command): void {
  program
    .command('exercise')
    .description('play a theft from report to evidence over three hubs on this machine')
    .argument('<name>', `which: ${EXERCISES.join(', ')}`)
    .option('--dir <folder>', 'where the hubs’ data and the evidence stay; default: a new temporary folder')
    .option('--json', 'one JSON line a step: {step, ok, ms, text}')
    .action(run);
}

async function run(name: string, options: Options): Promise<void> {
  if (!EXERCISES.includes(name)) {
    return refuse(
      { code: 'usage', detail: `There is no exercise "${name}"; there is: ${EXERCISES.join(', ')}.` },
      options.json === true,
    );
  }
  const folder = options.dir === undefined ? mkdtempSync(join(tmpdir(), 'haetae-exercise-')) : resolve(options.dir);
  const hubs = await startHubs(folder);
  try {
    await pairHubs(hubs, {
      links: [
        ['KR', 'EU'],
        ['EU', 'EX'],
      ],
      authorities: ['KR', 'EU'],
    });
    const [kr, eu, ex] = hubs as [HubProcess, HubProcess, HubProcess];
    const stage = {
      kr: await makeDesk(kr),
      eu: await makeDesk(eu),
      exchange: await makeService(ex, 'Exercise exchange'),
      folder,
    };
    let good = true;
    for await (const step of playBybit(stage)) {
      good &&= step.ok;
      process.stdout.write(options.json === true ? `${JSON.stringify(step)}\n` : describe(step));
    }
    if (!good) process.exitCode = EXIT.found;
  } finally {
    await Promise.all(hubs.map((hub) => hub.stop()));
  }
}

function startHubs(folder: string): Promise<HubProcess[]> {
  return Promise.all(
    [
      { name: 'KR', jurisdiction: 'KR' },
      { name: 'EU', jurisdiction: 'EU' },
      { name: 'EX', jurisdiction: 'EU' },
    ].map((hub) => {
      const dataDir = join(folder, hub.name);
      mkdirSync(dataDir, { recursive: true, mode: 0o711 });
      const organisation = JSON.stringify({ name: `${hub.name} desk (exercise)` });
      return startHubProcess({ ...hub, organisation, dataDir, port: 0, host: '127.0.0.1', key: keyFor(dataDir) });
    }),
  );
}

const describe = ({ step, ok, ms, text }: StepDone): string =>
  `${ok ? 'ok    ' : 'FAILED'} ${String(ms).padStart(6)} ms  ${step.padEnd(18)} ${text}\n`;
