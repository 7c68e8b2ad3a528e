/**
 * Private comparison of identifiers: an oblivious pseudorandom function whose key is held in parts.
 *
 * RFC 9497, Oblivious Pseudorandom Functions Using Prime-Order Groups, mode VOPRF, suite ristretto255-SHA512:
 * https://www.rfc-editor.org/rfc/rfc9497
 *
 * Two hubs hold one key each, a and b. The asker's own hub evaluates first, the partner's evaluates what comes out:
 *
 *     asker                         own hub (key a)            partner hub (key b)
 *     B = r · H(input)     ──B──>   E = a · B, proof   ──E──>  F = b · E, proof
 *     check both proofs against    <──────────── E, F, proofs ────────────
 *     the pinned keys; unblind     output = Hash(input, r⁻¹ · F) = Hash(input, ab · H(input))
 *     ask for the bucket of the output's first digits; count in it, locally
 *
 * Multiplication commutes: whichever hub comes first, the output is that of RFC 9497 under the one key ab, which nobody
 * holds. Contributors get the output of what they contribute in the same way, and only that is stored.
 *
 * Who learns what. *Own hub*: which member asked, for how many, for which purpose, when; a prefix that at least 64 entries
 * share; not the identifier, not the output, not whether it matched. *Partner hub*: which hub asked, for how many.
 * *Asker*: for what it asked about, how many organisations contributed it; of the rest of a bucket nothing that it
 * could use without asking both hubs again. *Whoever reads a hub's database*: outputs, their kind, contributor and dates,
 * but no identifier: to try one out takes the other hub's key, which is metered.
 *
 * Weaknesses. A hub without a partner holds the whole key and could try numbers out: its answers say so. Two hubs that
 * work together can, too; stretching makes that slow (`identifier-input.ts`). A member within its quota can ask about
 * numbers it guesses. A hub can publish a prefix longer than its entries allow; the asker says three digits at the most.
 * A hub that shows one asker another key than everybody (to recognise its outputs) is found out where the asker has
 * pinned the keys, or compares them with what the partner knows, at an address of the partner that does not come from
 * that hub. The group is not safe against quantum computers.
 */
export { type BlindedInput, blindInput, openSeries, type SeriesFault } from './asker.ts';
export { type BucketEntry, countIn, prefixLength, prefixOf, SMALLEST_BUCKET } from './bucket.ts';
export { type ElementFault, readElement, readElements } from './element.ts';
export { evaluateElements, type SeriesStep } from './evaluate.ts';
export { identifierInput, type PlainIdentifier } from './identifier-input.ts';
export { deriveOprfKey, type OprfKey, oprfKeyId, seriesOf } from './key.ts';
export { MOST_ELEMENTS, OUTPUT_BYTES, PROOF_BYTES, type RandomBytes, SUITE } from './suite.ts';
