/** The alliance: this hub, its peers, the agreements that join them. */
import Type, { type Static } from 'typebox';
import { Instant, Tlp } from './common.ts';

export const Jwk = Type.Object({
  kty: Type.Literal('OKP'),
  crv: Type.Literal('Ed25519'),
  x: Type.String(),
  kid: Type.String(),
});

/** What `/.well-known/haetae.json` says. */
export const HubDescriptor = Type.Object({
  id: Type.String(),
  name: Type.String(),
  jurisdiction: Type.String(),
  demonstration: Type.Boolean(),
  keys: Type.Object({ keys: Type.Array(Jwk) }),
  taxii: Type.String(),
  log: Type.String(),
  federation: Type.String(),
});
export type HubDescriptor = Static<typeof HubDescriptor>;

export const Party = Type.Object(
  {
    id: Type.String({ maxLength: 200 }),
    name: Type.String({ maxLength: 200 }),
    jurisdiction: Type.String({ maxLength: 16 }),
    key: Type.String({ description: 'Ed25519 public key, base64url', maxLength: 64 }),
    url: Type.String({ maxLength: 500 }),
    demonstration: Type.Boolean(),
  },
  { additionalProperties: false },
);
export type Party = Static<typeof Party>;

/** Who shares what with whom, up to which TLP, from when to when. In force when every party has signed it. */
export const AgreementText = Type.Object(
  {
    id: Type.String({ maxLength: 100 }),
    version: Type.Integer({ minimum: 1 }),
    title: Type.String({ maxLength: 200 }),
    alias: Type.String({
      pattern: '^[a-z][a-z0-9-]{1,39}$',
      description: 'name of the collection of its sharing group',
    }),
    parties: Type.Array(Party, { minItems: 2, maxItems: 64 }),
    links: Type.Array(Type.Array(Type.String(), { minItems: 2, maxItems: 2 }), {
      description: 'pairs of hub ids that exchange directly',
    }),
    up_to: Tlp,
    from: Instant,
    until: Instant,
    standing: Type.Array(Type.String(), { description: 'organisations whose claims count as an authority’s' }),
  },
  { additionalProperties: false },
);
export type AgreementText = Static<typeof AgreementText>;

export const HubSignature = Type.Object(
  { hub: Type.String(), key: Type.String(), at: Instant, signature: Type.String() },
  { additionalProperties: false },
);
export const Agreement = Type.Object(
  { document: AgreementText, signatures: Type.Array(HubSignature, { maxItems: 64 }) },
  { additionalProperties: false },
);
export type Agreement = Static<typeof Agreement>;

export const NewAgreement = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    alias: Type.Optional(Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })),
    partners: Type.Array(HubDescriptor, { minItems: 1 }),
    links: Type.Optional(Type.Array(Type.Array(Type.String(), { minItems: 2, maxItems: 2 }))),
    up_to: Type.Optional(Tlp),
    from: Type.Optional(Instant),
    until: Type.Optional(Instant),
    standing: Type.Optional(Type.Array(Type.String())),
  },
  { additionalProperties: false },
);
export type NewAgreement = Static<typeof NewAgreement>;

export const PeerView = Type.Object({
  id: Type.String(),
  name: Type.String(),
  jurisdiction: Type.String(),
  url: Type.String(),
  key: Type.String({ description: 'fingerprint of its key' }),
  direct: Type.Boolean(),
  state: Type.Enum(['connected', 'unreachable', 'refusing', 'relayed']),
  detail: Type.Optional(Type.String()),
  lag_ms: Type.Object({
    p50: Type.Union([Type.Number(), Type.Null()]),
    p99: Type.Union([Type.Number(), Type.Null()]),
    last: Type.Union([Type.Number(), Type.Null()]),
  }),
  outbox: Type.Integer({ description: 'entries that wait for it' }),
  sent: Type.Integer(),
  taken: Type.Integer(),
  last_contact: Type.Union([Instant, Type.Null()]),
});
export type PeerView = Static<typeof PeerView>;

export const AllianceView = Type.Object({
  hub: Type.Object({
    id: Type.String(),
    name: Type.String(),
    jurisdiction: Type.String(),
    key: Type.String(),
    organisation: Type.String(),
    log: Type.Integer(),
    objects: Type.Integer(),
    demonstration: Type.Boolean(),
  }),
  peers: Type.Array(PeerView),
  agreements: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Type.String(),
      alias: Type.String(),
      up_to: Tlp,
      until: Instant,
      state: Type.Enum(['draft', 'in-force', 'ended']),
      parties: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), signed: Type.Boolean() })),
    }),
  ),
});
export type AllianceView = Static<typeof AllianceView>;
