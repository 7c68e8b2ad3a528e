import { EXIT, refuse } from '../finish.ts';
import { connect, tellProblem } from '../hub-connection.ts';
import { makeSightings } from './make-sightings.ts';
import type { Seen } from './summary.ts';

/** Brings sightings of what was found into the hub, by the way every object comes in. */
export async function sendSightings(
  seen: readonly Seen[],
  { hub, key }: { readonly hub?: string; readonly key?: string },
  json: boolean,
): Promise<void> {
  const fail = (problem: Parameters<typeof refuse>[0], exitCode?: number): void => {
    // That something was found counts more than that it was not told.
    const found = process.exitCode;
    refuse(problem, json, exitCode);
    if (found === EXIT.found) process.exitCode = found;
  };
  if (hub === undefined) return fail({ code: 'invalid_hub', detail: '--sightings needs the hub to tell: --hub URL.' });
  const client = connect({ hub, ...(key === undefined ? {} : { key }) });
  if ('problem' in client) return fail(client.problem);
  const me = await client.me();
  if (!me.ok) return fail(tellProblem(me.problem).problem, EXIT.failure);
  const { bundle, count } = makeSightings(seen, {
    organisation: me.value.organisation.id,
    now: new Date().toISOString(),
  });
  if (count === 0) return tell('Nothing to tell the hub: no indicator of a hub was seen.', json);
  const sent = await client.importFile(new TextEncoder().encode(bundle), { as: 'stix' });
  if (!sent.ok) return fail(tellProblem(sent.problem).problem, EXIT.failure);
  const { taken, rejected, held } = sent.value;
  tell(
    `${taken} of ${count} sightings told to ${hub}${rejected + held > 0 ? `; ${held} held, ${rejected} rejected` : ''}.`,
    json,
  );
}

/** Beside the answer, so that `--json` stays one line a hit. */
function tell(sentence: string, json: boolean): void {
  if (!json) process.stderr.write(`haetae: ${sentence}\n`);
}
