import { count, fields, flag, list, text, word } from '../bag/shape.ts';
import type { PublicJwk } from '../signature/index.ts';

/** What a defence pack says of itself, in `PACK.json`. */
export interface PackAbout {
  readonly format: typeof FORMAT;
  /** Who it is for: exchange, wallet, cert, ministry. */
  readonly kind: string;
  /** Language of its advisories and instructions, a BCP 47 tag. */
  readonly language: string;
  /** Rises by one with every change of what the caller gets; from 1. */
  readonly version: number;
  /** When this version was made: RFC 3339, UTC. */
  readonly made: string;
  /** The hub that made it, with the key under which it signed. */
  readonly hub: { readonly id: string; readonly name: string; readonly keys: { readonly keys: readonly PublicJwk[] } };
  /** Highest marking of what is in it, such as `TLP:AMBER`: the pack goes no further than that allows. */
  readonly marking: string;
  /** A demonstration hub made it: nothing in it is for use. */
  readonly demonstration: boolean;
  /** Entries by part. */
  readonly counts: Readonly<Record<string, number>>;
  readonly software: { readonly name: string; readonly version: string };
}

export const FORMAT = 'haetae.pack.v1';

const jwk = fields({ kty: word('OKP'), crv: word('Ed25519'), x: text, kid: text });

/** Whether a value has exactly the form of what a pack says of itself. */
export const isPackAbout = (value: unknown): value is PackAbout => SHAPE(value);

const SHAPE = fields({
  format: word(FORMAT),
  kind: text,
  language: text,
  version: count,
  made: text,
  hub: fields({ id: text, name: text, keys: fields({ keys: list(jwk) }) }),
  marking: text,
  demonstration: flag,
  counts: (value) => typeof value === 'object' && value !== null && Object.values(value).every(count),
  software: fields({ name: text, version: text }),
});
