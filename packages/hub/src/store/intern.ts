import type { ClientBase, Pool } from 'pg';
import type { AudienceBook, AudienceRule } from '../release/index.ts';
import { ruleText } from '../release/index.ts';

/**
 * The interned texts of a hub: STIX types and audience rules, both only ever added.
 *
 * An id that a rolled-back transaction had made is forgotten again, so ids are learned from the table, not guessed.
 */
export class Interned {
  readonly #kinds = new Map<string, number>();
  readonly #types = new Map<number, string>();
  readonly #audiences = new Map<string, number>();
  readonly #texts = new WeakMap<AudienceRule, string>();
  readonly book: AudienceBook;

  constructor(book: AudienceBook) {
    this.book = book;
  }

  /** Loads what the table has that this process does not know yet. */
  async load(client: Pick<ClientBase, 'query'>): Promise<void> {
    const kinds = await client.query<{ id: number; type: string }>('select id, type from kind');
    for (const { id, type } of kinds.rows) this.#learnKind(id, type);
    const audiences = await client.query<{ id: number; rule: string }>('select id, rule from audience where id > $1', [
      Math.max(0, ...this.#audiences.values()),
    ]);
    for (const { id, rule } of audiences.rows) this.#learnAudience(id, rule);
  }

  typeOf(kind: number): string {
    const type = this.#types.get(kind);
    if (type === undefined) throw new Error(`kind ${kind} is not in the table`);
    return type;
  }

  /** The id of a type that some stored object has; undefined when none has. */
  kindOf(type: string): number | undefined {
    return this.#kinds.get(type);
  }

  audienceOf(rule: AudienceRule): number {
    const id = this.#audiences.get(this.#textOf(rule));
    if (id === undefined) throw new Error('the audience was not interned first');
    return id;
  }

  /** Makes sure that every type and rule has an id, outside any transaction, so that a roll-back takes none back. */
  async intern(pool: Pool, types: readonly string[], rules: readonly AudienceRule[]): Promise<void> {
    const newTypes = [...new Set(types)].filter((type) => !this.#kinds.has(type));
    const newRules = [...new Set(rules.map((rule) => this.#textOf(rule)))].filter((text) => !this.#audiences.has(text));
    if (newTypes.length > 0) {
      await pool.query('insert into kind (type) select unnest($1::text[]) on conflict do nothing', [newTypes]);
    }
    if (newRules.length > 0) {
      await pool.query('insert into audience (rule) select unnest($1::text[]) on conflict do nothing', [newRules]);
    }
    if (newTypes.length + newRules.length > 0) await this.load(pool);
  }

  /** Kept while the rule lives: a row's rule is looked up for each of its tables. */
  #textOf(rule: AudienceRule): string {
    const known = this.#texts.get(rule);
    if (known !== undefined) return known;
    const text = ruleText(rule);
    this.#texts.set(rule, text);
    return text;
  }

  #learnKind(id: number, type: string): void {
    this.#kinds.set(type, id);
    this.#types.set(id, type);
  }

  #learnAudience(id: number, rule: string): void {
    this.#audiences.set(rule, id);
    this.book.learn(id, rule);
  }
}
