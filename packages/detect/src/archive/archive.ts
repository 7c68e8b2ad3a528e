/** A file of an archive; its content is the beginning of it where it is longer than what is read of one file. */
export type ArchiveFile = { readonly path: string; readonly bytes: Uint8Array; readonly size: number };

/** An entry that was not read, or not wholly, or not under its own name. */
export type Unread = {
  readonly file: string;
  readonly reason:
    | 'link'
    | 'special'
    | 'truncated'
    | 'too_many'
    | 'encrypted'
    | 'damaged'
    | 'bad_name'
    | 'duplicate'
    | 'packed';
  readonly detail: string;
};

/** What an archive holds; nothing of it was written anywhere and no link of it was followed. */
export type Archive = { readonly files: ArchiveFile[]; readonly unread: Unread[] };
