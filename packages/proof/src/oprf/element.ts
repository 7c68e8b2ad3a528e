/**
 * Elements as they come over the wire: strict, because each malformed one is a way to ask a key holder something about
 * its key (RFC 9497 section 3.3, and "Deserialization" in section 2.1).
 */
import { ristretto255 } from '@noble/curves/ed25519.js';
import { fromHex } from '../canonical/index.ts';
import { ELEMENT_BYTES, MOST_ELEMENTS } from './suite.ts';

export interface ElementFault {
  readonly code: 'none' | 'too_many' | 'wrong_length' | 'not_an_element' | 'identity_element' | 'repeated';
  /** Which one, from 0; undefined where the list as a whole is meant. */
  readonly at?: number;
  readonly message: string;
}

export type ReadElements =
  | { readonly ok: true; readonly elements: readonly Uint8Array[] }
  | { readonly ok: false; readonly fault: ElementFault };

const fault = (code: ElementFault['code'], message: string, at?: number): ReadElements => ({
  ok: false,
  fault: { code, message, ...(at === undefined ? {} : { at }) },
});

/**
 * Reads a batch of elements from lower-case hexadecimal; nothing is computed on any before all of them are sound.
 *
 * An honest asker blinds each identifier anew, so that no element ever comes twice: a repeated one is refused.
 */
export function readElements(texts: readonly string[]): ReadElements {
  if (texts.length === 0) return fault('none', 'Give at least one blinded element.');
  if (texts.length > MOST_ELEMENTS) {
    return fault('too_many', `Give at most ${MOST_ELEMENTS} blinded elements in a request.`);
  }
  const repeated = texts.findIndex((text, at) => texts.indexOf(text) < at);
  if (repeated >= 0) return fault('repeated', 'Blind each identifier anew; this element came before.', repeated);
  const elements: Uint8Array[] = [];
  for (const [at, text] of texts.entries()) {
    const read = readElement(text);
    if (!(read instanceof Uint8Array)) return fault(read.code, read.message, at);
    elements.push(read);
  }
  return { ok: true, elements };
}

/** One element from lower-case hexadecimal, or what is wrong with it. */
export function readElement(text: string): Uint8Array | Pick<ElementFault, 'code' | 'message'> {
  const bytes = fromHex(text);
  if (bytes === undefined || bytes.length !== ELEMENT_BYTES) {
    return { code: 'wrong_length', message: `An element is ${2 * ELEMENT_BYTES} lower-case hexadecimal digits.` };
  }
  try {
    // The decoder refuses every encoding that is not the canonical one of a point of the group.
    const point = ristretto255.Point.fromBytes(bytes);
    if (!point.equals(ristretto255.Point.ZERO)) return bytes;
    return { code: 'identity_element', message: 'The identity element blinds nothing.' };
  } catch {
    return { code: 'not_an_element', message: 'These bytes encode no element of ristretto255.' };
  }
}
