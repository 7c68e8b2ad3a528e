import { formatIpv6, parseIpv4, parseIpv6 } from './ip-address.ts';
import { foldsCase, type SearchedType, type SearchedValue } from './searched-value.ts';
import { hashNetwork, hashToken, maskGroup } from './token-hash.ts';

/**
 * The values that are looked for, as a scan asks for them: flat arrays, shared between threads without a copy.
 *
 *   filter   2^k words; one word a value, three bits in it: a token that is nobody's costs one read of 2 MB for a million
 *            values, which stays in a core's cache; about one in a hundred passes by chance
 *   slots    2^m pairs [hash, entry + 1], open addressing with linear probing, at most 70 % full; 0 is empty; 16 MB for a
 *            million values, read only where the filter says "perhaps"
 *   text     the canonical bytes of all entries, one after the other
 *   ends     ends[entry] is where its bytes end (and the next entry's begin)
 *   kinds    kinds[entry] is its number in ENTRY_KINDS
 *
 * Several entries may have the same bytes: a domain, and the mark that says "a URL on this host is looked for".
 */
export interface MatchTable {
  readonly seed: number;
  readonly filter: Uint32Array;
  /** Right shift of a hash that gives its word of the filter. */
  readonly shift: number;
  readonly slots: Uint32Array;
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

const KIND_NUMBER = Object.fromEntries(ENTRY_KINDS.map((kind, at) => [kind, at])) as Readonly<
  Record<EntryKind, number>
>;

/** What an entry names, as it is told to people. */
export function entryType(kind: EntryKind): SearchedType | undefined {
  if (kind === 'url-host') return undefined;
  if (kind === 'folded-wallet') return 'cryptocurrency-wallet';
  return kind === 'ipv4-network' ? 'ipv4-addr' : kind;
}

/** Share of the slots that is used at most. */
const FULLEST = 0.7;

/** Collects values and makes the table of them; adding a value twice gives the same entry. */
export class MatchTableBuilder {
  readonly #seed: number;
  #text: Uint8Array<ArrayBuffer>;
  #ends: Uint32Array<ArrayBuffer>;
  #kinds: Uint8Array<ArrayBuffer>;
  #hashes: Uint32Array<ArrayBuffer>;
  #slots: Uint32Array<ArrayBuffer>;
  #count = 0;
  #used = 0;
  readonly #prefixes4 = new Set<number>();
  readonly #prefixes6 = new Set<number>();
  readonly #covered4 = new Uint8Array(8_192);

  /**
   * @param seed 32 bits, different from run to run, so that nobody can prepare values that collide
   * @param expected entries that will be added, about: a guess that is too low costs copying
   */
  constructor(seed: number, expected = 1_000) {
    this.#seed = seed | 0;
    const entries = Math.max(1_000, Math.ceil(expected * 1.1));
    this.#text = new Uint8Array(entries * 24);
    this.#ends = new Uint32Array(entries);
    this.#kinds = new Uint8Array(entries);
    this.#hashes = new Uint32Array(entries);
    this.#slots = new Uint32Array(2 * 2 ** Math.ceil(Math.log2(entries / FULLEST)));
  }

  /** Entries up to now. */
  get size(): number {
    return this.#count;
  }

  /** The number of the value's entry. */
  add(value: SearchedValue): number {
    if (value.type === 'ipv6-addr') return this.#addIpv6(value);
    if (value.prefix !== undefined) return this.#addIpv4Network(value.value, value.prefix);
    if (value.type === 'url') this.#put(value.value.slice(0, value.value.search(/[:/]/)), 'url-host');
    const isFolded = value.type === 'cryptocurrency-wallet' && foldsCase(value.value);
    return this.#put(value.value, isFolded ? 'folded-wallet' : value.type);
  }

  /** The same for a value that stands in bytes, in its one form, as `plainTypeOf` says. */
  addPlain(type: SearchedType, bytes: Uint8Array, from: number, to: number): number {
    this.#reserve(to - from);
    // Byte by byte: for a name of twenty bytes a view on them costs more than the copy.
    for (let at = from; at < to; at++) this.#text[this.#used + at - from] = bytes[at]!;
    return this.#enter(to - from, type === 'cryptocurrency-wallet' ? 'folded-wallet' : type);
  }

