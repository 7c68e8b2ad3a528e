/** One file of a tree, as it is given to a scan. */
export type TreeFile = {
  /** Relative, with `/`; never followed, only shown and compared. */
  readonly path: string;
  /** The content, or its beginning where the file is longer than what is read of one file. */
  readonly bytes: Uint8Array;
  /** Length of the whole file in bytes, where more than `bytes` exists. */
  readonly size?: number;
  /** Its syntax made a reader fail: only its text is looked at. */
  readonly textOnly?: boolean;
};
