import { type Fault, NewTheftMerge, type TheftMerge, TheftMerges, WithdrawnAttributions } from '@haetae/contract';
import { stricter, tlpMarkingId } from '@haetae/stix/marking';
import { parseStixId, stixUuid } from '@haetae/stix/object';
import Type from 'typebox';
import type { Session } from '../people/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import type { AudienceRule } from '../release/index.ts';
import { readObject } from '../store/index.ts';
import type { LandscapeParts } from './landscape-parts.ts';
import { LandscapeView } from './landscape-view.ts';
import { listWithdrawn } from './list-withdrawn.ts';
import { readPossibleDuplicates } from './queries/duplicates.ts';
import type { MergeRow } from './queries/links.ts';
import { readTheftsOf } from './queries/thefts.ts';

/** Pairs proposed at once. */
const MOST_POSSIBLE = 200;
const PATH = '/api/v1/landscape/merges';

/** What a person decides about thefts, and what others took back. */
export function mergeRoutes(route: AddRoute<Session>, parts: LandscapeParts): void {
  route(
    {
      method: 'GET',
      url: PATH,
      summary: 'Incidents merged as one theft, and those that may be one',
      answer: TheftMerges,
    },
    async ({ caller }) => {
      const view = await LandscapeView.of(parts.readerFor(caller), parts.mayMerge);
      const possible = await readPossibleDuplicates(view.reader, view.merged, MOST_POSSIBLE);
      return { merges: view.merges.map((merge) => describeMerge(merge, parts)), possible };
    },
  );
  route(
    {
      method: 'POST',
      url: PATH,
      summary: 'Say that incidents tell of one theft; their sources are kept',
      body: NewTheftMerge,
      answer: Type.Object({ merges: Type.Array(Type.Object({ id: Type.String(), same: Type.String() })) }),
      roles: ['analyst'],
      status: 201,
    },
    async ({ body, caller }) => {
      const merged = await mergeThefts(body, caller, parts);
      return Array.isArray(merged) ? problem('unprocessable', { errors: merged }) : merged;
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/landscape/withdrawn',
      summary: 'Attributions that were taken back, and the sums, series and reports built on them',
      answer: WithdrawnAttributions,
    },
    async ({ caller }) => ({ withdrawn: await listWithdrawn(parts.readerFor(caller)) }),
  );
}

const describeMerge = (
  { id, same, keep, by, at, reason }: MergeRow,
  { nameOf, mayMerge }: LandscapeParts,
): TheftMerge => ({
  ...{ id, at, reason, by: { id: by, name: nameOf(by) }, counts: mayMerge(by) },
  same: `incident--${same}`,
  keep: `incident--${keep}`,
});

/** Stores a `duplicate-of` an incident: it reaches whom both incidents reach, and nobody else. */
async function mergeThefts(asked: NewTheftMerge, session: Session, parts: LandscapeParts) {
  const faults = await faultsOf(asked, session, parts);
  if (faults.length > 0) return faults;
  const reader = parts.readerFor(session);
  const ruleOf = async (id: string): Promise<AudienceRule> =>
    parts.book.rule((await readObject(reader, parts.interned, id))!.audience);
  const keep = await ruleOf(asked.keep);
  const now = parts.now();
  const merges: { id: string; same: string }[] = [];
  for (const same of asked.same) {
    const rule = await ruleOf(same);
    const merge = {
      ...{ type: 'relationship', spec_version: '2.1', id: `relationship--${newUuid()}`, created: now, modified: now },
      ...{ created_by_ref: session.organisation, relationship_type: 'duplicate-of', source_ref: same },
      ...{ target_ref: asked.keep, description: asked.reason.toWellFormed().replaceAll('\0', '\uFFFD') },
      object_marking_refs: [tlpMarkingId(stricter(rule.tlp, keep.tlp))],
    };
    const { organisation, member } = session;
    const offer = { local: true, groups: groupsOfBoth(rule, keep, parts) };
    const door = { kind: 'member', organisation, member, offer } as const;
    const candidate = { source: JSON.stringify(merge), value: merge, pointer: '' };
    const [taken] = await parts.intake.take([candidate], door, parts.maySee(session));
    if (taken?.outcome === 'refused') return [fault('/same', taken.code ?? 'refused', taken.message ?? 'Not taken.')];
    merges.push({ id: merge.id, same });
  }
  return { merges };
}

/** The sharing groups that both incidents are offered to; a built-in fact is known to all. */
function groupsOfBoth(a: AudienceRule, b: AudienceRule, { groups }: LandscapeParts): string[] {
  const isOffered = (rule: AudienceRule, group: string): boolean => rule.reference || rule.groups.includes(group);
  return [...groups()].filter((group) => isOffered(a, group) && isOffered(b, group));
}

const fault = (pointer: string, code: string, message: string): Fault => ({ pointer, code, message });

async function faultsOf({ keep, same }: NewTheftMerge, session: Session, parts: LandscapeParts): Promise<Fault[]> {
  const named = [{ id: keep, pointer: '/keep' }, ...same.map((id, at) => ({ id, pointer: `/same/${at}` }))];
  const ids = named.map(({ id }) => id).filter((id) => parseStixId(id) !== undefined);
  const seen = new Set((await readTheftsOf(parts.readerFor(session), ids.map(stixUuid))).map(({ told }) => told.id));
  return [
    ...named
      .filter(({ id }) => !seen.has(id))
      .map(({ pointer }) => fault(pointer, 'unknown_theft', 'There is no theft of this id that you may see.')),
    ...(same.includes(keep) ? [fault('/same', 'same_as_kept', 'A theft cannot be merged into itself.')] : []),
  ];
}
