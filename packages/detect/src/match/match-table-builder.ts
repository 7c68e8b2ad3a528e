import { formatIpv6, parseIpv4, parseIpv6 } from './ip-address.ts';
import { type EntryKind, KIND_NUMBER, type MatchTable } from './match-table.ts';
import { placeEntries } from './place-entries.ts';
import { foldsCase, type SearchedType, type SearchedValue } from './searched-value.ts';
import { hashNetwork, hashToken, maskGroup } from './token-hash.ts';

/** Collects values and makes the table of them. Nothing is looked up until all are there. */
export class MatchTableBuilder {
  readonly #seed: number;
  #text: Uint8Array<SharedArrayBuffer>;
  #ends: Uint32Array<SharedArrayBuffer>;
  #kinds: Uint8Array<SharedArrayBuffer>;
  #hashes: Uint32Array;
  #count = 0;
  #used = 0;
  readonly #prefixes4 = new Set<number>();
  readonly #prefixes6 = new Set<number>();
  readonly #covered4 = new Uint8Array(new SharedArrayBuffer(8_192));

  /**
   * @param seed 32 bits, different from run to run, so that nobody can prepare values that collide
   * @param expected entries that will be added, about: a guess that is too low costs copying
   */
  constructor(seed: number, expected = 1_000) {
    this.#seed = seed | 0;
    const entries = Math.max(1_000, Math.ceil(expected * 1.1));
    this.#text = sharedBytes(entries * 28);
    this.#ends = sharedWords(entries);
    this.#kinds = sharedBytes(entries);
    this.#hashes = new Uint32Array(entries);
  }

  /** Adds a value; answers the number of its entry, a new one each time. */
  add(value: SearchedValue): number {
    if (value.type === 'ipv6-addr') return this.#addIpv6(value);
    if (value.prefix !== undefined) return this.#addIpv4Network(value.value, value.prefix);
    if (value.type === 'url') this.#put(value.value.slice(0, value.value.search(/[:/]/)), 'url-host');
    const isFolded = value.type === 'cryptocurrency-wallet' && foldsCase(value.value);
    return this.#put(value.value, isFolded ? 'folded-wallet' : value.type);
  }

  /** The same for a value that stands in bytes, in its one form, as `plainTypeOf` says. */
  addPlain(type: SearchedType, bytes: Uint8Array, from: number, to: number): number {
    return this.#copy(bytes, from, to, type === 'cryptocurrency-wallet' ? 'folded-wallet' : type);
  }

  /** The same for a URL that stands in bytes, in its one form, as `plainHostEnd` says where its host ends. */
  addPlainUrl(bytes: Uint8Array, from: number, hostEnd: number, to: number): number {
    this.#copy(bytes, from, hostEnd, 'url-host');
    return this.#copy(bytes, from, to, 'url');
  }

  /**
   * The table, in shared memory; nothing is added afterwards.
   *
   * @param again is told of each entry whose value an earlier one has; only the first is found
   */
  finish(again: (first: number, entry: number) => void): MatchTable {
    const ends = this.#ends.subarray(0, this.#count);
    const kinds = this.#kinds.subarray(0, this.#count);
    const text = this.#text.subarray(0, this.#used);
    const same = (first: number, entry: number): boolean =>
      kinds[first] === kinds[entry] && equals(text, ends, first, entry);
    return {
      ...{ seed: this.#seed, text, ends, kinds, covered4: this.#covered4 },
      ...placeEntries(this.#hashes.subarray(0, this.#count), same, again),
      prefixes4: [...this.#prefixes4],
      prefixes6: [...this.#prefixes6],
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

  #put(value: string, kind: EntryKind, hash?: number): number {
    this.#reserve(value.length);
    for (let at = 0; at < value.length; at++) this.#text[this.#used + at] = value.charCodeAt(at);
    return this.#enter(value.length, kind, hash);
  }

  #copy(bytes: Uint8Array, from: number, to: number, kind: EntryKind): number {
    this.#reserve(to - from);
    const text = this.#text;
    // Byte by byte: for a name of twenty bytes a view on them costs more than the copy.
    for (let at = from, mine = this.#used; at < to; at++, mine++) text[mine] = bytes[at]!;
    return this.#enter(to - from, kind);
  }

  /** Enters the bytes that were written behind the last entry. */
  #enter(length: number, kind: EntryKind, hash?: number): number {
    const end = this.#used + length;
    const entry = this.#count++;
    this.#hashes[entry] = hash ?? hashToken(this.#text, this.#used, end, this.#seed);
    this.#ends[entry] = end;
    this.#kinds[entry] = KIND_NUMBER[kind];
    this.#used = end;
    return entry;
  }

  #reserve(length: number): void {
    const size = this.#text.length;
    if (this.#used + length > size) this.#text = copied(this.#text, sharedBytes(Math.max(2 * size, size + length)));
    if (this.#count < this.#ends.length) return;
    this.#ends = copied(this.#ends, sharedWords(2 * this.#count));
    this.#hashes = copied(this.#hashes, new Uint32Array(2 * this.#count));
    this.#kinds = copied(this.#kinds, sharedBytes(2 * this.#count));
  }
}

function equals(text: Uint8Array, ends: Uint32Array, one: number, other: number): boolean {
  const from = one === 0 ? 0 : ends[one - 1]!;
  const length = ends[one]! - from;
  const start = ends[other - 1]!;
  if (ends[other]! - start !== length) return false;
  for (let at = 0; at < length; at++) if (text[from + at] !== text[start + at]) return false;
  return true;
}

const sharedBytes = (length: number): Uint8Array<SharedArrayBuffer> => new Uint8Array(new SharedArrayBuffer(length));
const sharedWords = (length: number): Uint32Array<SharedArrayBuffer> =>
  new Uint32Array(new SharedArrayBuffer(4 * length));

function copied<Kind extends Uint8Array | Uint32Array>(array: Kind, larger: Kind): Kind {
  larger.set(array);
  return larger;
}
