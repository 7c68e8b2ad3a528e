import { type AudienceRule, readRule } from './audience-rule.ts';
import { decideRelease, type Recipient } from './decide-release.ts';

interface Answer {
  /** How many rules there were. */
  readonly rules: number;
  readonly ids: readonly number[];
  readonly set: ReadonlySet<number>;
}

/**
 * The interned rules in memory, and which of them a recipient may see at present.
 *
 * Rules are only ever added; an answer is kept per recipient object until a rule is added, so whoever makes recipients
 * makes a new one when membership changes.
 */
export class AudienceBook {
  readonly #rules = new Map<number, AudienceRule>();
  readonly #answers = new WeakMap<Recipient, Answer>();

  /** Learns an interned rule by the text the store keeps. */
  learn(id: number, text: string): void {
    if (!this.#rules.has(id)) this.#rules.set(id, readRule(text));
  }

  /** The rule of an audience id; every id in the store has one. */
  rule(id: number): AudienceRule {
    const rule = this.#rules.get(id);
    if (rule === undefined) throw new Error(`audience ${id} is not in the book`);
    return rule;
  }

  /** The audience ids that `recipient` may see now, ascending. */
  visibleTo(recipient: Recipient): readonly number[] {
    return this.#answer(recipient).ids;
  }

  /** The same as a set, for lookups. */
  visibleSet(recipient: Recipient): ReadonlySet<number> {
    return this.#answer(recipient).set;
  }

  /** Audience ids whose rule fulfils `condition`; a collection is one. */
  where(condition: (rule: AudienceRule) => boolean): readonly number[] {
    return [...this.#rules].filter(([, rule]) => condition(rule)).map(([id]) => id);
  }

  #answer(recipient: Recipient): Answer {
    const known = this.#answers.get(recipient);
    if (known?.rules === this.#rules.size) return known;
    const ids = this.where((rule) => decideRelease(rule, recipient).allowed).toSorted((a, b) => a - b);
    const answer: Answer = { rules: this.#rules.size, ids, set: new Set(ids) };
    this.#answers.set(recipient, answer);
    return answer;
  }
}
