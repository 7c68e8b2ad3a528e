/**
 * The text that an owner signs to prove control of an address.
 *
 * It names the hub, the organisation and the address, so that a signature serves nobody else and nowhere else, and the
 * time until which it serves. The hub seals it and stores nothing: whoever brings it back brings what the hub wrote.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { isTimestamp } from '@haetae/stix/object';

/** Who is to prove what, to whom. */
export interface ChallengeSubject {
  readonly hub: string;
  readonly organisation: string;
  /** Canonical. */
  readonly address: string;
}

/** A quarter of an hour: a key in cold storage takes its time. */
const LASTS = 15 * 60_000;

export type ChallengeFault = 'not_this_challenge' | 'expired';

/** Writes and reads the challenges of one hub. */
export class ControlChallenges {
  readonly #secret: Uint8Array;

  /** @param secret the hub's, for this purpose only */
  constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  /** @param now RFC 3339 */
  write(subject: ChallengeSubject, now: string): { readonly message: string; readonly expires: string } {
    const expires = new Date(Date.parse(now) + LASTS).toISOString();
    return { message: this.#text(subject, expires), expires };
  }

  /** What is wrong with a message that is brought back as the challenge of this subject; undefined when nothing is. */
  check(message: string, subject: ChallengeSubject, now: string): ChallengeFault | undefined {
    const expires = /^Expires: (\S+)$/m.exec(message)?.[1];
    if (expires === undefined || !isTimestamp(expires)) return 'not_this_challenge';
    if (!equal(message, this.#text(subject, expires))) return 'not_this_challenge';
    return Date.parse(expires) <= Date.parse(now) ? 'expired' : undefined;
  }

  #text({ hub, organisation, address }: ChallengeSubject, expires: string): string {
    const said = [
      'I prove that I control this address. This signature moves no funds.',
      '',
      `Address: ${address}`,
      `Organisation: ${organisation}`,
      `Hub: ${hub}`,
      `Expires: ${expires}`,
    ].join('\n');
    return `${said}\nSeal: ${createHmac('sha256', this.#secret).update(said).digest('base64url')}`;
  }
}

function equal(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
