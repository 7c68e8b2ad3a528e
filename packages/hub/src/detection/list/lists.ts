import { createHash } from 'node:crypto';
import { FACT_NAMESPACE } from '@haetae/contract';
import { formatsOf, isListFormat, type ListEntry, type ListHead, type ListKind, writeList } from '@haetae/detect/list';
import { atMost, type Tlp } from '@haetae/stix/marking';
import { deterministicId } from '@haetae/stix/object';
import type { Reader } from '../../store/index.ts';
import type { ProtectedSites } from '../site/protected-sites.ts';
import { everyValue, stateOfValues, type ValueParts } from '../value/known-values.ts';
import type { SaidOfValue } from '../value/said-of.ts';
import { goesOnList, LIST_OF } from './goes-on-list.ts';

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

interface Edition {
  state: string;
  readonly digest: string;
  readonly entries: readonly ListEntry[];
  readonly head: ListHead;
  readonly issues: Map<string, Issue>;
}

/** Editions in memory at once: a few kinds for the public and for the tools of some members. */
const MOST = 64;

/**
 * Lists of what to refuse, made anew when something changed that the reader may see, and once a minute for what ended
 * by the clock; else given from memory. The serial of an edition is the second in which it was made, or one more than
 * the last.
 */
export class Lists {
  readonly #parts: ListParts;
  readonly #editions = new Map<string, Edition>();

  constructor(parts: ListParts) {
    this.#parts = parts;
  }

  /** A list in a format; undefined where the kind has no such format. */
  async issue(kind: ListKind, format: string, to: ListReader): Promise<Issue | undefined> {
    if (format !== BUNDLE.format && !isListFormat(kind, format)) return undefined;
    const edition = await this.#editionFor(kind, to);
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

  async #editionFor(kind: ListKind, to: ListReader): Promise<Edition> {
    const key = JSON.stringify([kind, to.who, to.reader.audiences]);
    const last = this.#editions.get(key);
    const state = JSON.stringify([
      await stateOfValues(to.reader, this.#parts),
      this.#parts.sites.edition,
      this.#parts.now().slice(0, 16),
    ]);
    if (last?.state === state) return last;
    const edition = await this.#make(kind, state, last, to);
    this.#editions.delete(key);
    this.#editions.set(key, edition);
    if (this.#editions.size > MOST) this.#editions.delete(this.#editions.keys().next().value!);
    return edition;
  }

  async #make(kind: ListKind, state: string, last: Edition | undefined, to: ListReader): Promise<Edition> {
    const entries: ListEntry[] = [];
    let marking: Tlp = 'clear';
    for await (const said of this.#listed(kind, to)) {
      entries.push(entryOf(said, to));
      if (atMost(marking, said.marking)) marking = said.marking;
    }
    const digest = createHash('sha256')
      .update(JSON.stringify([marking, entries]))
      .digest('hex');
    if (last?.digest === digest) {
      last.state = state;
      return last;
    }
    const changed = this.#parts.now();
    const serial = Math.max(Math.floor(Date.parse(changed) / 1_000), (last?.head.serial ?? 0) + 1);
    const head = { hub: this.#parts.hub, marking: `TLP:${marking.toUpperCase()}`, changed, serial };
    return { state, digest, entries, head, issues: new Map() };
  }

  async *#listed(kind: ListKind, { reader }: ListReader): AsyncGenerator<SaidOfValue> {
    for await (const page of everyValue(reader, this.#parts)) {
      yield* page.filter((said) => LIST_OF[said.type] === kind && goesOnList(said, this.#parts.sites));
    }
  }

  /** The objects behind the entries, each once, as they were received. */
  async #bundle(kind: ListKind, { digest }: Edition, to: ListReader): Promise<string> {
    const bodies = new Map<string, string>();
    for await (const said of this.#listed(kind, to)) bodies.set(said.indicator, said.body);
    const id = deterministicId('bundle', FACT_NAMESPACE, digest);
    return `{"type":"bundle","id":"${id}","objects":[${[...bodies.values()].join(',\n')}]}\n`;
  }
}

const entryOf = (said: SaidOfValue, { nameOf }: ListReader): ListEntry => ({
  value: said.value,
  object: said.indicator,
  saidBy: nameOf(said.creator ?? said.submitter),
  category: said.category,
  confidence: said.confidence,
  since: said.validFrom,
});
