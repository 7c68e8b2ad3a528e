/**
 * The STIX extensions of Haetae: what a standard object carries beyond the standard.
 *
 * Custom types name their definition in `extensions` (STIX 2.1 section 7.3), so that other tools keep and forward them.
 */
export const extension = {
  /** On any object: organisations and persons named, originator control, whether it is an exercise. */
  sharing: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a01',
  /** On an identity: the organisation is on a hub's roll. */
  organisation: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a02',
  /** On an indicator or a wallet: what is claimed of an address (chain, category, source, times). */
  claim: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a03',
  /** On an incident: it is a case of a hub. */
  case: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a04',
  /** Defines the type `haetae-trace`. */
  trace: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a05',
  /** Defines the type `haetae-freeze-request`. */
  freezeRequest: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a06',
  /** Defines the type `haetae-freeze-step`. */
  freezeStep: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a07',
  /** Defines the type `haetae-blinded-identifier`. */
  blindedIdentifier: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a08',
  /** On an incident: it is a theft of digital assets (victim, date, amount, way in, attributions, what became of it). */
  theft: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a0a',
  /** On a report: it is a landscape report, with its figures as they stood when it was written. */
  landscapeReport: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a1a',
  /** Defines the type `haetae-dialogue-part`. */
  dialoguePart: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a0b',
  /** Defines the type `haetae-dialogue-act`. */
  dialogueAct: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a0c',
  /** On a report: it is a joint statement, signed by the hubs of its parties. */
  jointStatement: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a0d',
  /** Defines the type `haetae-support-need`. */
  supportNeed: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a10',
  /** Defines the type `haetae-support-offer`. */
  supportOffer: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a11',
  /** Defines the type `haetae-support-step`. */
  supportStep: 'extension-definition--6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8a12',
} as const;

/** Names of the custom types. */
export const customType = {
  trace: 'haetae-trace',
  freezeRequest: 'haetae-freeze-request',
  freezeStep: 'haetae-freeze-step',
  blindedIdentifier: 'haetae-blinded-identifier',
  dialoguePart: 'haetae-dialogue-part',
  dialogueAct: 'haetae-dialogue-act',
  supportNeed: 'haetae-support-need',
  supportOffer: 'haetae-support-offer',
  supportStep: 'haetae-support-step',
} as const;

/** UUID namespace of the ids that the product derives from a creator and a source key (UUIDv5). */
export const FACT_NAMESPACE = '6a2b1a52-9a57-4f0e-8d3c-1f6f0f6c8aff';
