import {
  NewProtectedSite,
  NewSiteDecision,
  ProtectedSite,
  SiteCheckAnswer,
  SiteCheckRequest,
  SiteDecision,
} from '@haetae/contract';
import { DOMAIN_RULES } from '@haetae/detect/domain';
import { namesAbove } from '@haetae/detect/list';
import Type from 'typebox';
import { hasRole, type Session } from '../../people/index.ts';
import { type AddRoute, languageOf, problem } from '../../platform/http/index.ts';
import type { Reader } from '../../store/index.ts';
import { normaliseValue } from '../value/normalise-value.ts';
import { checkSites, type SiteParts } from './check-sites.ts';
import type { ProtectedSites } from './protected-sites.ts';
import type { ProtectedSiteRow } from './queries.ts';

export interface SiteRouteParts extends SiteParts {
  readonly sites: ProtectedSites;
  readonly readerFor: (session: Session) => Reader;
  /** Whether everything that was committed up to now is known by value. */
  readonly followed: () => Promise<boolean>;
}

/** Who acts for an organisation's own sites. */
const OWNERS = ['contributor', 'analyst', 'case-lead', 'admin'] as const;

/** Sites: what is to be said of them, and which of them are protected. */
export function siteRoutes(route: AddRoute<Session>, parts: SiteRouteParts): void {
  checkRoute(route, parts);
  ownerRoutes(route, parts);
  adminRoutes(route, parts);
  decisionRoutes(route, parts);
}

function checkRoute(route: AddRoute<Session>, parts: SiteRouteParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/check',
      summary:
        'Check sites: what the alliance says of them that you may see, and what they show themselves; ?language=en|ko',
      body: SiteCheckRequest,
      answer: SiteCheckAnswer,
    },
    async ({ caller, body, query }) => {
      if (!(await parts.followed())) return problem('index_not_ready', { retryAfter: 1 });
      const results = await checkSites(parts.readerFor(caller), body.sites, languageOf(query), parts);
      return { rules: DOMAIN_RULES, results, as_of: parts.now() };
    },
  );
}

function ownerRoutes(route: AddRoute<Session>, parts: SiteRouteParts): void {
  const { sites, now } = parts;
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/protected-sites',
      summary: 'Declare a site your organisation’s own; an admin confirms it',
      body: NewProtectedSite,
      answer: ProtectedSite,
      roles: OWNERS,
      status: 201,
    },
    async ({ caller, body }) => {
      const site = siteNamed(body.site);
      if (site === undefined) return noSite();
      const { organisation, member } = caller;
      const row = await sites.declare({ site, organisation, declared_by: member, evidence: body.evidence }, now());
      return row.organisation === organisation ? describe(row, parts) : problem('conflict');
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/protected-sites',
      summary: 'The sites that your organisation declared; an admin sees those of this hub',
      answer: Type.Object({ sites: Type.Array(ProtectedSite) }),
    },
    async ({ caller }) => {
      const rows = await sites.declared();
      const seen = rows.filter((row) => hasRole(caller, 'admin') || row.organisation === caller.organisation);
      return { sites: seen.map((row) => describe(row, parts)) };
    },
  );
}

function adminRoutes(route: AddRoute<Session>, parts: SiteRouteParts): void {
  const { sites, now } = parts;
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/protected-sites/:site/confirm',
      summary: 'Confirm that the site is its declarer’s; never one’s own declaration',
      answer: ProtectedSite,
      roles: ['admin'],
    },
    async ({ caller, params }) => {
      const site = siteNamed(params.site ?? '');
      const found = (await sites.declared()).find((row) => row.site === site);
      if (found === undefined) return problem('not_found');
      if (found.declared_by === caller.member) return problem('not_eligible');
      const row = await sites.confirm(found.site, caller.member, now());
      return row === undefined ? problem('not_found') : describe(row, parts);
    },
  );
  route(
    {
      method: 'DELETE',
      url: '/api/v1/detection/protected-sites/:site',
      summary: 'End the protection of a site, as when the name was sold',
      answer: Type.Object({ site: Type.String() }),
      roles: ['admin'],
    },
    async ({ params }) => {
      const site = siteNamed(params.site ?? '');
      return site !== undefined && (await sites.end(site)) ? { site } : problem('not_found');
    },
  );
}

function decisionRoutes(route: AddRoute<Session>, { sites, now }: SiteRouteParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/detection/site-decisions',
      summary: 'Decide whether what is said of a protected site counts, as when the site itself was taken over',
      body: NewSiteDecision,
      answer: SiteDecision,
      roles: ['releaser', 'admin'],
      status: 201,
    },
    async ({ caller, body }) => {
      const site = siteNamed(body.site);
      if (site === undefined) return noSite();
      const decision = { site, counts: body.counts, reason: body.reason, decided_by: caller.member, decided: now() };
      await sites.decide(decision);
      return decision;
    },
  );
  route(
    {
      method: 'GET',
      url: '/api/v1/detection/site-decisions',
      summary: 'What was decided about protected sites, by whom and why',
      answer: Type.Object({ decisions: Type.Array(SiteDecision) }),
    },
    async () => ({ decisions: await sites.decisions() }),
  );
}

/** A name of a site in its one form; undefined where nobody can own it. */
function siteNamed(text: string): string | undefined {
  const { value } = normaliseValue({ type: 'domain-name', value: text });
  return namesAbove(value).length === 0 ? undefined : value;
}

const noSite = () =>
  problem('unprocessable', {
    errors: [{ pointer: '/site', code: 'no_site', message: 'Give the name of a site, such as example.com.' }],
  });

function describe(row: ProtectedSiteRow, { nameOf }: SiteRouteParts): ProtectedSite {
  const { site, organisation, declared_by, declared, evidence, confirmed_by, confirmed } = row;
  return {
    site,
    organisation: { id: organisation, name: nameOf(organisation) },
    state: confirmed_by === null ? 'declared' : 'confirmed',
    declared_by,
    declared,
    evidence,
    ...(confirmed_by === null ? {} : { confirmed_by }),
    ...(confirmed === null ? {} : { confirmed }),
  };
}
