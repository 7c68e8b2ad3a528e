import { actorNames } from './actor-names.ts';
import {
  attributionsOf,
  factFrame,
  factId,
  incidentId,
  type TheftFact,
  theftFacts,
  theftIncidents,
  victimId,
} from './theft-incident.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The built-in landscape as STIX: each theft an incident, its victim, where that sits, the actors named and who says so.
 * The same objects each time, in an order in which none names one that comes after it.
 */
export function landscapeFacts(): readonly Json[] {
  const facts = theftFacts();
  return [
    ...byId(facts.map(victimObject)),
    ...byId(facts.flatMap(({ country }) => (country === null ? [] : [countryObject(country)]))),
    ...byId(facts.flatMap(({ actors }) => actors.map(actorObject))),
    ...theftIncidents(),
    ...byId(facts.flatMap(relationshipsOf)),
  ];
}

const byId = <T extends { readonly id: string }>(objects: readonly T[]): T[] => [
  ...new Map(objects.map((object) => [object.id, object])).values(),
];

function victimObject(fact: TheftFact) {
  const { victim, country, kinds } = fact;
  return {
    ...factFrame('identity', victim, country ?? ''),
    name: victim,
    identity_class: kinds.includes('individual') ? 'individual' : 'organization',
    sectors: ['financial-services'],
    labels: kinds,
  };
}

const countryObject = (country: string) => ({ ...factFrame('location', country), name: country, country });

/** An actor under the name that an attribution uses. Other names are told by sources, and merge nothing. */
const actorObject = (actor: string) => ({
  ...factFrame('intrusion-set', actor),
  name: actor,
  ...aliasesOf(actor),
});

function aliasesOf(actor: string): { readonly aliases?: readonly string[] } {
  const mitre = actorNames().find(({ name, source }) => name === actor && source.startsWith('mitre-attack'));
  return mitre === undefined ? {} : { aliases: mitre.names };
}

function relationshipsOf(fact: TheftFact) {
  const incident = incidentId(fact);
  const targets = relationship(incident, 'targets', victimId(fact));
  const attributed = attributionsOf(fact).map(({ actor, source, level, confidence }) => ({
    ...relationship(incident, 'attributed-to', factId('intrusion-set', actor), source),
    labels: [level],
    confidence,
    external_references: [{ source_name: source, description: 'attribution' }],
  }));
  const seat =
    fact.country === null ? [] : [relationship(victimId(fact), 'located-at', factId('location', fact.country))];
  return [targets, ...attributed, ...seat];
}

const relationship = (source: string, type: string, target: string, said = '') => ({
  ...factFrame('relationship', source, type, target, said),
  relationship_type: type,
  source_ref: source,
  target_ref: target,
});
