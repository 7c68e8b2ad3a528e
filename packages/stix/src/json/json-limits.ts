/** How much of a document is read. Every limit has a default; the hub's configuration may set others. */
export interface JsonLimits {
  /** Bytes of the whole document. Default: no limit (the door that receives it has its own). */
  readonly maxBytes?: number;
  /** Open lists and objects at any place. In `readObjects` counted from the STIX object. Default 64. */
  readonly maxDepth?: number;
  /** STIX objects in one document. Default: no limit. */
  readonly maxObjects?: number;
  /** Bytes of the text of one STIX object. Default 4 MiB. */
  readonly maxObjectBytes?: number;
}

export const defaultJsonLimits: Required<JsonLimits> = {
  maxBytes: Number.POSITIVE_INFINITY,
  maxDepth: 64,
  maxObjects: Number.POSITIVE_INFINITY,
  maxObjectBytes: 4 * 1024 * 1024,
};
