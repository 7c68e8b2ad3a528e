/**
 * Where freeze requests are written: a draft, a member's move, and what the hub does by itself.
 *
 * Each write of a request waits for the one before, folds anew what is stored, and stores one step on that head: of two
 * calls at once the second is judged by what the first did.
 */
import type { Arrival, Intake, MaySee, Taken } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import { OneAtATime } from '../platform/one-at-a-time.ts';
import type { Ask, Interned } from '../store/index.ts';
import type { Actor } from './actor.ts';
import { type Advance, advance, type Intent } from './advance-freeze-request.ts';
import { countersign } from './countersign.ts';
import type { FoldedRequest } from './fold-steps.ts';
import type { FreezeRequest } from './freeze-request.ts';
import type { FreezeStep } from './freeze-step.ts';
import { type LoadedRequest, loadRequests } from './load-request.ts';
import { receive } from './receive.ts';
import { type Refused, refuse } from './request-refusal.ts';
import { requestObject, stepObject } from './stix-form.ts';

export interface RequestDeskParts {
  readonly intake: Intake;
  readonly interned: Interned;
  /** Asks as the hub itself. */
  readonly ask: Ask;
  /** Id of this hub. */
  readonly hub: string;
  /** Hub whose roll names an organisation. */
  readonly hubOf: (organisation: string) => string | undefined;
  /** Whether an agreement in force carries a request to a hub directly; always to this one. */
  readonly reaches: (hub: string) => boolean;
  /** The member who made the account of a member; undefined for the hub itself. */
  readonly madeBy: (member: string) => Promise<string | undefined>;
  /** Tells the operator of something that should not happen. */
  readonly alarm: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly now: () => string;
}

/** Somebody with a session, and how to read as they do. */
export interface Caller {
  readonly session: Session;
  readonly ask: Ask;
  readonly maySee: MaySee;
}

/** What a move led to. `proposed`: the home has yet to answer, or a further person to support it. */
export type Moved = { readonly kind: 'moved' | 'proposed'; readonly loaded: LoadedRequest } | Refused;

export class RequestDesk {
  readonly #parts: RequestDeskParts;
  readonly #turns = new OneAtATime();

  constructor(parts: RequestDeskParts) {
    this.#parts = parts;
  }

