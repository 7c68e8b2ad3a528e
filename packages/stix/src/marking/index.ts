export { isForgedTlp } from './is-forged-tlp.ts';
export type { Pap } from './pap.ts';
export type { DefinitionLookup, MarkedPart, Markings } from './read-markings.ts';
export { readMarkings } from './read-markings.ts';
export { redactObject } from './redact-object.ts';
export type { Tlp } from './tlp.ts';
export { atMost, parseTlp, stricter, tlpLevels } from './tlp.ts';
export type { TlpFamily } from './tlp-marking.ts';
export { tlpMarkingDefinition, tlpMarkingId, tlpOf } from './tlp-marking.ts';
