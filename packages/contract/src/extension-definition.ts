/**
 * What defines the extensions of Haetae: an `extension-definition` each (STIX 2.1 section 7.3), which every hub holds
 * among its reference facts, so that whoever receives an extended object can ask the same hub what it means.
 */
import { customType, extension } from './extension.ts';

/** The identity that defines them, the same on every hub. */
export const HAETAE = { id: 'identity--29a718ee-06bf-5866-8ded-042dc9e6814b', name: 'Haetae' } as const;

type ExtensionType = 'property-extension' | 'new-sdo';

export interface ExtensionDefinition {
  readonly type: 'extension-definition';
  readonly spec_version: '2.1';
  readonly id: string;
  readonly created_by_ref: string;
  /** RFC 3339. */
  readonly created: string;
  readonly modified: string;
  readonly name: string;
  readonly description: string;
  /** Path in the repository of the JSON Schema: of the value of a property extension, of the object of a new type. */
  readonly schema: string;
  readonly version: string;
  readonly extension_types: readonly [ExtensionType];
  readonly object_marking_refs: readonly string[];
}

type Said = readonly [file: string, kind: ExtensionType, description: string];

const said: Readonly<Record<keyof typeof extension, Said>> = {
  sharing: [
    'sharing',
    'property-extension',
    'On any object: the organisations and persons it is for, whether its originator must agree before it goes on, and whether it is part of an exercise.',
  ],
  organisation: [
    'organisation',
    'property-extension',
    'On an identity: what kind of organisation it is, and the hub whose roll names it.',
  ],
  claim: [
    'claim',
    'property-extension',
    'On an indicator or a cryptocurrency-wallet: what is claimed of its address: chain, category, source, list, actor, times.',
  ],
  case: ['case', 'property-extension', 'On an incident: it is a case that a hub works on, and how it stands.'],
  trace: [
    'trace',
    'new-sdo',
    `Defines ${customType.trace}: stolen funds followed through transfers under one policy, with the digest of those transfers.`,
  ],
  freezeRequest: [
    'freeze-request',
    'new-sdo',
    `Defines ${customType.freezeRequest}: what a service is asked to do about funds, on which ground, until when.`,
  ],
  freezeStep: [
    'freeze-step',
    'new-sdo',
    `Defines ${customType.freezeStep}: one thing that happened to a freeze request, naming the hash of the step before it.`,
  ],
  blindedIdentifier: [
    'blinded-identifier',
    'new-sdo',
    `Defines ${customType.blindedIdentifier}: that an identifier was used in a case of hiring fraud, as an output of RFC 9497 that shows it to nobody.`,
  ],
  theft: [
    'theft',
    'property-extension',
    'On an incident: it is a theft of digital assets: victim, date, amount at the time, way in, who attributes it to whom, what was recovered.',
  ],
  landscapeReport: [
    'landscape-report',
    'property-extension',
    'On a report: it is a landscape report, with its figures as they stood when it was written, so that the next one tells what changed.',
  ],
  dialoguePart: [
    'dialogue-part',
    'new-sdo',
    `Defines ${customType.dialoguePart}: a part of a dialogue between hubs: series, round, agenda item, statement, clause, commitment.`,
  ],
  dialogueAct: [
    'dialogue-act',
    'new-sdo',
    `Defines ${customType.dialogueAct}: one thing that a side did to a part of a dialogue, in the order that its home gives.`,
  ],
  jointStatement: [
    'joint-statement',
    'property-extension',
    'On a report: it is a joint statement, with the document that the hubs of its parties signed and their signatures.',
  ],
  supportNeed: [
    'support-need',
    'new-sdo',
    `Defines ${customType.supportNeed}: what help an organisation needs: capability, languages, time zone, hours, until when.`,
  ],
  supportOffer: [
    'support-offer',
    'new-sdo',
    `Defines ${customType.supportOffer}: what help an organisation offers: capability, languages, time zone, hours, until when.`,
  ],
  supportStep: [
    'support-step',
    'new-sdo',
    `Defines ${customType.supportStep}: one thing that a side did about an offer to a need: proposed, accepted, started, finished, judged, withdrew.`,
  ],
};

const PUBLISHED = '2026-01-01T00:00:00.000Z';
const TLP_CLEAR = 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487';

/** The definition of every extension in {@link extension}, TLP:CLEAR; the same each time, so that it is stored once. */
export function extensionDefinitions(): readonly ExtensionDefinition[] {
  return Object.entries(said).map(([key, [file, kind, description]]) => ({
    type: 'extension-definition',
    spec_version: '2.1',
    id: extension[key as keyof typeof extension], // `said` has exactly its keys
    created_by_ref: HAETAE.id,
    created: PUBLISHED,
    modified: PUBLISHED,
    name: `Haetae ${file.replace('-', ' ')}`,
    description,
    schema: `docs/stix-extensions/${file}.schema.json`,
    version: '1.0.0',
    extension_types: [kind],
    object_marking_refs: [TLP_CLEAR],
  }));
}
