export { commonIdentifier } from './common-identifier.ts';
export type { IdentifierAnswer, IdentifierFault } from './fault.ts';
export {
  IDENTIFIER_KINDS,
  IDENTIFIER_VERSION,
  type IdentifierKind,
  normaliseIdentifier,
} from './normalise-identifier.ts';
