import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { type HubProcess, startHubProcess } from '../alliance/hub-process.ts';
import { keyFor } from '../alliance/key-for.ts';
import { pairHubs } from '../alliance/pair-hubs.ts';
import { playConsultation } from '../exercise/consultation.ts';
import { makeDesk, makeService } from '../exercise/people.ts';
import { playBybit } from '../exercise/play-bybit.ts';
import type { StepDone } from '../exercise/steps.ts';
import { EXIT, refuse } from '../finish.ts';

type Options = { readonly dir?: string; readonly json?: boolean };

interface Exercise {
  /** Names of its hubs. */
  readonly hubs: readonly string[];
  /** Pairs that exchange directly. */
  readonly links: readonly (readonly [string, string])[];
  readonly play: (hubs: readonly HubProcess[], folder: string) => Promise<AsyncGenerator<StepDone>>;
}

const EXERCISES: Readonly<Record<string, Exercise>> = {
  bybit: {
    hubs: ['KR', 'EU', 'EX'],
    links: [
      ['KR', 'EU'],
      ['EU', 'EX'],
    ],
    play: async ([kr, eu, ex], folder) =>
      playBybit({
        kr: await makeDesk(kr!),
        eu: await makeDesk(eu!),
        exchange: await makeService(ex!, 'Exercise exchange'),
        folder,
      }),
  },
  consultation: {
    hubs: ['KR', 'EU'],
    links: [['KR', 'EU']],
    play: async ([kr, eu]) => playConsultation({ kr: await makeDesk(kr!), eu: await makeDesk(eu!) }),
  },
};

/** Adds the command `exercise`: plays a theft from report to evidence, or a consultation, over hubs of its own. */
export function registerExercise(program: Command): void {
  program
    .command('exercise')
    .description('play a theft from report to evidence (bybit), or a consultation, over hubs on this machine')
    .argument('<name>', `which: ${Object.keys(EXERCISES).join(', ')}`)
    .option('--dir <folder>', 'where the hubs’ data and the evidence stay; default: a new temporary folder')
    .option('--json', 'one JSON line a step: {step, ok, ms, text}')
    .action(run);
}

async function run(name: string, options: Options): Promise<void> {
  const exercise = Object.hasOwn(EXERCISES, name) ? EXERCISES[name] : undefined;
  if (exercise === undefined) {
    const known = Object.keys(EXERCISES).join(', ');
    return refuse(
      { code: 'usage', detail: `There is no exercise "${name}"; there is: ${known}.` },
      options.json === true,
    );
  }
  const folder = options.dir === undefined ? mkdtempSync(join(tmpdir(), 'haetae-exercise-')) : resolve(options.dir);
  const hubs = await startHubs(exercise.hubs, folder);
  try {
    await pairHubs(hubs, { links: exercise.links, authorities: ['KR', 'EU'] });
    let good = true;
    for await (const step of await exercise.play(hubs, folder)) {
      good &&= step.ok;
      process.stdout.write(options.json === true ? `${JSON.stringify(step)}\n` : describe(step));
    }
    if (!good) process.exitCode = EXIT.found;
  } finally {
    await Promise.all(hubs.map((hub) => hub.stop()));
  }
}

function startHubs(names: readonly string[], folder: string): Promise<HubProcess[]> {
  return Promise.all(
    names.map((name) => {
      const dataDir = join(folder, name);
      mkdirSync(dataDir, { recursive: true, mode: 0o711 });
      const organisation = JSON.stringify({ name: `${name} desk (exercise)` });
      const jurisdiction = name === 'KR' ? 'KR' : 'EU';
      return startHubProcess({
        ...{ name, jurisdiction, organisation, dataDir },
        ...{ port: 0, host: '127.0.0.1', key: keyFor(dataDir) },
      });
    }),
  );
}

const describe = ({ step, ok, ms, text }: StepDone): string =>
  `${ok ? 'ok    ' : 'FAILED'} ${String(ms).padStart(6)} ms  ${step.padEnd(18)} ${text}\n`;
