/**
 * What a person may ask: what is held about an identifier of theirs, and that it goes. Put by somebody of this hub who has
 * checked that it is theirs; the identifier is blinded and evaluated like any other.
 */
import type { NewPersonRequest, PersonAnswer } from '@haetae/contract';
import { barOutputs, endEntries, type Output } from './erasure.ts';
import type { IndexedEntry } from './identifier-index.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { writeAct } from './queries.ts';
import { tellPartner } from './tell-partner.ts';

const APPEAL =
  'Whoever is named by an entry may ask this hub to correct or erase it, and may complain to the data protection authority of their country.';

/** Answers by a member, and erases where that was asked. */
export async function answerPerson(asked: NewPersonRequest, by: string, parts: IdentifierParts): Promise<PersonAnswer> {
  const entries = asked.outputs.flatMap(({ series, output }) => parts.index.of(series, output));
  const answer = { held: entries.map(describe), erased: 0, notified: [], waiting: [], appeal: APPEAL };
  await writeAct(parts.pool, { act: 'answered', entries: entries.length, by, how: asked.identity }, parts.now());
  if (asked.act === 'access') return answer;
  await barOutputs(asked.outputs, parts);
  const told = await tellPartners(asked.outputs, parts);
  return { ...answer, ...told, erased: await endEntries(entries, 'erased', parts, by) };
}

/** Sources are protected: neither who contributed it nor the case, but why, on which ground, from when to when. */
function describe({ said }: IndexedEntry): PersonAnswer['held'][number] {
  const { kind, purpose, reason, legal_basis, evidence, confirmed, created, until } = said;
  return { kind, purpose, reason, legal_basis, evidence, confirmed, since: created, until };
}

async function tellPartners(
  outputs: readonly Output[],
  parts: IdentifierParts,
): Promise<{ readonly notified: string[]; readonly waiting: string[] }> {
  const notified: string[] = [];
  const waiting: string[] = [];
  for (const { id, partner } of parts.circles()) {
    const theirs = outputs.filter(({ series }) => parts.book.keysOf(id, series) !== undefined);
    if (partner === undefined || theirs.length === 0) continue;
    const told = await tellPartner({ hub: partner.hub, circle: id, outputs: theirs }, parts);
    (told ? notified : waiting).push(partner.name);
  }
  return { notified, waiting };
}