  /** Requests as the caller sees them. */
  read(ids: readonly string[], { ask }: Pick<Caller, 'ask'>): Promise<LoadedRequest[]> {
    return loadRequests(ask, this.#parts.interned, this.#parts.hub, ids);
  }

  /** Stores a draft, which stays with its organisation; resolves to what intake said of it. */
  async draft(request: FreezeRequest, defaulted: readonly string[], { session, maySee }: Caller): Promise<Taken> {
    const door = {
      kind: 'room',
      organisation: session.organisation,
      member: session.member,
      organisations: [],
    } as const;
    const arrival = { candidate: candidateOf(JSON.stringify(requestObject(request, defaulted))), door };
    const [taken] = await this.#parts.intake.takeEach([arrival], maySee);
    return taken!;
  }

  /** Carries out a member's wish as far as it goes; undefined for a request that the member cannot see. */
  move(id: string, intent: Intent, caller: Caller): Promise<Moved | undefined> {
    return this.#turns.run(id, async () => {
      const [loaded] = await this.read([id], caller);
      if (loaded === undefined) return undefined;
      const actor = await this.actorOf(caller.session);
      const made = this.#judge(loaded.folded, intent, actor);
      if (made.kind === 'refused') return made;
      await this.#store(loaded, made.step, caller.session.member, caller.maySee);
      if (made.kind === 'proposal') await this.#answerProposals(id);
      return await this.#outcome(id, intent, made.kind, caller);
    });
  }

  /**
   * Does what falls to this hub without a person: the receipt, and what a proposal has all it needs for. What intake
   * does not take of it raises an alarm and stays undone, so that one request from elsewhere cannot stop the others.
   */
  async settle(id: string): Promise<void> {
    try {
      await this.#settle(id);
    } catch (error) {
      if (!(error instanceof NotStored)) throw error;
      this.#parts.alarm('request.not_settled', { request: id, reason: error.message });
    }
  }

  #settle(id: string): Promise<void> {
    return this.#turns.run(id, async () => {
      const [loaded] = await this.read([id], this.#parts);
      if (loaded === undefined) return;
      const { hub, hubOf, now } = this.#parts;
      const { receiver } = loaded.folded.request.content;
      // A hub that names another's organisation as living here gets no receipt in that organisation's name.
      const receipt = hubOf(receiver.organisation) === hub ? receive(loaded.folded, hub, now()) : undefined;
      if (receipt?.kind === 'step') await this.#store(loaded, receipt.step, null, () => true);
      await this.#answerProposals(id);
    });
  }

  /** The member as the rules of requests know them. The name stays here: steps travel. */
  async actorOf({ member, organisation, roles, created }: Session): Promise<Actor> {
    const madeBy = await this.#parts.madeBy(member);
    const actor = { member, organisation, hub: this.#parts.hub, roles: [...roles], createdAt: created };
    return madeBy === undefined ? actor : { ...actor, madeBy };
  }

  #judge(folded: FoldedRequest, intent: Intent, actor: Actor): Advance {
    const made = advance(folded, intent, actor, this.#parts.now());
    if (made.kind === 'refused' || made.step.receiver_hub === undefined) return made;
    // Handed over to a hub that cannot get it, a request would have no home.
    return this.#parts.reaches(made.step.receiver_hub) ? made : refuse('not_reachable', ['withdrawn']);
  }

  async #outcome(id: string, { to }: Intent, kind: 'step' | 'proposal', caller: Caller): Promise<Moved> {
    const [loaded] = await this.read([id], caller);
    if (loaded === undefined) throw new Error(`request ${id} is gone after a step was stored`);
    const open = kind === 'proposal' && loaded.folded.state !== to;
    return { kind: open ? 'proposed' : 'moved', loaded };
  }

  /** Countersigns, one after the other, every proposal that needs nothing but this hub. */
  async #answerProposals(id: string): Promise<void> {
    const { hub, now } = this.#parts;
    // A head that did not move would be asked the same again, for ever.
    for (let head: string | null | undefined; ; ) {
      const [loaded] = await this.read([id], this.#parts);
      if (loaded?.folded.head === head) return;
      head = loaded?.folded.head;
      const ripe = loaded?.folded.proposals.find(({ needs }) => needs === 'home');
      const proposal = loaded?.steps.find((step) => step.id === ripe?.id);
      if (loaded === undefined || proposal === undefined) return;
      const made = countersign(loaded.folded, proposal, hub, now());
      if (made.kind === 'refused') return;
      await this.#store(loaded, made.step, null, () => true);
    }
  }

  /**
   * Stores a step. The one that sends the request takes everything before it along, in one transaction: until then
   * nothing of it was for the receiver.
   */
  async #store(loaded: LoadedRequest, step: FreezeStep, member: string | null, maySee: MaySee): Promise<void> {
    const { requester, receiver, exercise } = loaded.folded.request.content;
    const sending = step.receiver_hub !== undefined;
    const organisations =
      sending || loaded.folded.receiverIsHome ? [requester.organisation, receiver.organisation] : [];
    const door = { kind: 'room', organisation: step.created_by_ref, member, organisations } as const;
    const texts = [...(sending ? loaded.own : []), JSON.stringify(stepObject(step, exercise))];
    const arrivals: Arrival[] = texts.map((text) => ({ candidate: candidateOf(text), door }));
    const taken = await this.#parts.intake.takeEach(arrivals, maySee);
    const fault = taken.find(({ outcome }) => outcome === 'refused' || outcome === 'held');
    if (fault !== undefined) throw new NotStored(`step ${step.id} was not stored: ${JSON.stringify(fault)}`);
  }
}

/** A step that the rules allowed and intake did not take: a fault of this program, or of what a peer sent. */
class NotStored extends Error {}

function candidateOf(source: string): Arrival['candidate'] {
  return { source, value: JSON.parse(source), pointer: '' };
}
