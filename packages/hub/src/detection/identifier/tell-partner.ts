import { type Output, outputOfText, textOfOutput } from './erasure.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { endTelling, readTellings, type TellingRow, writeTelling } from './queries.ts';

/** A partner and what it is told of. */
interface Telling {
  readonly hub: string;
  readonly circle: string;
  readonly outputs: readonly Output[];
}

/** Tells a partner that a person asked for erasure; what it does not take now it is told again, by the clock. */
export async function tellPartner(telling: Telling, parts: IdentifierParts): Promise<boolean> {
  if (await tell(telling, parts)) return true;
  const { hub, circle, outputs } = telling;
  const row: TellingRow = { id: parts.newUuid(), hub, circle, outputs: outputs.map(textOfOutput) };
  await writeTelling(parts.pool, row, parts.now());
  return false;
}

/** Tells partners what they have not taken yet. */
export async function tellAgain(parts: IdentifierParts): Promise<void> {
  for (const { id, hub, circle, outputs } of await readTellings(parts.pool)) {
    if (await tell({ hub, circle, outputs: outputs.map(outputOfText) }, parts)) await endTelling(parts.pool, id);
  }
}

async function tell({ hub, circle, outputs }: Telling, { askPeer }: IdentifierParts): Promise<boolean> {
  return (await askPeer(hub, { ask: 'erase', circle, outputs }))?.ok === true;
}
