/** Definitions, published schemas, examples and what the product writes: four tellings of one thing, held together. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { CanonicalAddress } from '@haetae/chain/address';
import { POLICIES, traceDocument, traceFlows, traceTaint } from '@haetae/chain/taint';
import {
  CAPABILITIES,
  Category,
  type ExtensionDefinition,
  extensionDefinitions,
  HAETAE,
  type NewOffer,
  OrganisationKind,
} from '@haetae/contract';
import { knownThefts } from '@haetae/landscape/reference';
import { landscapeReport, reportObject } from '@haetae/landscape/report';
import { tlpMarkingId } from '@haetae/stix/marking';
import { validateObject } from '@haetae/stix/object';
import Type from 'typebox';
import Schema from 'typebox/schema';
import { exerciseIndicator } from '../../cli/src/exercise/claims.ts';
import { blindedIdentifier } from './detection/identifier/blinded-identifier.ts';
import { exampleContribution } from './detection/identifier/testing/example-contribution.ts';
import { DialogueAct } from './dialogue/dialogue-act.ts';
import { AnyContent } from './dialogue/dialogue-part.ts';
import { exampleActObjects, examplePartObjects, exampleReport } from './dialogue/examples.fixture.ts';
import { admit } from './intake/admit.ts';
import { publisherNamed } from './intake/source/publisher.ts';
import { referenceFacts } from './intake/source/reference-facts.ts';
import { identityObject } from './people/index.ts';
import { caseObject } from './response/case-object.ts';
import { FreezeRequestContent } from './response/freeze-request.ts';
import { FreezeStep } from './response/freeze-step.ts';
import { exampleRequest, letterRequest, play, waysTo } from './response/request.fixture.ts';
import { serviceObject } from './response/services.ts';
import { requestObject, stepObject } from './response/stix-form.ts';
import { needObject, offerObject, stepObject as supportStepObject } from './support/support-object.ts';
import { writeTraceObject } from './tracing/trace-object.ts';

type Json = Readonly<Record<string, unknown>>;
type Extended = Json & { readonly extensions: Readonly<Record<string, Json>> };

const ROOT = new URL('../../../', import.meta.url);
const ORGANISATION = 'identity--11111111-1111-4111-8111-111111111111';
const INCIDENT = 'incident--11111111-1111-4111-8111-111111111111';
const NOW = '2026-11-24T00:00:00.000Z';
const definitions = extensionDefinitions();

const textAt = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

interface PublishedSchema {
  readonly $id: string;
  readonly properties: Readonly<Record<string, Json>>;
}

/** The published schemas by file name, without its endings. */
const schemas = new Map(
  definitions.map(({ schema }) => {
    const name = /([a-z-]+)\.schema\.json$/.exec(schema)![1]!;
    return [name, JSON.parse(textAt(schema)) as PublishedSchema]; // the tests below say whether it is one
  }),
);
const schemaOf = (definition: ExtensionDefinition): PublishedSchema =>
  [...schemas.values()][definitions.indexOf(definition)]!;
const property = (name: string, key: string): Json => schemas.get(name)!.properties[key]!;

/** What a definition's schema speaks of: the object of a new type, else what stands under the definition's id. */
const described = (object: Extended, { id, extension_types: [kind] }: ExtensionDefinition): Json =>
  kind === 'new-sdo' ? object : object.extensions[id]!;

/** What the schemas of an object's extensions have against it, the JSON texts inside it included. */
function faults(object: Extended): unknown[] {
  return definitions
    .filter(({ id }) => object.extensions[id] !== undefined)
    .flatMap((definition) => {
      const value = described(object, definition);
      const schema = schemaOf(definition);
      const [, outside] = Schema.Errors(schema, value);
      const inside = Object.entries(schema.properties).flatMap(([key, { contentSchema }]) =>
        contentSchema && typeof value[key] === 'string' ? Schema.Errors(contentSchema, JSON.parse(value[key]))[1] : [],
      );
      return [...outside, ...inside];
    });
}

function landscapeReportObject(): Json {
  const period = { from: '2017-01-01', to: '2026-11-24' };
  const made = { period, language: 'en', at: NOW, marking: 'TLP:CLEAR', thefts: knownThefts(), published: [] } as const;
  return reportObject(landscapeReport(made))!;
}

