/**
 * Where dialogues are written: a part is founded, a side acts on one, and what the home does by itself.
 *
 * Each write of a part waits for the one before and folds anew what is stored. At the home an act is a step of the
 * chain; at another hub it is a wish, stored and sent at once, which has effect here as pending and is final when the
 * home has placed it.
 */
import { customType } from '@haetae/contract';
import { type Tlp, tlpMarkingId } from '@haetae/stix/marking';
import type { Arrival, Intake, MaySee, Taken } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { OneAtATime } from '../platform/one-at-a-time.ts';
import { presentFields } from '../platform/present-fields.ts';
import type { Ask, Interned } from '../store/index.ts';
import { type ActFacts, type Deed, type DialogueAct, makeAct } from './dialogue-act.ts';
import { DialogueClock } from './dialogue-clock.ts';
import { isKind, type Part, type PartContent } from './dialogue-part.ts';
import { openSilences } from './due.ts';
import { Hearing } from './hearing.ts';
import { type LoadedPart, type Loading, loadNewest, loadParts } from './load-parts.ts';
import { isRefused, type Refused, refuse } from './refusal.ts';
import { actObject, partObject } from './stix-form.ts';

export interface DialogueDeskParts {
  readonly intake: Intake;
  readonly interned: Interned;
  /** Asks as the hub itself. */
  readonly ask: Ask;
  /** Id of this hub. */
  readonly hub: string;
  /** Tells the operator of something that should not happen. */
  readonly alarm: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly now: () => string;
  /** Puts a statement whose time has come where everybody finds it. */
  readonly release: (statement: string) => Promise<void>;
  /** Resolves after so many milliseconds. */
  readonly wait: (milliseconds: number) => Promise<unknown>;
}

/** Somebody with a session, and how to read as they do. */
export interface Caller {
  readonly session: Session;
  readonly ask: Ask;
  readonly maySee: MaySee;
}

/** `pending`: kept here, and the home of the part has yet to place it. */
export type Acted = { readonly kind: 'done' | 'pending'; readonly loaded: LoadedPart; readonly act: string } | Refused;

/** Milliseconds for which a caller waits until the home of a part, another hub, has placed what they did. */
const HOME_PATIENCE = 2_000;
/** Milliseconds for which what another side did a moment ago may still be on its way. */
const CROSSING_PATIENCE = 1_000;
/** Milliseconds for which the roll of a hub that has just joined may still be on its way, and between looks for it. */
const [ROLL_PATIENCE, ROLL_INTERVAL] = [3_000, 50];

export class DialogueDesk {
  readonly #parts: DialogueDeskParts;
  readonly #turns = new OneAtATime();
  readonly #hearing: Hearing;
  readonly #clock: DialogueClock;

  constructor(parts: DialogueDeskParts) {
    this.#parts = parts;
    this.#hearing = new Hearing(parts.wait);
    this.#clock = new DialogueClock(parts.hub);
  }

  /** How a caller, or by default the hub itself, reads. */
  loading(ask: Ask = this.#parts.ask): Loading {
    const { interned, hub } = this.#parts;
    return { ask, interned, hub };
  }

  /**
   * Founds a part.
   *
   * @param to the organisations that it is for
   * @param tlp its marking, where its author chooses one; none goes to a sharing group, only to those organisations
   */
  async found(
    content: PartContent,
    made: { readonly uuid: string; readonly to: readonly string[]; readonly tlp?: Tlp },
    { session, maySee }: Caller,
  ): Promise<{ readonly part: Part; readonly taken: Taken }> {
    const at = this.#parts.now();
    const part: Part = {
      type: customType.dialoguePart,
      spec_version: '2.1',
      id: `${customType.dialoguePart}--${made.uuid}`,
      created: at,
      modified: at,
      created_by_ref: session.organisation,
      object_marking_refs: [tlpMarkingId(made.tlp ?? markingOf(content))],
      content,
    };
    const taken = await this.#take(partObject(part), session.organisation, session.member, made.to, maySee);
    return { part, taken };
  }

  /** Offers a part that its founder kept to the organisations named, as it is. */
  async widen(part: Part, to: readonly string[], { session, maySee }: Caller): Promise<Taken> {
    return await this.#take(partObject(part), part.created_by_ref, session.member, to, maySee);
  }

