export {
  concat,
  fromBase64,
  fromBase64url,
  fromHex,
  fromUtf8,
  sameBytes,
  toBase64,
  toBase64url,
  toHex,
  utf8,
} from './bytes.ts';
export {
  type CanonicalFault,
  type CanonicalFaultCode,
  canonicalBytes,
  canonicalDigest,
  canonicalFault,
  canonicalise,
  type Json,
  MAX_DEPTH,
  NotCanonicalError,
  whereCanonical,
} from './canonicalise.ts';
export { type LossyNumber, lossyNumber } from './lossy-number.ts';
export { sha256, sha256Hex } from './sha256.ts';
