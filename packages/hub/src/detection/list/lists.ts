import { createHash } from 'node:crypto';
import { FACT_NAMESPACE } from '@haetae/contract';
import {
  formatsOf,
  isListFormat,
  type ListEntry,
  type ListHead,
  type ListKind,
  listKinds,
  takes,
  writeList,
} from '@haetae/detect/list';
import { stricter, type Tlp } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import { OneAtATime } from '../../platform/one-at-a-time.ts';
import type { Reader } from '../../store/index.ts';
import type { ProtectedSites } from '../site/protected-sites.ts';
import { stateOfValues, type ValueParts } from '../value/known-values.ts';
import { everyListed } from './every-listed.ts';

export interface ListParts extends ValueParts {
  readonly sites: Pick<ProtectedSites, 'protectionOf' | 'edition'>;
  /** The hub's name. */
  readonly hub: string;
}

/** For whom a list is made: what they may see, and how they know who says something. */
export interface ListReader {
  /** Callers of one name see the same and are told the same names. */
  readonly who: string;
  readonly reader: Reader;
  readonly nameOf: (organisation: string) => string;
}

/** A list as it is given out. */
export interface Issue {
  readonly media: string;
  readonly text: string;
  /** Strong validator (RFC 9110 section 8.8.3). */
  readonly etag: string;
  /** RFC 3339. */
  readonly changed: string;
}

/** STIX objects as they were received, in a bundle: the format that no writer of detect makes. */
const BUNDLE = { format: 'stix', media: 'application/stix+json;version=2.1' } as const;

/** The formats of a kind, the bundle among them. */
export const everyFormat = (kind: ListKind) => [...formatsOf(kind), BUNDLE];

/** What one reader is given of one kind, until something changes. */
interface Edition {
  readonly digest: string;
  readonly entries: readonly ListEntry[];
  readonly head: ListHead;
  readonly issues: Map<string, Issue>;
}

interface Shelf {
  /** What the editions were made from. */
  readonly state: string;
  /** Milliseconds since the epoch: until then nothing changes by the clock alone. */
  readonly until: number;
  readonly editions: ReadonlyMap<ListKind, Edition>;
}

/** Readers in memory at once: the public, and the tools of some members. */
const MOST = 16;
/** Milliseconds after which the clock is looked at anew, for what begins by it. */
const LOOK = 600_000;

/**
 * Lists of what to refuse, made anew when something changed that the reader may see, or ended by the clock; else given
 * from memory. The serial of an edition is the second in which it was made, or one more than the last.
 */
export class Lists {
  readonly #parts: ListParts;
  readonly #shelves = new Map<string, Shelf>();
  readonly #turns = new OneAtATime();

  constructor(parts: ListParts) {
    this.#parts = parts;
  }

  /** A list in a format; undefined where the kind has no such format. */
  async issue(kind: ListKind, format: string, to: ListReader): Promise<Issue | undefined> {
    if (format !== BUNDLE.format && !isListFormat(kind, format)) return undefined;
    const { editions } = await this.#shelf(to);
    const edition = editions.get(kind)!;
    const known = edition.issues.get(format);
    if (known !== undefined) return known;
    const written = isListFormat(kind, format)
      ? writeList(kind, format, edition.entries, edition.head)
      : { media: BUNDLE.media, text: await this.#bundle(kind, edition, to) };
    const etag = `"${createHash('sha256').update(written.text).digest('base64url').slice(0, 22)}"`;
    const issue = { ...written, etag, changed: edition.head.changed };
    edition.issues.set(format, issue);
    return issue;
  }

  /** Of every kind how many different values are on its list, and what stands at its head. */
  async editions(to: ListReader): Promise<ReadonlyMap<ListKind, { readonly count: number; readonly head: ListHead }>> {
    const { editions } = await this.#shelf(to);
    return new Map(
      [...editions].map(([kind, { entries, head }]) => {
        const values = new Set(entries.map(({ value }) => value).filter((value) => takes(kind, value)));
        return [kind, { count: values.size, head }];
      }),
    );
  }

  /** Whoever asks while a shelf is being filled takes from it. */
  async #shelf(to: ListReader): Promise<Shelf> {
    const key = JSON.stringify([to.who, to.reader.audiences]);
    return await this.#turns.run(key, () => this.#shelfFor(key, to));
  }

  async #shelfFor(key: string, to: ListReader): Promise<Shelf> {
    const last = this.#shelves.get(key);
    const state = JSON.stringify([await stateOfValues(to.reader, this.#parts), this.#parts.sites.edition]);
    const now = Date.parse(this.#parts.now());
    if (last?.state === state && now < last.until) return last;
    const shelf = await this.#fill(state, now, last, to);
    this.#shelves.delete(key);
    this.#shelves.set(key, shelf);
    if (this.#shelves.size > MOST) this.#shelves.delete(this.#shelves.keys().next().value!);
    return shelf;
  }

  async #fill(state: string, now: number, last: Shelf | undefined, to: ListReader): Promise<Shelf> {
    const drafts = new Map(listKinds.map((kind) => [kind, { entries: [] as ListEntry[], marking: 'clear' as Tlp }]));
    let until = now + LOOK;
    for await (const { kind, entry, marking, said } of everyListed(to, this.#parts)) {
      const draft = drafts.get(kind)!;
      draft.entries.push(entry);
      draft.marking = stricter(draft.marking, marking);
      if (said.validUntil !== null) until = Math.min(until, Date.parse(said.validUntil));
    }
    const editions = [...drafts].map(([kind, { entries, marking }]): [ListKind, Edition] => [
      kind,
      this.#edition(entries, marking, last?.editions.get(kind)),
    ]);
    return { state, until, editions: new Map(editions) };
  }

  /** The last edition where nothing in it changed, so that whoever has it is told so. */
  #edition(entries: readonly ListEntry[], marking: Tlp, last: Edition | undefined): Edition {
    const digest = createHash('sha256')
      .update(JSON.stringify([marking, entries]))
      .digest('hex');
    if (last?.digest === digest) return last;
    const changed = this.#parts.now();
    const serial = Math.max(Math.floor(Date.parse(changed) / 1_000), (last?.head.serial ?? 0) + 1);
    const head = { hub: this.#parts.hub, marking: `TLP:${marking.toUpperCase()}`, changed, serial };
    return { digest, entries, head, issues: new Map() };
  }

  /** The objects behind the entries, each once, as they were received. */
  async #bundle(kind: ListKind, { digest }: Edition, to: ListReader): Promise<string> {
    const bodies = new Map<string, string>();
    for await (const { kind: of, said } of everyListed(to, this.#parts)) {
      if (of === kind) bodies.set(said.indicator, said.body);
    }
    const id = deterministicId('bundle', FACT_NAMESPACE, digest);
    return `{"type":"bundle","id":"${id}","objects":[${[...bodies.values()].join(',\n')}]}\n`;
  }
}
