import type { DefinitionLookup } from '@haetae/stix/marking';

/** Something that was parsed but not yet judged. */
export interface Candidate {
  /** The received text of the object. */
  readonly source: string;
  readonly value: unknown;
  /** Where it stood in what was brought, as a JSON Pointer or a line. */
  readonly pointer: string;
  readonly problem?: { readonly code: string; readonly message: string } | undefined;
  /** Marking definitions that were brought together with it: what its bringer says its markings mean. */
  readonly definitionOf?: DefinitionLookup;
  /** The import it belongs to: withdrawn together, shown together. */
  readonly batch?: string;
}
