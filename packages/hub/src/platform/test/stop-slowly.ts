// Started by the tests: prints "ready", then at its stop the names of its steps; the last takes as long as told (ms).
import { setTimeout as sleep } from 'node:timers/promises';
import { createLifetime, endOnSignals, endWithParent } from '../lifetime.ts';
import { createLogger } from '../logging.ts';

const lifetime = createLifetime(createLogger('silent'), 300);
const say = (word: string) => process.stdout.write(`${word}\n`);
lifetime.onStop('last', async () => {
  await sleep(Number(process.argv[2]));
  say('last');
});
lifetime.onStop('broken', () => {
  throw new Error('broken');
});
lifetime.onStop('first', () => say('first'));
endOnSignals(lifetime);
endWithParent(lifetime);
setInterval(() => {}, 1_000);
say('ready');
