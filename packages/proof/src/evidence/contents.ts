/** What an evidence package says, before it is bytes. */
import type { Json } from '../canonical/index.ts';
import type { Provenance, PublicJwk } from '../signature/index.ts';

/** A hub with its public keys; further fields of its descriptor are kept. */
export type EvidenceHub = {
  readonly id: string;
  readonly name: string;
  readonly keys: { readonly keys: readonly PublicJwk[] };
  readonly [field: string]: Json | undefined;
};

/** A STIX object with its origin's signature; without one it is a public fact that the signing hub quotes. */
export type EvidenceObject = {
  readonly object: { readonly id: string; readonly [field: string]: Json };
  readonly provenance?: Provenance;
};

/** A freeze request and its steps in order, by the ids of objects of the package. */
export type EvidenceRequest = { readonly request: string; readonly steps: readonly string[] };

/** What it takes to show that an object of the package is in the log of the signing hub. */
export type EvidenceInclusion = {
  /** Id of the object; its digest is worked out from the object. */
  readonly object: string;
  /** Its version as the log's leaf has it. */
  readonly version: string;
  readonly what: string;
  /** Place in the log, part of the leaf. */
  readonly place: number;
  /** Index of the leaf in the tree, from 0. */
  readonly index: number;
  /** Hexadecimal. */
  readonly salt: string;
  /** Hashes of the inclusion proof against the checkpoint's tree, lowest first, hexadecimal. */
  readonly path: readonly string[];
};

/** How the trace was made, so that anybody can make it again. */
export type EvidenceMethod = {
  readonly policy: string;
  readonly sources: readonly string[];
  /** Addresses at which the trace stops, with the service's name. */
  readonly services: readonly { readonly address: string; readonly name: string }[];
  readonly software: string;
  readonly version: string;
  /** SHA-256 over the transfers, hexadecimal. */
  readonly dataset: string;
  /** Command that makes the trace from the package's own files: `replayCommand`. */
  readonly replay: string;
};

export type EvidenceContents = {
  /** When it was put together, by the signing hub's clock: RFC 3339, UTC. */
  readonly created: string;
  readonly exercise: boolean;
  readonly case: { readonly id: string; readonly title: string };
  /** Who signs the package; its log is the one of the checkpoint. */
  readonly hub: EvidenceHub;
  /** Other hubs whose signatures are in the package, with the keys that the signing hub knows them by. */
  readonly peers: readonly EvidenceHub[];
  /** The trace document, byte for byte as `haetae trace --json` prints it: one line of JSON and its newline. */
  readonly trace: Uint8Array;
  /** The transfers used, canonical CSV. */
  readonly transfers: Uint8Array;
  readonly objects: readonly EvidenceObject[];
  readonly request?: EvidenceRequest;
  /** The printable letter of the request, HTML. */
  readonly letter?: Uint8Array;
  readonly inclusion: readonly EvidenceInclusion[];
  /** Signed checkpoint of the hub's log; its origin is the hub's id. */
  readonly checkpoint: string;
  readonly method: EvidenceMethod;
};
