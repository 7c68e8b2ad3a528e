import {
  customType,
  type Fault,
  MadeSupport,
  MatchList,
  NeedList,
  NeedView,
  NewNeed,
  NewOffer,
  OfferList,
  OfferView,
} from '@haetae/contract';
import { atMost } from '@haetae/stix/marking';
import { faultsOf } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { type AddRoute, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import { isTimeZone } from '../platform/time-zone.ts';
import { type Describing, needView, offerView } from './describe-support.ts';
import { type Loaded, type Loading, loadNeed, loadNeeds, loadOffer, loadOffers, loadSteps } from './load-support.ts';
import { offersFor } from './match-support.ts';
import { type Need, needObject, type Offer, offerObject } from './support-object.ts';
import { askFor, type SupportParts } from './support-parts.ts';

/** Who may state what an organisation needs or offers. */
export const SUPPORT_ROLES = ['analyst', 'case-lead', 'releaser', 'admin'] as const;

/** Needs and offers: stated, listed, ended, matched. */
export function needRoutes(route: AddRoute<Session>, parts: SupportParts): void {
  const made = { answer: MadeSupport, roles: [...SUPPORT_ROLES], status: 201 } as const;
  route(
    { method: 'POST', url: '/api/v1/support/needs', summary: 'Say what help you need', body: NewNeed, ...made },
    ({ caller, body }) => state(body, (origin) => needObject(body, origin), customType.supportNeed, caller, parts),
  );
  route(
    { method: 'POST', url: '/api/v1/support/offers', summary: 'Offer help', body: NewOffer, ...made },
    ({ caller, body }) => state(body, (origin) => offerObject(body, origin), customType.supportOffer, caller, parts),
  );
  listRoutes(route, parts);
  endRoutes(route, parts);
}

function listRoutes(route: AddRoute<Session>, parts: SupportParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/support/needs',
      summary: 'Needs, latest first, and what became of them',
      answer: NeedList,
    },
    async ({ caller }) => ({ needs: (await loadAll(caller, parts)).needs.map(({ view }) => view) }),
  );
  route(
    { method: 'GET', url: '/api/v1/support/offers', summary: 'Offers of help, latest first', answer: OfferList },
    async ({ caller }) => {
      const offers = await loadOffers(loadingOf(caller, parts));
      return { offers: offers.map((offer) => offerView(offer, describingOf(caller, parts))) };
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/support/matches',
      summary: 'Open needs with the offers that fit: by capability, language, hours in common; no score',
      answer: MatchList,
    },
    async ({ caller }) => {
      const { needs, offers } = await loadAll(caller, parts);
      return { matches: matchesOf(needs, offers, parts.now(), describingOf(caller, parts)) };
    },
  );
}

function endRoutes(route: AddRoute<Session>, parts: SupportParts): void {
  const form = { method: 'POST', roles: [...SUPPORT_ROLES] } as const;
  route(
    { ...form, url: '/api/v1/support/needs/:id/close', summary: 'End a need of your organisation', answer: NeedView },
    async ({ caller, params }) => {
      const loading = loadingOf(caller, parts);
      const refused = await close(await loadNeed(params.id!, loading), caller, parts);
      if (refused !== undefined) return refused;
      return (
        (await loadAll(caller, parts)).needs.find(({ view }) => view.id === params.id)?.view ?? problem('not_found')
      );
    },
  );
  route(
    {
      ...form,
      url: '/api/v1/support/offers/:id/close',
      summary: 'End an offer of your organisation',
      answer: OfferView,
    },
    async ({ caller, params }) => {
      const loading = loadingOf(caller, parts);
      const refused = await close(await loadOffer(params.id!, loading), caller, parts);
      if (refused !== undefined) return refused;
      const again = await loadOffer(params.id!, loading);
      return again === undefined ? problem('not_found') : offerView(again, describingOf(caller, parts));
    },
  );
}

export const loadingOf = (session: Session, parts: SupportParts): Loading => ({
  ask: askFor(session, parts),
  interned: parts.interned,
});

export const describingOf = ({ organisation }: Session, { nameOf, ruleOf }: SupportParts): Describing => ({
  ...{ organisation, nameOf, ruleOf },
});

type SeenNeed = { readonly need: Loaded<Need>; readonly view: NeedView };

