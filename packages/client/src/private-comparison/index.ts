/**
 * The asker's side of the private comparison of identifiers (RFC 9497; `@haetae/proof/oprf` says who learns what).
 *
 * Everything that knows an identifier runs here, on the machine of whoever has it: the published form, the stretching, the
 * blinding, the check of the proofs, the count.
 */
export { type ComparedIdentifier, type Comparison, compareIdentifiers } from './compare-identifiers.ts';
export { contributePrivately, type Grounds } from './contribute-identifiers.ts';
export { namedKeys } from './named-keys.ts';
export type { PinnedConnection } from './open-circles.ts';
export type { WrittenIdentifier } from './plain-identifiers.ts';
export { requestPrivately } from './request-privately.ts';
