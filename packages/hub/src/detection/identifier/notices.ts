/**
 * Erasure at the partner: a person asked there, and this hub holds what its own organisations contributed.
 *
 * Matching stops with the notice. The entries go when a person of this hub decides, within a month: a partner that was
 * broken into could otherwise empty this hub's register with one request.
 */
import type { ErasureNotice } from '@haetae/contract';
import { barOutputs, endEntries, type Output, outputOfText, textOfOutput } from './erasure.ts';
import type { IdentifierParts } from './identifier-parts.ts';
import { decideNotice, type NoticeRow, readNotices, writeNotice } from './queries.ts';

/** Days within which a person decides (GDPR article 12(3): one month). */
const DUE_DAYS = 30;

/** Takes a partner's notice: what it names is matched for nobody from now on. */
export async function takeNotice(hub: string, outputs: readonly Output[], parts: IdentifierParts): Promise<object> {
  const { index, pool, alarm, now } = parts;
  const held = outputs.filter(({ series, output }) => index.of(series, output).some((entry) => entry.origin === null));
  // What is not held is barred at once: nothing is lost by that, and it does not come in later.
  await barOutputs(
    outputs.filter((one) => !held.includes(one)),
    parts,
  );
  if (held.length === 0) return { restricted: 0 };
  index.restrict(held.map((one) => one.output));
  await writeNotice(pool, {
    id: parts.newUuid(),
    hub,
    at: now(),
    outputs: held.map(textOfOutput),
    state: 'restricted',
  });
  alarm('identifier.erasure_notice', { hub, outputs: held.length });
  return { restricted: held.length };
}

/** Restricts again, after a start, what waits for a decision. */
export async function loadNotices({ pool, index }: Pick<IdentifierParts, 'pool' | 'index'>): Promise<void> {
  for (const notice of await readNotices(pool)) {
    if (notice.state === 'restricted') index.restrict(notice.outputs.map((text) => outputOfText(text).output));
  }
}

/** Decides a notice, by a member: the entries go for good, or are matched again; undefined where none of this id waits. */
export async function settleNotice(
  id: string,
  toErase: boolean,
  by: string,
  parts: IdentifierParts,
): Promise<{ readonly erased: number } | undefined> {
  const texts = await decideNotice(parts.pool, id, toErase ? 'erased' : 'kept');
  if (texts === undefined) return undefined;
  const outputs = texts.map(outputOfText);
  parts.index.release(outputs.map((one) => one.output));
  if (!toErase) return { erased: 0 };
  await barOutputs(outputs, parts);
  const entries = outputs.flatMap(({ series, output }) => parts.index.of(series, output));
  return { erased: await endEntries(entries, 'erased', parts, by) };
}

/** A notice as those who decide see it. */
export function describeNotice({ id, hub, at, outputs, state }: NoticeRow): ErasureNotice {
  const due = new Date(Date.parse(at) + DUE_DAYS * 86_400_000).toISOString();
  return { id, hub, at, due, entries: outputs.length, state };
}