async function loadAll(session: Session, parts: SupportParts) {
  const loading = loadingOf(session, parts);
  const [needs, offers] = await Promise.all([loadNeeds(loading), loadOffers(loading)]);
  const steps = await loadSteps(
    needs.map(({ stated }) => stated.id),
    loading,
  );
  const byId = new Map(offers.map((offer) => [offer.stated.id, offer]));
  const describing = describingOf(session, parts);
  return {
    needs: needs.map((need): SeenNeed => ({ need, view: needView(need, steps, byId, describing) })),
    offers,
  };
}

const DAY = 86_400_000;

function matchesOf(
  needs: readonly SeenNeed[],
  offers: readonly Loaded<Offer>[],
  now: string,
  describing: Describing,
): MatchList['matches'] {
  const byId = new Map(offers.map((offer) => [offer.stated.id, offer]));
  const stated = offers.map((offer) => offer.stated);
  const open = needs.filter(({ view }) => !view.closed && view.engagements.every(({ state }) => state !== 'done'));
  return open.map(({ need, view }) => ({
    need: view,
    offers: offersFor(need.stated, stated, now.slice(0, 10)).map(({ offer, fit }) => ({
      offer: offerView(byId.get(offer.id)!, describing),
      fit,
    })),
    days_open: Math.max(0, Math.floor((Date.parse(now) - Date.parse(view.created)) / DAY)),
  }));
}

type Made = Readonly<Record<string, unknown>> & { readonly id: string };

async function state(
  body: NewNeed | NewOffer,
  write: (origin: { id: string; organisation: string; now: string }) => Made,
  type: string,
  session: Session,
  parts: SupportParts,
): Promise<{ readonly id: string } | ProblemAnswer> {
  const errors = [...statedFaults(body, session, parts)];
  if (errors.length > 0) return problem('unprocessable', { errors });
  const object = write({ id: `${type}--${newUuid()}`, organisation: session.organisation, now: parts.now() });
  const groups = body.share === false ? [] : parts.groups();
  const refused = await take(object, { local: true, groups }, session, parts);
  return refused ?? { id: object.id };
}

function* statedFaults(
  { zone, tlp = 'amber', share }: NewNeed | NewOffer,
  session: Session,
  parts: SupportParts,
): Generator<Fault> {
  if (!isTimeZone(zone)) {
    yield {
      pointer: '/zone',
      code: 'not_a_zone',
      message: 'Name a time zone of the IANA database, such as Asia/Seoul.',
    };
  }
  if (!atMost(tlp, session.clearance)) {
    const message = `You are cleared up to TLP:${session.clearance.toUpperCase()}: you could not read it.`;
    yield { pointer: '/tlp', code: 'above_clearance', message };
  }
  if (share !== false && parts.groups().length > 0 && !atMost(tlp, 'amber')) {
    const message = `TLP:${tlp.toUpperCase()} stays where it is; what goes to an alliance is TLP:AMBER at most.`;
    yield { pointer: '/tlp', code: 'never_shared', message };
  }
}

/** Ends what an organisation stated, by a new version of it; goes where the version before went. */
async function close(
  loaded: Loaded<Need> | Loaded<Offer> | undefined,
  session: Session,
  parts: SupportParts,
): Promise<ProblemAnswer | undefined> {
  if (loaded === undefined) return problem('not_found');
  if (loaded.stated.organisation !== session.organisation) return problem('not_eligible');
  if (loaded.stated.closed) return undefined;
  // What is stored was parsed before it was stored.
  const object = JSON.parse(loaded.source) as Readonly<Record<string, unknown>>;
  const { local, groups } = parts.ruleOf(loaded.audience);
  return await take({ ...object, modified: parts.now(), status: 'closed' }, { local, groups }, session, parts);
}

async function take(
  object: Readonly<Record<string, unknown>>,
  offer: { readonly local: boolean; readonly groups: readonly string[] },
  session: Session,
  parts: SupportParts,
): Promise<ProblemAnswer | undefined> {
  const { organisation, member } = session;
  const source = JSON.stringify(object);
  const [taken] = await parts.intake.take(
    [{ source, value: object, pointer: '' }],
    { kind: 'member', organisation, member, offer },
    parts.maySee(session),
  );
  return taken?.outcome === 'refused' ? problem('unprocessable', { errors: faultsOf(taken) }) : undefined;
}
