import { customType, Engagement, NewSupportStep } from '@haetae/contract';
import type { Tlp } from '@haetae/stix/marking';
import { atMost } from '@haetae/stix/marking';
import { faultsOf } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import { engagementView } from './describe-support.ts';
import { canDo, foldEngagement } from './fold-engagement.ts';
import { type Loaded, loadNeed, loadOffer, loadSteps } from './load-support.ts';
import { describingOf, loadingOf, SUPPORT_ROLES } from './need-routes.ts';
import { type Need, type Offer, type Step, stepObject } from './support-object.ts';
import type { SupportParts } from './support-parts.ts';

/** What becomes of an offer to a need: proposed, accepted, under way, finished, its feedback. */
export function engagementRoutes(route: AddRoute<Session>, parts: SupportParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/support/steps',
      summary: 'Go on with an offer to a need: propose, accept, start, finish, feedback, withdraw',
      body: NewSupportStep,
      answer: Engagement,
      roles: [...SUPPORT_ROLES],
      status: 201,
    },
    async ({ caller, body }) => {
      const loading = loadingOf(caller, parts);
      const [need, offer] = await Promise.all([loadNeed(body.need, loading), loadOffer(body.offer, loading)]);
      if (need === undefined || offer === undefined) return problem('not_found');
      const between = { need, offer };
      const steps = await stepsBetween(between, caller, parts);
      const refused = refuse(between, steps, body.does, caller) ?? (await store(body, between, caller, parts));
      if (refused !== undefined) return refused;
      const after = await stepsBetween(between, caller, parts);
      return engagementView(need.stated, offer.stated, after, describingOf(caller, parts))[0] ?? problem('not_found');
    },
  );
}

interface Between {
  readonly need: Loaded<Need>;
  readonly offer: Loaded<Offer>;
}

async function stepsBetween({ need, offer }: Between, session: Session, parts: SupportParts): Promise<Step[]> {
  const steps = await loadSteps([need.stated.id], loadingOf(session, parts));
  return steps.filter((step) => step.offer === offer.stated.id);
}

function refuse(
  { need, offer }: Between,
  steps: readonly Step[],
  does: Step['does'],
  { organisation }: Session,
): ProblemAnswer | undefined {
  const sides = { needs: need.stated.organisation, offers: offer.stated.organisation };
  if (sides.needs !== organisation && sides.offers !== organisation) return problem('not_eligible');
  if (does === 'propose' && (need.stated.closed || offer.stated.closed)) {
    return problem('conflict', { detail: 'One of the two is closed.' });
  }
  if (need.stated.exercise !== offer.stated.exercise) {
    return problem('conflict', { detail: 'An exercise and what is real do not help each other.' });
  }
  const folded = foldEngagement(steps, sides);
  const allowed = canDo(folded, organisation, sides);
  if (allowed.includes(does)) return undefined;
  return problem('transition_not_allowed', {
    allowed,
    detail: `It is ${folded.state}; you can: ${allowed.join(', ') || 'nothing now'}.`,
  });
}

/** A step goes to both sides, and to the groups that see the need and the offer. */
async function store(
  body: Parameters<typeof stepObject>[0],
  { need, offer }: Between,
  { organisation, member, ...session }: Session,
  parts: SupportParts,
): Promise<ProblemAnswer | undefined> {
  const [ours, theirs] = [parts.ruleOf(need.audience), parts.ruleOf(offer.audience)];
  const tlp: Tlp = atMost(ours.tlp, theirs.tlp) ? theirs.tlp : ours.tlp;
  const origin = { id: `${customType.supportStep}--${newUuid()}`, organisation, now: parts.now() };
  const object = stepObject(body, origin, tlp, need.stated.exercise);
  const [taken] = await parts.intake.take(
    [{ source: JSON.stringify(object), value: object, pointer: '' }],
    {
      ...{ kind: 'room', organisation, member },
      organisations: [need.stated.organisation, offer.stated.organisation],
      offer: { local: true, groups: ours.groups.filter((group) => theirs.groups.includes(group)) },
    },
    parts.maySee({ organisation, member, ...session }),
  );
  return taken?.outcome === 'refused' ? problem('unprocessable', { errors: faultsOf(taken) }) : undefined;
}
