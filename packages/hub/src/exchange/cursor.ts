/**
 * The value of `next` in an envelope: where the page ended, for the same caller and the same question only.
 *
 * It carries a place of this hub's log, and the gaps between places would tell a caller how much is hidden; so it is
 * encrypted, not only signed. The nonce is derived from key, question and place (a synthetic one, as in RFC 5297), so
 * that the same page has the same token. The question is bound as associated data: a token that is forged, another
 * caller's, for another question, or from before its caller's sight changed does not open, and all four look the same.
 * The keys follow from the hub's own, so tokens outlive a restart.
 */
import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';

const NONCE = 12;
const TAG = 16;
const PLACE = 8;

export class CursorSeal {
  readonly #nonceKey: Uint8Array;
  readonly #cipherKey: Uint8Array;

  /** @param secret the hub's, for this purpose only */
  constructor(secret: Uint8Array) {
    this.#nonceKey = createHmac('sha256', secret).update('nonce').digest();
    this.#cipherKey = createHmac('sha256', secret).update('cipher').digest();
  }

  /** A token for `place`; `question` is who asks and what. URL-safe. */
  seal(place: number, question: string): string {
    const plain = Buffer.alloc(PLACE);
    plain.writeBigUInt64BE(BigInt(place));
    const nonce = createHmac('sha256', this.#nonceKey).update(plain).update(question).digest().subarray(0, NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.#cipherKey, nonce).setAAD(Buffer.from(question));
    return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** The place in a token; undefined when it was not made for this question. */
  open(token: string, question: string): number | undefined {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== NONCE + PLACE + TAG || bytes.toString('base64url') !== token) return undefined;
    const decipher = createDecipheriv('aes-256-gcm', this.#cipherKey, bytes.subarray(0, NONCE));
    decipher.setAAD(Buffer.from(question)).setAuthTag(bytes.subarray(NONCE + PLACE));
    try {
      const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE, NONCE + PLACE)), decipher.final()]);
      return Number(plain.readBigUInt64BE());
    } catch {
      return undefined;
    }
  }
}
