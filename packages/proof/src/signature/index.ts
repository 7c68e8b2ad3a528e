export { DOMAINS, type Domain } from './domain.ts';
export { type Ed25519, portableEd25519 } from './ed25519.ts';
export {
  exportJwk,
  groupedFingerprint,
  importJwk,
  type KeyLookup,
  keyFingerprint,
  type PublicJwk,
  parseFingerprint,
} from './key.ts';
export {
  isProvenance,
  type Provenance,
  type ProvenanceClaim,
  type ProvenanceFault,
  type ProvenanceStatement,
  signProvenance,
  verifyProvenance,
} from './provenance.ts';
export {
  addSignature,
  type DocumentFault,
  type DocumentSignature,
  isSigned,
  type Signature,
  type SignedDocument,
  type Signer,
  signDocument,
  verifyDocument,
} from './signed-document.ts';
export { refuse, type Verified } from './verdict.ts';
