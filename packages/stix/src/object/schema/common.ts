import Type from 'typebox';

/** Texts, lists and dictionaries of STIX 2.1 section 2, by form; what they must mean is checked by the rules. */
export const Text = Type.String();
export const Name = Type.String({ minLength: 1 });
export const Texts = Type.Array(Type.String(), { minItems: 1 });
export const Dictionary = Type.Record(Type.String(), Type.Unknown());

const ExternalReference = Type.Object({
  source_name: Name,
  description: Type.Optional(Text),
  url: Type.Optional(Text),
  external_id: Type.Optional(Text),
  hashes: Type.Optional(Type.Record(Type.String(), Type.String())),
});

const GranularMarking = Type.Object({
  selectors: Type.Array(Name, { minItems: 1 }),
  marking_ref: Type.Optional(Text),
  lang: Type.Optional(Text),
});

const KillChainPhase = Type.Object({ kill_chain_name: Name, phase_name: Name });

/** Section 3.2: properties that any object may have. */
export const commonProperties = {
  type: Text,
  id: Text,
  spec_version: Type.Optional(Text),
  created_by_ref: Type.Optional(Text),
  created: Type.Optional(Text),
  modified: Type.Optional(Text),
  revoked: Type.Optional(Type.Boolean()),
  labels: Type.Optional(Texts),
  confidence: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
  lang: Type.Optional(Text),
  external_references: Type.Optional(Type.Array(ExternalReference, { minItems: 1 })),
  object_marking_refs: Type.Optional(Texts),
  granular_markings: Type.Optional(Type.Array(GranularMarking, { minItems: 1 })),
  defanged: Type.Optional(Type.Boolean()),
  extensions: Type.Optional(Type.Record(Type.String(), Dictionary)),
  kill_chain_phases: Type.Optional(Type.Array(KillChainPhase, { minItems: 1 })),
};

/** Any object, of a type that has no schema of its own. */
export const AnyObject = Type.Object(commonProperties);
