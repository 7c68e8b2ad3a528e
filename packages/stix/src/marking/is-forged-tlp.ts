import type { StixObject } from '../object/index.ts';
import { isRecord } from '../object/stix-object.ts';
import { parseTlp } from './tlp.ts';
import { tlp2Extension, tlpOf } from './tlp-marking.ts';

/**
 * Is this marking definition an imitation of TLP? Only the published instances may exist (STIX 2.1 section 7.2.1.4 and
 * the TLP 2.0 extension). It is one when it claims to be TLP, by name, type, extension or statement, under an id of no
 * family; and when it has an id of a family and says another label than that id stands for, or none.
 *
 * `created` is not compared: OpenCTI sends these ids with its own, and nothing follows from it.
 */
export function isForgedTlp(definition: StixObject): boolean {
  const claims = claimsOf(definition);
  const genuine = tlpOf(definition.id);
  if (genuine === undefined) return claims.length > 0;
  return claims.length === 0 || claims.some((claim) => parseTlp(claim) !== genuine);
}

/** T, L and P of Latin with what Greek, Cyrillic and Cherokee have that looks the same. */
const looksLikeTlp = /^\s*[TΤТᎢ][LᏞ][PΡРᏢ](?:\s*[:\-_+. ]|\s*$)/iu;

/** Everything in the definition that says, or seems to a reader to say, TLP; a claim without a label is empty. */
function claimsOf({ name, definition_type, definition, extensions }: StixObject): readonly string[] {
  const body = isRecord(definition) ? definition : {};
  const labels = Object.entries(body).filter(([key]) => key.toLowerCase() === 'tlp');
  const claims = labels.map(([, label]) => textOrNothing(label));
  if (labels.length === 0 && isTlpType(definition_type)) claims.push('');
  for (const text of [name, body.statement]) if (typeof text === 'string' && seemsTlp(text)) claims.push(text);
  const extension = extensions?.[tlp2Extension];
  if (extension !== undefined) claims.push(textOrNothing(extension.tlp_2_0));
  return claims;
}

function isTlpType(definitionType: unknown): boolean {
  return typeof definitionType === 'string' && (definitionType.toLowerCase() === 'tlp' || seemsTlp(definitionType));
}

function textOrNothing(label: unknown): string {
  return typeof label === 'string' ? label : '';
}

function seemsTlp(text: string): boolean {
  return looksLikeTlp.test(text.normalize('NFKC').replace(/\p{Cf}/gu, ''));
}