function trace(policy: (typeof POLICIES)[number], exercise: boolean): Json {
  // Nothing here parses an address.
  const [thief, mule, exchange] = ['thief', 'mule', 'exchange'] as unknown as CanonicalAddress[];
  const found = traceTaint({
    transfers: [
      { from: thief!, to: mule!, asset: 'ETH', amount: 10n, time: '2026-01-01T00:00:00Z' },
      { from: mule!, to: exchange!, asset: 'ETH', amount: 4n },
    ],
    sources: [{ kind: 'address', address: thief! }],
    policy,
    services: new Map([['exchange', 'Example Exchange']]),
  });
  const text = {
    ...{ id: 'haetae-trace--11111111-1111-4111-8111-111111111111', created: NOW, createdBy: ORGANISATION },
    ...{ caseId: INCIDENT, document: traceDocument(found), flows: traceFlows(found), transfers: 2 },
    ...{ dataset: '00'.repeat(32), software: 'haetae', version: '1.0.0', exercise },
  };
  const organisations = exercise ? [ORGANISATION] : [];
  const marking = {
    tlp: 'red',
    organisations,
    members: exercise ? ['member'] : [],
    originatorControl: exercise,
  } as const;
  return JSON.parse(writeTraceObject(text, marking));
}

const origin = { id: INCIDENT, organisation: ORGANISATION, now: NOW };
const person = { url: 'http://127.0.0.1', key: '', member: 'member', organisation: ORGANISATION };
const claim = { addresses: ['0x51e9d833ecae4e8d9d8be17300aee6d3398c135d'], title: 'x', confidence: 90 } as const;

const support = (what: string) => ({
  id: `haetae-support-${what}--11111111-1111-4111-8111-111111111111`,
  organisation: ORGANISATION,
  now: NOW,
});
const help: NewOffer = {
  title: 'x',
  capability: 'translation',
  languages: ['en', 'ko'],
  zone: 'Asia/Seoul',
  detail: 'y',
};
const proposed = { need: support('need').id, offer: support('offer').id, does: 'propose', text: 'z' } as const;

/** What the product writes with an extension, in each of its forms. */
const written: readonly (readonly [string, readonly Json[]])[] = [
  ['a built-in fact', referenceFacts().map(({ candidate }) => candidate.value as Json)],
  [
    'a claim of an exercise',
    [exerciseIndicator({ ...claim, category: 'theft', tlp: 'amber', actor: 'y' }, person, NOW)],
  ],
  [
    'an identity of a roll',
    OrganisationKind.enum.map((kind) => identityObject({ id: ORGANISATION, name: 'x', kind }, 'hub')),
  ],
  ['a service on no hub', [serviceObject('x', ORGANISATION, ORGANISATION, NOW)]],
  ['a landscape report', [landscapeReportObject()]],
  ['a case', [caseObject({ title: 'x' }, origin), caseObject({ title: 'x', exercise: true }, origin)]],
  ['a trace', POLICIES.flatMap((policy) => [trace(policy, false), trace(policy, true)])],
  [
    'a freeze request',
    [
      requestObject(exampleRequest(), []),
      requestObject(exampleRequest({ exercise: true }), ['/duration']),
      requestObject(letterRequest(), []),
    ],
  ],
  [
    'a freeze step',
    Object.values(waysTo).flatMap((way) => play(exampleRequest(), way).steps.map((step) => stepObject(step, false))),
  ],
  ['a blinded identifier', [blindedIdentifier(exampleContribution(), ORGANISATION, NOW)]],
  ['a part of a dialogue', examplePartObjects],
  ['an act on a part of a dialogue', exampleActObjects()],
  ['a joint statement', exampleReport()],
  ['a need of help', [needObject(help, support('need')), needObject({ ...help, exercise: true }, support('need'))]],
  ['an offer of help', [offerObject({ ...help, until: '2026-12-31' }, support('offer'))]],
  ['a step of support', [supportStepObject(proposed, support('step'), 'amber', false)]],
];
const extended = (objects: readonly Json[]): Extended[] =>
  objects.filter((object): object is Extended => object.extensions !== undefined);

describe('the definitions of the extensions', () => {
  test('are valid STIX for everybody, made by an identity whose id is derived as every publisher’s is', () => {
    assert.deepEqual(publisherNamed(HAETAE.name), HAETAE);
    for (const definition of definitions) {
      assert.deepEqual(validateObject(definition), { ok: true, object: definition, warnings: [] });
      assert.equal(definition.created_by_ref, HAETAE.id);
      assert.deepEqual(definition.object_marking_refs, [tlpMarkingId('clear')]);
    }
  });

  test('are admitted with the reference facts, after the identity that made them', () => {
    const first = referenceFacts().slice(0, 1 + definitions.length);
    assert.deepEqual(
      first.map(({ candidate }) => (candidate.value as { id: string }).id),
      [HAETAE.id, ...definitions.map(({ id }) => id)],
    );
    const context = {
      ownerOf: () => undefined,
      hub: 'hub',
      demonstration: false,
      now: NOW,
      unmarked: 'amber',
    } as const;
    for (const { candidate, door } of first)
      assert.equal(admit(candidate, door, context).kind, 'admit', candidate.source);
  });

  test('have one schema each, which names them by their UUID, and no schema is left over', () => {
    const files = readdirSync(new URL('docs/stix-extensions', ROOT)).filter((file) => file.endsWith('.schema.json'));
    assert.deepEqual(files.sort(), [...schemas.keys()].map((name) => `${name}.schema.json`).sort());
    for (const definition of definitions)
      assert.equal(schemaOf(definition).$id, `urn:uuid:${definition.id.slice('extension-definition--'.length)}`);
  });

  test('define every extension that the product writes, and none that it does not', () => {
    const used = new Set(
      written.flatMap(([, objects]) => extended(objects).flatMap((one) => Object.keys(one.extensions))),
    );
    assert.deepEqual([...used].sort(), definitions.map(({ id }) => id).sort());
  });
});

