import type { SearchedType } from './searched-value.ts';

/**
 * The values that are looked for, as a scan asks for them: flat arrays, shared between threads without a copy.
 *
 *   filter   2^k words; one word a value, three bits in it: a token that is nobody's costs one read of 2 MB for a million
 *            values, which stays in a core's cache; about one in a hundred passes by chance
 *   slots    2^m pairs [hash, entry + 1] from the slot that the first m bits of the hash name, open addressing with linear
 *            probing, at most 70 % full; 0 is empty; 16 MB for a million values, read only where the filter says "perhaps"
 *   text     the canonical bytes of all entries, one after the other
 *   ends     ends[entry] is where its bytes end (and the next entry's begin)
 *   kinds    kinds[entry] is its number in ENTRY_KINDS
 *
 * Several entries may have the same bytes: a domain, and the mark that says "a URL on this host is looked for". A value
 * that was added again has an entry, too, but no slot: the first of them is the one that is found.
 */
export interface MatchTable {
  readonly seed: number;
  readonly filter: Uint32Array;
  /** Right shift of a hash that gives its word of the filter. */
  readonly shift: number;
  readonly slots: Uint32Array;
  /** Right shift of a hash that gives its slot. */
  readonly slotShift: number;
  readonly text: Uint8Array;
  readonly ends: Uint32Array;
  readonly kinds: Uint8Array;
  /** Prefix lengths of the IPv4 networks and of the IPv6 addresses and networks that are looked for. */
  readonly prefixes4: readonly number[];
  readonly prefixes6: readonly number[];
  /** One bit a /16: some IPv4 network covers a part of it. Spares most addresses the walk over the prefixes. */
  readonly covered4: Uint8Array;
}

/** What an entry is; the order is that of the numbers in `kinds`. */
export const ENTRY_KINDS = [
  'domain-name',
  'url',
  'ipv4-addr',
  'ipv6-addr',
  'email-addr',
  'cryptocurrency-wallet',
  'md5',
  'sha1',
  'sha256',
  'sha512',
  /** An address of a ledger whose letters mean the same in capitals (EVM, SegWit). */
  'folded-wallet',
  /** An IPv4 network, as `192.0.2.0/24`. */
  'ipv4-network',
  /** A host on which a URL is looked for; no hit by itself. */
  'url-host',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The number of each kind. */
export const KIND_NUMBER = Object.fromEntries(ENTRY_KINDS.map((kind, at) => [kind, at])) as Readonly<
  Record<EntryKind, number>
>;

/** What an entry names, as it is told to people. */
export function entryType(kind: EntryKind): SearchedType | undefined {
  if (kind === 'url-host') return undefined;
  if (kind === 'folded-wallet') return 'cryptocurrency-wallet';
  return kind === 'ipv4-network' ? 'ipv4-addr' : kind;
}

/** The three bits of a hash in its word of the filter. */
export const filterBits = (hash: number): number =>
  (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));
