/** Something that was parsed but not yet judged. */
export interface Candidate {
  /** The received text of the object. */
  readonly source: string;
  readonly value: unknown;
  /** Where it stood in what was brought, as a JSON Pointer or a line. */
  readonly pointer: string;
  readonly problem?: { readonly code: string; readonly message: string } | undefined;
  /** The import it belongs to: withdrawn together, shown together. */
  readonly batch?: string;
}
