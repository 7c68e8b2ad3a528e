/**
 * Requests between hubs: HTTP message signatures (RFC 9421) over method, target and content digest (RFC 9530), with a
 * time, a nonce and the sender's hub id. TLS protects the way; this says who asks, and that it is asked once.
 */
import { createHash } from 'node:crypto';
import { keyFingerprint } from '@haetae/proof/signature';
import { httpbis } from 'http-message-signatures';
import { newSecret } from '../../platform/random.ts';
import type { OwnHub } from '../own-hub.ts';

const TAG = 'haetae-federation';
/** How far the clocks of two hubs may differ, in seconds. */
const TOLERANCE = 300;

export const digestOf = (body: Uint8Array): string => `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;

export interface OutgoingRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly body: Uint8Array;
}

/** Headers that prove the request is this hub's. */
export async function signRequest(own: OwnHub, request: OutgoingRequest): Promise<Record<string, string>> {
  const { body, method, url } = request;
  const unsigned = { method, url, headers: { 'content-digest': digestOf(body), 'haetae-hub': own.id } };
  const signed = await httpbis.signMessage(
    {
      key: {
        id: own.fingerprint,
        alg: 'ed25519',
        sign: async (data) => Buffer.from(own.ed25519.sign(data, own.seed)),
      },
      fields: ['@method', '@target-uri', 'content-digest', 'haetae-hub'],
      params: ['created', 'keyid', 'alg', 'nonce', 'tag'],
      paramValues: { created: new Date(), nonce: newSecret(), tag: TAG },
    },
    unsigned,
  );
  return signed.headers as Record<string, string>;
}

export interface IncomingRequest {
  readonly method: string;
  /** The target as this hub is known by, not as the socket saw it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

export type RequestProof =
  | { readonly ok: true; readonly hub: string; readonly nonce: string }
  | { readonly ok: false; readonly code: string };

/** Who sent the request; a wrong digest, an unknown key, an old or future time, or a missing part prove nothing. */
export async function proveRequest(
  request: IncomingRequest,
  keyOf: (hub: string) => Uint8Array | undefined,
  own: OwnHub,
): Promise<RequestProof> {
  const hub = request.headers['haetae-hub'];
  const key = typeof hub === 'string' ? keyOf(hub) : undefined;
  if (typeof hub !== 'string' || key === undefined) return { ok: false, code: 'unknown_hub' };
  if (request.headers['content-digest'] !== digestOf(request.body)) return { ok: false, code: 'wrong_digest' };
  let nonce = '';
  try {
    const verified = await httpbis.verifyMessage(
      {
        keyLookup: async ({ keyid, nonce: given }) => {
          if (keyid !== keyFingerprint(key)) return null;
          nonce = String(given ?? '');
          return {
            id: keyid,
            algs: ['ed25519'],
            verify: async (data, signature) => own.ed25519.verify(signature, data, key),
          };
        },
        requiredFields: ['@method', '@target-uri', 'content-digest', 'haetae-hub'],
        requiredParams: ['created', 'keyid', 'nonce', 'tag'],
        // The library takes the tolerance off the age it allows.
        maxAge: 2 * TOLERANCE,
        tolerance: TOLERANCE,
      },
      { method: request.method, url: request.url, headers: request.headers as Record<string, string> },
    );
    return verified === true && nonce.length > 0 ? { ok: true, hub, nonce } : { ok: false, code: 'wrong_signature' };
  } catch {
    return { ok: false, code: 'wrong_signature' };
  }
}
