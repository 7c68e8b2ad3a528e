import type { StoreOutcome, Writer } from '../store/index.ts';
import { type Admission, admit } from './admit.ts';
import type { Candidate } from './candidate.ts';
import type { Door, IntakeContext } from './door.ts';
import { knownDefinitions, type ReadDefinitions } from './known-definitions.ts';
import { Meter, meteredAs } from './meter.ts';

/** What became of one candidate, in the order in which they were brought. */
export interface Taken {
  readonly outcome: 'taken' | 'unchanged' | 'held' | 'refused';
  readonly pointer: string;
  readonly id: string | undefined;
  /** RFC 3339 version of the object, as far as it has one. */
  readonly version: string | undefined;
  readonly code?: string;
  readonly message?: string;
  readonly faults?: readonly { readonly code: string; readonly pointer: string; readonly message: string }[];
}

/** What the bringer may see, by audience id: no answer depends on anything else. */
export type MaySee = (audience: number) => boolean;

/** A candidate and the door it came by. */
export interface Arrival {
  readonly candidate: Candidate;
  readonly door: Door;
}

export interface IntakeParts {
  readonly writer: Writer;
  readonly context: () => IntakeContext;
  /** Default: none is stored. */
  readonly definitions?: ReadDefinitions;
  /** Tells the operator that a source floods; once a flood. Default: nobody is told. */
  readonly alarm?: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

/** The one way in: judges every candidate, stores what is admitted or held, says what became of each. */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #meter = new Meter();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Takes candidates that all came by one door. */
  take(candidates: readonly Candidate[], door: Door, maySee: MaySee): Promise<readonly Taken[]> {
    return this.takeEach(
      candidates.map((candidate) => ({ candidate, door })),
      maySee,
    );
  }

  /** Takes candidates, each with the door it came by; the answers are in their order and hold once they are given. */
  async takeEach(arrivals: readonly Arrival[], maySee: MaySee): Promise<readonly Taken[]> {
    const definitionOf = await knownDefinitions(arrivals, this.#parts.definitions ?? noDefinitions);
    const context = this.#parts.context();
    const admissions = arrivals.map((arrival) =>
      this.#metered(
        admit({ ...arrival.candidate, definitionOf: definitionOf(arrival) }, arrival.door, context),
        arrival.door,
        context,
      ),
    );
    const waiting = admissions.flatMap((admission) =>
      admission.kind === 'refuse' ? [] : [{ submission: admission.submission, maySee }],
    );
    const outcomes = (await this.#parts.writer.store(waiting)).values();
    return admissions.map((admission, at) =>
      describe(arrivals[at]!.candidate, admission, admission.kind === 'refuse' ? undefined : outcomes.next().value),
    );
  }

  /** The admission as it was judged; over its bringer's usual rate without effect on verdicts. */
  #metered(admission: Admission, door: Door, context: IntakeContext): Admission {
    const metered = meteredAs(door);
    const rate = metered === undefined ? undefined : context.rateOf?.(metered);
    if (admission.kind === 'refuse' || metered === undefined || rate === undefined) return admission;
    const metering = this.#meter.take(metered.source, Date.parse(context.now), rate);
    if (metering === 'within') return admission;
    if (metering === 'began') this.#parts.alarm?.('intake.flood', { ...metered, ...rate });
    return { ...admission, submission: { ...admission.submission, muted: true } };
  }
}

const noDefinitions: ReadDefinitions = async () => new Map();

function describe(candidate: Candidate, admission: Admission, outcome: StoreOutcome | undefined): Taken {
  const { pointer } = candidate;
  if (admission.kind === 'refuse') {
    const [{ code, message }] = admission.faults;
    const { id, version } = claimedIdentity(candidate.value);
    return { outcome: 'refused', pointer, id, version, code, message, faults: admission.faults };
  }
  const { object, modified, held, muted } = admission.submission;
  const named = { pointer, id: object.id as string, version: modified };
  if (outcome?.kind === 'refused')
    return { ...named, outcome: 'refused', code: outcome.code, message: outcome.message };
  if (outcome?.kind === 'unchanged') return { ...named, outcome: 'unchanged' };
  if (held !== null) return { ...named, outcome: 'held', code: held.split(' ')[0]!, message: sentenceOf(held) };
  if (muted) return { ...named, outcome: 'taken', code: 'flood', message: FLOOD };
  return { ...named, outcome: 'taken' };
}

const FLOOD = 'It came over your usual rate: it is stored and shown, and changes no verdict until a person has looked.';

function claimedIdentity(value: unknown): { id: string | undefined; version: string | undefined } {
  const claimed = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  return {
    id: typeof claimed.id === 'string' ? claimed.id : undefined,
    version: typeof claimed.modified === 'string' ? claimed.modified : undefined,
  };
}

function sentenceOf(held: string): string {
  if (held.startsWith('unknown_marking'))
    return 'It carries a marking that this hub does not know; a person must decide.';
  if (held === 'two_tlp_markings') return 'It carries two TLP markings; the stricter holds until a person decides.';
  if (held === 'future_dated') return 'Its time lies ahead of this hub’s clock; a person must decide.';
  return 'A person must decide.';
}
