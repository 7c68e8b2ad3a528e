import type { SearchedType } from '@haetae/detect/match';
import { readMarkings } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import { type NamedValue, valuesNamedBy } from '@haetae/stix/pattern';
import { decode } from './decode.ts';
import type { Indicator, ListFault } from './indicator.ts';
import type { BookBuilder } from './indicator-book.ts';
import { KEPT_FAULTS, type ListReading, unreadable } from './read-indicator-list.ts';
import { splitObjects } from './split-objects.ts';

/**
 * Reads the indicators of a STIX document whose pattern names values: equality, `IN` and `OR` of such. Others, revoked
 * and expired ones are named as faults by their number in the document; what is no indicator is passed over.
 */
export function readStixIndicators(
  bytes: Uint8Array,
  source: string,
  book: BookBuilder,
  now: string,
): ListReading | { readonly problem: string } {
  const reader = new StixReader(source, book, now);
  const elements = splitObjects(bytes);
  let element = elements.next();
  for (; element.done !== true; element = elements.next()) {
    reader.read(decode(bytes.subarray(element.value.from, element.value.to)));
  }
  if (!element.value) return { problem: `${source} ends before its end: it is not a whole document of JSON.` };
  return reader.reading();
}

const SEARCHED: ReadonlySet<string> = new Set<SearchedType>([
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
]);

type Fault = Omit<ListFault, 'line'>;

class StixReader {
  readonly #source: string;
  readonly #book: BookBuilder;
  readonly #now: string;
  /** Names of identities, and the indicators of those whose identity was not met yet. */
  readonly #names = new Map<string, string>();
  readonly #nameless = new Map<string, { source: string }[]>();
  /** Texts and markings that thousands of indicators share are kept once. */
  readonly #texts = new Map<string, string>();
  readonly #markings = new Map<string, string | null>();
  readonly #faults: ListFault[] = [];
  #taken = 0;
  #faulty = 0;
  #number = 0;

  constructor(source: string, book: BookBuilder, now: string) {
    this.#source = source;
    this.#book = book;
    this.#now = now;
  }

  /** Reads the next object of the document. */
  read(text: string): void {
    this.#number++;
    const object = parse(text);
    if (object?.type === 'identity' && typeof object.name === 'string') this.#meet(String(object.id), object.name);
    if (object !== undefined && object.type !== 'indicator') return;
    const fault =
      object === undefined ? { code: 'unreadable_value' as const, message: 'It is no JSON.' } : this.#add(object);
    if (fault === undefined) this.#taken++;
    else if (this.#faulty++ < KEPT_FAULTS) this.#faults.push({ line: this.#number, ...fault });
  }

  reading(): ListReading {
    return { taken: this.#taken, faulty: this.#faulty, faults: this.#faults };
  }

  #add(object: StixObject): Fault | undefined {
    const { id, pattern, pattern_type, valid_until, revoked } = object;
    if (revoked === true || (typeof valid_until === 'string' && valid_until <= this.#now)) {
      return { code: 'expired', message: `${id} was ${revoked === true ? 'revoked' : `valid until ${valid_until}`}.` };
    }
    const values = pattern_type === 'stix' && typeof pattern === 'string' ? valuesOf(pattern) : undefined;
    const searched = values?.filter(({ type }) => SEARCHED.has(type)) ?? [];
    if (searched.length === 0) {
      return {
        code: 'not_searchable',
        message: `The pattern of ${id} names no value that can be looked for in a log.`,
      };
    }
    const indicator = this.#describe(object);
    // Values of the set above.
    const failed = searched.find(({ type, value }) => !this.#book.add(value, indicator, type as SearchedType));
    return failed === undefined ? undefined : unreadable(failed.value);
  }

  #describe(object: StixObject): Indicator {
    const { id, name, labels, indicator_types, confidence } = object;
    const words = [labels, indicator_types].flat().filter((word): word is string => typeof word === 'string');
    const creator = String(object.created_by_ref);
    const known = this.#names.get(creator);
    const indicator = {
      id,
      name: typeof name === 'string' ? this.#once(name) : null,
      category: this.#once(words[0] ?? 'other'),
      confidence: typeof confidence === 'number' ? confidence : null,
      marking: this.#markingOf(object),
      source: known ?? this.#source,
    };
    if (known === undefined) this.#waitingFor(creator).push(indicator);
    return indicator;
  }

  #waitingFor(creator: string): { source: string }[] {
    const waiting = this.#nameless.get(creator) ?? [];
    if (waiting.length === 0) this.#nameless.set(creator, waiting);
    return waiting;
  }

  #meet(id: string, name: string): void {
    this.#names.set(id, name);
    for (const indicator of this.#nameless.get(id) ?? []) indicator.source = name;
    this.#nameless.delete(id);
  }

  #once(text: string): string {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    this.#texts.set(text, text);
    return text;
  }

  #markingOf(object: StixObject): string | null {
    const key = JSON.stringify([object.object_marking_refs, object.granular_markings]);
    const known = this.#markings.get(key);
    if (known !== undefined) return known;
    const marking = hasMarkings(object) ? (readMarkings(object).strictest ?? null) : null;
    this.#markings.set(key, marking);
    return marking;
  }
}

/** Markings that have the form of markings: this list was never validated. */
function hasMarkings({ object_marking_refs, granular_markings }: Record<string, unknown>): boolean {
  const isList = (value: unknown, fits: (one: unknown) => boolean): boolean =>
    value === undefined || (Array.isArray(value) && value.every(fits));
  return (
    isList(object_marking_refs, (one) => typeof one === 'string') &&
    isList(granular_markings, (one) => typeof one === 'object' && one !== null && 'selectors' in one)
  );
}

function parse(text: string): StixObject | undefined {
  try {
    // Looked at property by property before anything is used.
    return JSON.parse(text) as StixObject;
  } catch {
    return undefined;
  }
}

/** Nearly every pattern of a feed is one equality. */
const ONE_EQUALITY =
  /^\[(domain-name|url|ipv4-addr|ipv6-addr|email-addr|cryptocurrency-wallet):value ?= ?'([^'\\]+)'\]$/;

function valuesOf(pattern: string): readonly NamedValue[] | undefined {
  const simple = ONE_EQUALITY.exec(pattern);
  if (simple === null) return valuesNamedBy(pattern);
  const [, type, value = ''] = simple;
  return [{ type: type as NamedValue['type'], value }]; // one of the alternatives of the expression
}
