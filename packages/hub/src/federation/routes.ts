import {
  Agreement,
  type AgreementText,
  AllianceView,
  type HubDescriptor,
  NewAgreement,
  type Party,
} from '@haetae/contract';
import { toBase64url } from '@haetae/proof/canonical';
import { addSignature, importJwk } from '@haetae/proof/signature';
import { hasRole, type Session } from '../people/index.ts';
import type { Pool } from '../platform/database/index.ts';
import { type AddRoute, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import { refuseAgreement, signersOf, stateOf } from './agreement.ts';
import type { Alliance } from './alliance.ts';
import type { OwnHub } from './own-hub.ts';
import { writeAgreement } from './queries.ts';

export interface AgreementParts {
  readonly pool: Pool;
  readonly own: OwnHub;
  readonly alliance: Alliance;
  readonly now: () => string;
  /** Called when an agreement came into force: members, followers and links read membership anew. */
  readonly inForce: (document: AgreementText) => Promise<void>;
  readonly describe: () => Promise<AllianceView>;
}

const YEAR_END = '2099-12-31T00:00:00Z';

/** Agreements: propose, sign, read; and how the alliance stands. */
export function federationRoutes(route: AddRoute<Session>, parts: AgreementParts): void {
  route(
    { method: 'GET', url: '/api/v1/alliance', summary: 'This hub, its peers, its agreements', answer: AllianceView },
    parts.describe,
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/agreements',
      summary: 'Propose an agreement to other hubs, signed by this one',
      body: NewAgreement,
      answer: Agreement,
      roles: ['admin'],
      status: 201,
    },
    async ({ body }) => {
      const partners = body.partners.map(partyFrom);
      if (partners.includes(undefined)) {
        return problem('unprocessable', {
          errors: [
            { pointer: '/partners', code: 'bad_key', message: 'A descriptor carries no Ed25519 key that is whole.' },
          ],
        });
      }
      const document = draft(body, partners as Party[], parts);
      const own = { hub: parts.own.id, seed: parts.own.seed, at: parts.now(), ed25519: parts.own.ed25519 };
      const agreement = addSignature('agreement', { document, signatures: [] }, own);
      return await enter({ document, signatures: [...agreement.signatures] }, parts);
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/agreements/sign',
      summary: 'Take in an agreement that others proposed or signed; an admin’s call adds this hub’s signature',
      body: Agreement,
      answer: Agreement,
      roles: ['admin'],
    },
    async ({ body, caller }) => {
      if (!hasRole(caller, 'admin')) return problem('forbidden');
      const signed = signersOf(body).has(parts.own.id) ? body : countersign(body, parts);
      return await enter(signed, parts);
    },
  );
  route(
    { method: 'GET', url: '/api/v1/agreements/:id', summary: 'An agreement with its signatures', answer: Agreement },
    async ({ params }) => parts.alliance.get(params.id!) ?? problem('not_found'),
  );
}

function countersign(agreement: Agreement, { own, now }: AgreementParts): Agreement {
  const signer = { hub: own.id, seed: own.seed, at: now(), ed25519: own.ed25519 };
  const { document, signatures } = addSignature('agreement', agreement, signer);
  return { document, signatures: [...signatures] };
}

/** Judges an agreement and keeps it; signatures that were collected on several ways are put together. */
async function enter(agreement: Agreement, parts: AgreementParts): Promise<Agreement | ReturnType<typeof problem>> {
  const { own, alliance, pool, now } = parts;
  const known = alliance.get(agreement.document.id);
  if (known !== undefined && JSON.stringify(known.document) !== JSON.stringify(agreement.document)) {
    if (agreement.document.version <= known.document.version)
      return problem('conflict', { detail: 'A newer version of this agreement is known here.' });
  }
  const merged = known === undefined ? agreement : mergeSignatures(agreement, known);
  const refusal = refuseAgreement(merged, own, alliance.keyOf, own.ed25519);
  if (refusal !== undefined) {
    return problem('unprocessable', { errors: [{ pointer: '/document', ...refusal }] });
  }
  const wasInForce = known !== undefined && stateOf(known, now()) === 'in-force';
  const isInForce = stateOf(merged, now()) === 'in-force';
  await writeAgreement(pool, merged, isInForce);
  alliance.put(merged);
  if (isInForce && !wasInForce) await parts.inForce(merged.document);
  return merged;
}

function mergeSignatures(agreement: Agreement, known: Agreement): Agreement {
  if (JSON.stringify(known.document) !== JSON.stringify(agreement.document)) return agreement;
  const signatures = new Map([...known.signatures, ...agreement.signatures].map((one) => [one.hub, one]));
  return { document: agreement.document, signatures: [...signatures.values()] };
}

function partyFrom(descriptor: HubDescriptor): Party | undefined {
  const [jwk] = descriptor.keys.keys;
  const key = importJwk(jwk);
  if (key === undefined) return undefined;
  const { id, name, jurisdiction, demonstration } = descriptor;
  return { id, name, jurisdiction, demonstration, key: toBase64url(key), url: new URL(descriptor.federation).origin };
}

const ownParty = (own: OwnHub): Party => ({
  id: own.id,
  name: own.name,
  jurisdiction: own.jurisdiction,
  key: toBase64url(own.publicKey),
  url: own.url,
  demonstration: own.demonstration,
});

function draft(body: NewAgreement, partners: readonly Party[], { own, now }: AgreementParts): AgreementText {
  return {
    id: newUuid(),
    version: 1,
    title: body.title,
    alias: body.alias ?? 'alliance',
    parties: [ownParty(own), ...partners],
    links: body.links ?? partners.map((partner) => [own.id, partner.id]),
    up_to: body.up_to ?? 'amber+strict',
    from: body.from ?? now(),
    until: body.until ?? YEAR_END,
    standing: body.standing ?? [],
  };
}
