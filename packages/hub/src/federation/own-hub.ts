import type { Ed25519 } from '@haetae/proof/signature';

/** This hub as others know it. */
export interface OwnHub {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  /** Origin under which others reach it, without a trailing slash. */
  readonly url: string;
  readonly demonstration: boolean;
  readonly seed: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly fingerprint: string;
  readonly ed25519: Ed25519;
}