describe('the published schemas', () => {
  for (const [what, objects] of written) {
    test(`${what} is valid by them`, () => {
      assert.ok(extended(objects).length > 0);
      for (const object of extended(objects)) assert.deepEqual(faults(object), [], JSON.stringify(object));
    });
  }

  test('say the code lists and contents that the product itself checks', () => {
    const plain = (schema: unknown): unknown => JSON.parse(JSON.stringify(schema));
    const dress = ['type', 'spec_version', 'id', 'created', 'modified', 'object_marking_refs'] as const;
    assert.deepEqual(property('claim', 'category').enum, Category.enum);
    assert.deepEqual(property('support-need', 'capability').enum, [...CAPABILITIES]);
    assert.deepEqual(property('organisation', 'kind').enum, OrganisationKind.enum);
    assert.deepEqual(property('trace', 'policy').enum, POLICIES);
    assert.deepEqual(property('freeze-request', 'content').contentSchema, plain(FreezeRequestContent));
    assert.deepEqual(property('dialogue-part', 'content').contentSchema, plain(AnyContent));
    assert.deepEqual(property('dialogue-act', 'facts').contentSchema, plain(Type.Omit(DialogueAct, dress)));
    assert.deepEqual(property('freeze-step', 'facts').contentSchema, plain(Type.Omit(FreezeStep, dress)));
  });

  const wrong: readonly (readonly [string, string, Json])[] = [
    ['a misspelt originator control', 'sharing', { 'originator-control': true }],
    ['an organisation that is no identity', 'sharing', { organisations: ['hub-kr'] }],
    ['an empty list', 'sharing', { members: [] }],
    ['a kind of organisation nobody knows', 'organisation', { kind: 'bank' }],
    ['a category nobody knows', 'claim', { category: 'theft of coins' }],
    ['a chain by its ticker', 'claim', { chain: 'ETH' }],
    ['a day without a time', 'claim', { first_seen: '2026-01-01' }],
    ['a case that does not say how it stands', 'case', { status: undefined }],
    ['an amount that is a number', 'trace', { totals: [{ asset: 'ETH', sent: 10 }] }],
    ['an address without hops', 'trace', { addresses: [{ address: 'x', asset: 'ETH' }] }],
    ['a theft without a victim', 'theft', { victim: undefined }],
    ['an amount in words', 'theft', { amount_usd: '5 BTC' }],
    ['a report without its figures', 'landscape-report', { figures: {} }],
    ['a content that is not a text', 'freeze-request', { content: {} }],
    ['a content without a target', 'freeze-request', { content: '{}' }],
    ['facts without an act', 'freeze-step', { facts: '{}' }],
    ['a part of no kind', 'dialogue-part', { content: '{}' }],
    ['an act without a part', 'dialogue-act', { facts: '{}' }],
    ['a statement without its document', 'joint-statement', { document: undefined }],
    ['an output of another length', 'blinded-identifier', { output: 'a'.repeat(64) }],
    ['another purpose', 'blinded-identifier', { purpose: 'tax' }],
    ['a capability nobody knows', 'support-need', { capability: 'magic' }],
    ['an hour that no clock shows', 'support-offer', { hours: { from: '25:00', to: '18:00' } }],
    ['a step of no kind', 'support-step', { does: 'applaud' }],
  ];
  const samples = written.flatMap(([, objects]) => extended(objects));
  for (const [what, name, change] of wrong) {
    test(`${what} is not valid by ${name}`, () => {
      const definition = definitions.find(({ schema }) => schema.endsWith(`/${name}.schema.json`))!;
      const sample = samples.find(({ extensions }) => extensions[definition.id] !== undefined)!;
      const { id } = definition;
      const changed = JSON.parse(JSON.stringify({ ...described(sample, definition), ...change }));
      const isNewType = definition.extension_types[0] === 'new-sdo';
      assert.notDeepEqual(faults(isNewType ? changed : { ...sample, extensions: { [id]: changed } }), []);
    });
  }
});

test('the page about the extensions has a valid example of each', () => {
  const page = textAt('docs/stix-extensions/README.md');
  const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text]) => JSON.parse(text!) as Extended);
  for (const example of examples) assert.deepEqual(faults(example), [], JSON.stringify(example));
  const shown = new Set(examples.flatMap(({ extensions }) => Object.keys(extensions)));
  assert.deepEqual([...shown].sort(), definitions.map(({ id }) => id).sort());
});