  /** Packs what was added into shared memory. */
  finish(): MatchTable {
    const words = Math.max(16, 2 ** Math.ceil(Math.log2(Math.max(1, this.#count) / 2)));
    const shift = 32 - Math.log2(words);
    const filter = shared32(words);
    for (let entry = 0; entry < this.#count; entry++) {
      const hash = this.#hashes[entry]!;
      filter[hash >>> shift]! |= filterBits(hash);
    }
    return {
      ...{ seed: this.#seed, filter, shift },
      slots: share(this.#slots, this.#slots.length),
      text: share(this.#text, this.#used),
      ends: share(this.#ends, this.#count),
      kinds: share(this.#kinds, this.#count),
      prefixes4: [...this.#prefixes4],
      prefixes6: [...this.#prefixes6],
      covered4: share(this.#covered4, this.#covered4.length),
    };
  }

  #addIpv6({ value, prefix = 128 }: SearchedValue): number {
    // The value was written by readSearchedValue, so it reads back.
    const groups = parseIpv6(value)!.map((group, at) => maskGroup(group, prefix - 16 * at));
    this.#prefixes6.add(prefix);
    const hash = hashNetwork(groups, prefix, this.#seed);
    return this.#put(`${formatIpv6(groups)}/${prefix}`, 'ipv6-addr', hash);
  }

  #addIpv4Network(value: string, prefix: number): number {
    const address = parseIpv4(value)!;
    const groups = [maskGroup(address >>> 16, prefix), maskGroup(address & 0xffff, prefix - 16)];
    this.#prefixes4.add(prefix);
    const last = groups[0]! + 2 ** Math.max(0, 16 - prefix);
    for (let high = groups[0]!; high < last; high++) this.#covered4[high >> 3]! |= 1 << (high & 7);
    const hash = hashNetwork(groups, prefix, this.#seed);
    const [a, b] = groups as [number, number];
    return this.#put(`${a >> 8}.${a & 255}.${b >> 8}.${b & 255}/${prefix}`, 'ipv4-network', hash);
  }

  #put(text: string, kind: EntryKind, given?: number): number {
    this.#reserve(text.length);
    for (let at = 0; at < text.length; at++) this.#text[this.#used + at] = text.charCodeAt(at);
    return this.#enter(text.length, kind, given);
  }

  /** Enters the bytes that were written behind the last entry. */
  #enter(length: number, kind: EntryKind, given?: number): number {
    const from = this.#used;
    const to = from + length;
    const hash = given ?? hashToken(this.#text, from, to, this.#seed);
    const number = KIND_NUMBER[kind];
    const mask = this.#slots.length / 2 - 1;
    let slot = hash & mask;
    for (; this.#slots[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
      const entry = this.#slots[2 * slot + 1]! - 1;
      const same = this.#slots[2 * slot] === hash && this.#kinds[entry] === number && this.#equals(entry, from, to);
      if (same) return entry;
    }
    this.#slots[2 * slot] = hash;
    this.#slots[2 * slot + 1] = ++this.#count;
    this.#used = to;
    this.#ends[this.#count - 1] = to;
    this.#kinds[this.#count - 1] = number;
    this.#hashes[this.#count - 1] = hash;
    if (this.#count > (this.#slots.length / 2) * FULLEST) this.#rehash();
    return this.#count - 1;
  }

  #equals(entry: number, from: number, to: number): boolean {
    const start = entry === 0 ? 0 : this.#ends[entry - 1]!;
    if (this.#ends[entry]! - start !== to - from) return false;
    for (let at = 0; at < to - from; at++) if (this.#text[start + at] !== this.#text[from + at]) return false;
    return true;
  }

  #reserve(length: number): void {
    if (this.#used + length > this.#text.length) this.#text = grown(this.#text, Uint8Array, length);
    if (this.#count < this.#ends.length) return;
    this.#ends = grown(this.#ends, Uint32Array, 0);
    this.#hashes = grown(this.#hashes, Uint32Array, 0);
    this.#kinds = grown(this.#kinds, Uint8Array, 0);
  }

  #rehash(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    const mask = slots.length / 2 - 1;
    for (let entry = 0; entry < this.#count; entry++) {
      let slot = this.#hashes[entry]! & mask;
      while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & mask;
      slots[2 * slot] = this.#hashes[entry]!;
      slots[2 * slot + 1] = entry + 1;
    }
    this.#slots = slots;
  }
}

/** The three bits of a hash in its word of the filter. */
export const filterBits = (hash: number): number =>
  (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31)) | (1 << ((hash >>> 10) & 31));

type Numbers = Uint8Array<ArrayBuffer> | Uint32Array<ArrayBuffer>;

function grown<Kind extends Numbers>(array: Kind, make: new (length: number) => Kind, atLeast: number): Kind {
  const larger = new make(Math.max(array.length * 2, array.length + atLeast));
  larger.set(array);
  return larger;
}

const shared32 = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

function share(array: Uint8Array, length: number): Uint8Array;
function share(array: Uint32Array, length: number): Uint32Array;
function share(array: Uint8Array | Uint32Array, length: number): Uint8Array | Uint32Array {
  const bytes = new SharedArrayBuffer(length * array.BYTES_PER_ELEMENT);
  const copy = array instanceof Uint8Array ? new Uint8Array(bytes) : new Uint32Array(bytes);
  copy.set(array.subarray(0, length));
  return copy;
}
