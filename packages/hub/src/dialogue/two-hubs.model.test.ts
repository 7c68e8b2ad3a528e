/**
 * Three hubs, two of them parties, who write and agree to one clause as they like, and a line between them that loses,
 * doubles, delays and reorders. Each hub does by itself what a hub does: the home places wishes. In the end everything
 * is delivered: then all hold the same words, and no word that anybody wrote is lost.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { clausePart, EU, KR, minute, THIRD } from './dialogue.fixture.ts';
import { type Deed, type DialogueAct, makeAct } from './dialogue-act.ts';
import { type FoldedActs, foldActs } from './fold-acts.ts';
import { wordsOf } from './joint-statement.ts';
import type { Negotiation } from './negotiate.ts';
import { agreeTo, proposeWords } from './propose.ts';
import { isRefused } from './refusal.ts';

const RUNS = 400;
const LANGUAGES = ['en', 'ko'] as const;
const part = clausePart({ en: 'first words', ko: '첫 문안' });

/** A hub as far as it matters here: what it has stored. */
class ModelHub {
  readonly id: string;
  readonly stored = new Map<string, DialogueAct>();
  #folded: FoldedActs | undefined;
  #words: Negotiation | undefined;

  constructor(id: string) {
    this.id = id;
  }

  store(act: DialogueAct): void {
    if (this.stored.has(act.id)) return;
    this.stored.set(act.id, act);
    this.#folded = undefined;
    this.#words = undefined;
  }

  get folded(): FoldedActs {
    this.#folded ??= foldActs(part, this.stored.values());
    return this.#folded;
  }

  get words(): Negotiation {
    this.#words ??= wordsOf(part, part.content.text, this.folded);
    return this.#words;
  }
}

class Model {
  readonly hubs = [new ModelHub(KR), new ModelHub(EU), new ModelHub(THIRD)];
  flying: { to: ModelHub; act: DialogueAct }[] = [];
  readonly written = new Set<string>(Object.values(part.content.text));
  #minute = 0;
  #words = 0;

  emit(hub: ModelHub, made: { role: DialogueAct['role']; deed?: Deed; answers?: string }, previous = hub.folded.head) {
    const act = makeAct({
      ...made,
      ...{ part_ref: part.id, created_by_ref: part.created_by_ref, previous, hub: hub.id },
      ...{ at: minute(this.#minute++), by: 'member' },
    });
    hub.store(act);
    for (const other of this.hubs) if (other !== hub) this.flying.push({ to: other, act });
  }

  act(hub: ModelHub, deed: Deed): void {
    this.emit(hub, { role: hub.id === part.content.home ? 'step' : 'wish', deed });
    this.work(hub);
  }

  propose(hub: ModelHub, key: string): void {
    const text = `words ${this.#words++}`;
    const deed = proposeWords(hub.words, { key, text });
    if (isRefused(deed)) return;
    this.written.add(text);
    this.act(hub, deed);
  }

  agree(hub: ModelHub, key: string): void {
    const deed = agreeTo(hub.words, key, hub.words.present.get(key)!.hash);
    if (!isRefused(deed)) this.act(hub, deed);
  }

  /** A restored backup, or a cheat: the home writes once more on a head that it has left behind. */
  fork(key: string): void {
    const [home] = this.hubs as [ModelHub];
    const text = `words ${this.#words++}`;
    this.written.add(text);
    const basis = home.words.present.get(key)?.hash ?? null;
    this.emit(home, { role: 'step', deed: { do: 'propose', key, text, basis } }, null);
    this.work(home);
  }

  /** What a hub does by itself whenever it has stored something. */
  work(hub: ModelHub): void {
    if (hub.id !== part.content.home) return;
    for (let wish = hub.folded.pending[0]; wish; wish = hub.folded.pending[0]) {
      this.emit(hub, { role: 'answer', answers: wish.id });
    }
  }

  arrive(at: number, fate: 'once' | 'twice' | 'lost'): void {
    const index = at % Math.max(1, this.flying.length);
    const message = this.flying[index];
    if (!message) return;
    // A lost message stays with its sender, who sends again: at least once.
    if (fate !== 'lost') message.to.store(message.act);
    if (fate === 'once') this.flying.splice(index, 1);
    this.work(message.to);
  }

  deliverAll(): void {
    while (this.flying.length > 0) this.arrive(this.flying.length - 1, 'once');
  }
}

type Event = (model: Model) => void;
const anyParty = fc.nat(1);
const anyLanguage = fc.constantFrom(...LANGUAGES);
const anyEvent: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(anyParty, anyLanguage).map(
      ([hub, lang]): Event =>
        (model) =>
          model.propose(model.hubs[hub]!, lang),
    ),
  },
  {
    weight: 9,
    arbitrary: fc.tuple(anyParty, anyLanguage).map(
      ([hub, lang]): Event =>
        (model) =>
          model.agree(model.hubs[hub]!, lang),
    ),
  },
  {
    weight: 1,
    arbitrary: anyLanguage.map(
      (lang): Event =>
        (model) =>
          model.fork(lang),
    ),
  },
  {
    weight: 12,
    arbitrary: fc.tuple(fc.nat(20), fc.constantFrom('once', 'once', 'twice', 'lost')).map(
      ([at, fate]): Event =>
        (model) =>
          model.arrive(at, fate),
    ),
  },
);

/** Every text that a hub still shows: present, former, or late. */
function kept({ present, history, late }: Negotiation): Set<string> {
  return new Set([...present.values(), ...history, ...late].map(({ text }) => text));
}

function assertNothingLost(hub: ModelHub): void {
  const shown = kept(hub.words);
  for (const { deed } of hub.stored.values()) {
    if (deed?.do === 'propose') assert.ok(shown.has(deed.text), `${hub.id} lost "${deed.text}"`);
  }
}

function assertLawful({ present }: Negotiation): void {
  for (const { agreed } of present.values()) assert.equal(new Set(agreed).size, agreed.length, 'a side agreed twice');
}

test(`in ${RUNS} runs over a bad line all hubs end with the same words, and no word is lost`, () => {
  const reached = new Map<string, number>();
  const note = (what: string) => reached.set(what, (reached.get(what) ?? 0) + 1);
  fc.assert(
    fc.property(fc.array(anyEvent, { minLength: 10, maxLength: 50, size: 'max' }), (events) => {
      const model = new Model();
      for (const event of events) {
        event(model);
        for (const hub of model.hubs) assertNothingLost(hub);
      }
      model.deliverAll();
      const [kr, eu, third] = model.hubs.map(({ words }) => words) as [Negotiation, Negotiation, Negotiation];
      assert.deepEqual(eu, kr, 'the parties disagree');
      assert.deepEqual(third, kr, 'a hub that only listens disagrees');
      assert.deepEqual(kept(kr), model.written, 'a word is lost, or invented');
      assert.deepEqual(model.hubs[0]!.folded.pending, [], 'a wish stays open although everything is delivered');
      assertLawful(kr);
      if (kr.late.length > 0) note('late');
      if (kr.history.length > 0) note('former');
      if ([...kr.present.values()].some(({ agreed }) => agreed.length === 2)) note('agreed by both');
    }),
    { numRuns: RUNS, seed: 11 },
  );
  // The laws say nothing about a run in which nothing happened.
  for (const what of ['late', 'former', 'agreed by both']) {
    assert.ok((reached.get(what) ?? 0) >= 20, `${what} was reached in ${reached.get(what) ?? 0} runs only`);
  }
});