  /**
   * Does what a member of a side wishes, or says why not; undefined for a part that the member cannot see.
   *
   * @param decide the deed, seen from where the part stands now
   */
  async act(
    id: string,
    decide: (loaded: LoadedPart) => Deed | Refused | Promise<Deed | Refused>,
    caller: Caller,
  ): Promise<Acted | undefined> {
    const acted = await this.#turns.run(id, async () => {
      const [loaded] = await loadParts([id], this.loading(caller.ask));
      if (loaded === undefined) return undefined;
      if (!this.#isParty(loaded)) return refuse('not_eligible', { detail: 'This hub is no party to it.' });
      const deed = await decide(loaded);
      if (isRefused(deed)) return deed;
      const by = { created_by_ref: caller.session.organisation, by: caller.session.member };
      return await this.#store(
        loaded,
        { ...by, role: this.#roleIn(loaded), deed },
        caller.session.member,
        caller.maySee,
      );
    });
    if (acted === undefined || isRefused(acted)) return acted;
    return await this.#outcome(id, acted, caller);
  }

  /**
   * Places the wishes that wait for this hub as their home, and wakes who waits for another's. What intake does not take
   * raises an alarm and stays undone, so that one part from elsewhere cannot stop the others.
   */
  async settle(id: string): Promise<void> {
    try {
      await this.#turns.run(id, () => this.#placeWishes(id));
    } catch (error) {
      if (!(error instanceof NotStored)) throw error;
      this.#parts.alarm('dialogue.not_settled', { part: id, reason: error.message });
    }
    this.#hearing.tell(id);
  }

  /** Learns what falls due of what is stored already. */
  async remember(): Promise<void> {
    for (const kind of ['clause', 'statement'] as const) {
      for (const loaded of await loadNewest(this.loading(), kind)) this.#clock.note(loaded);
    }
  }

  /** Does what has fallen due for this hub as home. */
  async tend(): Promise<void> {
    for (const id of this.#clock.take(this.#parts.now())) {
      await this.#turns.run(id, () => this.#endSilences(id));
      const [loaded] = await loadParts([id], this.loading());
      if (loaded !== undefined && isKind(loaded.part, 'statement')) await this.#parts.release(loaded.part.id);
    }
  }

  async #endSilences(id: string): Promise<void> {
    const [loaded] = await loadParts([id], this.loading());
    if (loaded === undefined || !isKind(loaded.part, 'clause')) return;
    const now = Date.parse(this.#parts.now());
    for (const [key, { hash, ends }] of openSilences(loaded.part, loaded)) {
      if (Date.parse(ends) > now) continue;
      const by = { created_by_ref: loaded.part.created_by_ref, by: this.#parts.hub };
      await this.#store(loaded, { ...by, role: 'step', deed: { do: 'silence-over', key, hash } }, null, () => true);
      return await this.#endSilences(id);
    }
    this.#clock.note(loaded);
  }

  /** Asks until nobody is missing any more whose roll may still be on its way, for a moment. */
  async awaitRolls<T extends object>(ask: () => T): Promise<T | Refused> {
    for (let waited = 0; ; waited += ROLL_INTERVAL) {
      const answer = ask();
      if (!isRefused(answer) || answer.code !== 'not_reachable' || waited >= ROLL_PATIENCE) return answer;
      await this.#parts.wait(ROLL_INTERVAL);
    }
  }

  async #placeWishes(id: string): Promise<void> {
    for (;;) {
      const [loaded] = await loadParts([id], this.loading());
      if (loaded !== undefined) this.#clock.note(loaded);
      const wish = loaded?.folded.pending[0];
      if (loaded === undefined || wish === undefined || loaded.part.content.home !== this.#parts.hub) return;
      const by = { created_by_ref: loaded.part.created_by_ref, by: this.#parts.hub };
      await this.#store(loaded, { ...by, role: 'answer', answers: wish.id }, null, () => true);
    }
  }

  #isParty({ part }: LoadedPart): boolean {
    return part.content.parties.some(({ id }) => id === this.#parts.hub);
  }

  #roleIn({ part }: LoadedPart): 'step' | 'wish' {
    return part.content.home === this.#parts.hub ? 'step' : 'wish';
  }

  /** Waits until the home has placed the act, or patience ends. */
  async #outcome(id: string, act: DialogueAct, caller: Caller): Promise<Acted> {
    const isOpen = ({ folded }: LoadedPart) => folded.pending.some((wish) => wish.id === act.id);
    const load = async (): Promise<LoadedPart> => {
      const [loaded] = await loadParts([id], this.loading(caller.ask));
      if (loaded === undefined) throw new Error(`part ${id} is gone after an act was stored`);
      return loaded;
    };
    const loaded = await this.#hearing.until(
      load,
      (one) => !isOpen(one),
      () => [id],
      HOME_PATIENCE,
    );
    return { kind: isOpen(loaded) ? 'pending' : 'done', loaded, act: act.id };
  }

  /**
   * Asks, and asks again whenever one of the parts is heard of, until the answer is good or nothing can be on its way any
   * more: two sides who talk to each other are faster than their hubs.
   *
   * @param about ids of the parts on which an answer that is not good rests; none: it will not become better
   */
  awaitCrossing<T>(ask: () => Promise<T>, isGood: (answer: T) => boolean, about: (answer: T) => readonly string[]) {
    return this.#hearing.until(ask, isGood, about, CROSSING_PATIENCE);
  }

  async #store(
    { part, folded }: LoadedPart,
    made: Pick<ActFacts, 'created_by_ref' | 'by' | 'role' | 'deed' | 'answers'>,
    member: string | null,
    maySee: MaySee,
  ): Promise<DialogueAct> {
    const { hub, now } = this.#parts;
    const act = makeAct({
      ...made,
      part_ref: part.id,
      previous: folded.head,
      at: now(),
      hub,
      ...presentFields({ object_marking_refs: part.object_marking_refs }),
    });
    const object = actObject(act, part.content.exercise);
    const taken = await this.#take(object, made.created_by_ref, member, part.content.organisations, maySee);
    if (taken.outcome === 'refused' || taken.outcome === 'held') {
      throw new NotStored(`act ${act.id} was not stored: ${JSON.stringify(taken)}`);
    }
    return act;
  }

  async #take(
    object: Readonly<Record<string, unknown>>,
    organisation: string,
    member: string | null,
    organisations: readonly string[],
    maySee: MaySee,
  ): Promise<Taken> {
    const source = JSON.stringify(object);
    const arrival: Arrival = {
      candidate: { source, value: JSON.parse(source), pointer: '' },
      door: { kind: 'room', organisation, member, organisations },
    };
    const [taken] = await this.#parts.intake.takeEach([arrival], maySee);
    return taken!;
  }
}

/** Words of a statement and positions are TLP:AMBER+STRICT; the frame of a consultation is TLP:AMBER. */
function markingOf({ kind }: PartContent): Tlp {
  return kind === 'statement' || kind === 'clause' || kind === 'position' ? 'amber+strict' : 'amber';
}

/** An act that the rules allowed and intake did not take: a fault of this program, or of what a peer sent. */
class NotStored extends Error {}
