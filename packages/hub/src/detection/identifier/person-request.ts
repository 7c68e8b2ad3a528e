/**
 * What a person may ask: what is held about an identifier of theirs, and that it goes. Put by somebody of this hub who has
 * checked that it is theirs; the identifier is blinded and evaluated like any other.
 */
import type { NewPersonRequest, PersonAnswer } from '@haetae/contract';
import { barOutputs, erase, type Output } from './erasure.ts';
import type { IndexedEntry } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { writeAct } from './queries.ts';

const APPEAL =
  'Whoever is named by an entry may ask this hub to correct or erase it, and may complain to the data protection authority of their country.';

/** Answers, and erases where that was asked. */
export async function answerPerson(asked: NewPersonRequest, parts: IdentifierParts): Promise<PersonAnswer> {
  const entries = asked.outputs.flatMap(({ series, output }) => parts.index.of(series, output));
  const answer = { held: entries.map(describe), erased: 0, notified: [], unreachable: [], appeal: APPEAL };
  await writeAct(parts.pool, 'answered', entries.length, parts.now());
  if (asked.act === 'access') return answer;
  await barOutputs(asked.outputs, parts);
  const told = await tellPartners(asked.outputs, parts);
  return { ...answer, ...told, erased: await erase(entries, parts) };
}

/** Sources are protected: neither who contributed it nor the case, but why, on which ground, from when to when. */
function describe({ said }: IndexedEntry): PersonAnswer['held'][number] {
  const { kind, purpose, reason, legal_basis, evidence, confirmed, created, until } = said;
  return { kind, purpose, reason, legal_basis, evidence, confirmed, since: created, until };
}

async function tellPartners(
  outputs: readonly Output[],
  { circles, book, askPeer }: IdentifierParts,
): Promise<{ readonly notified: string[]; readonly unreachable: string[] }> {
  const notified: string[] = [];
  const unreachable: string[] = [];
  for (const { id, partner } of circles()) {
    const theirs = outputs.filter(({ series }) => book.keysOf(id, series) !== undefined);
    if (partner === undefined || theirs.length === 0) continue;
    const answer = await askPeer(partner.hub, { ask: 'erase', circle: id, outputs: theirs });
    (answer?.ok ? notified : unreachable).push(partner.name);
  }
  return { notified, unreachable };
}
