import type { Concept } from '../concept/index.ts';
import type { OfferRule } from '../indicators.ts';

/** One way in which words show a sign: concepts that stand near each other. */
export type SignRow = {
  readonly rule: OfferRule;
  /** The parts; the first is the act that is asked for, whose denial undoes the sign. A list stands for any of it. */
  readonly of: readonly (Concept | readonly Concept[])[];
  /** Concepts that make the sentence one about something else. */
  readonly unless?: readonly Concept[];
  /** Shown by what is said, not by what is asked: a "not" before the first part does not undo it. */
  readonly said?: true;
  /** Shown by whoever does it, the writer too: only a denial undoes it. */
  readonly whoever?: true;
  /** Looked for over two neighbouring sentences, too: what is wrong in one, what to do about it in the next. */
  readonly across?: true;
  /** As dangerous in a text that approaches nobody: no honest writer asks it of anybody. */
  readonly inItself?: true;
  /** How far apart the parts may stand, in letters; 90 unless told. */
  readonly reach?: number;
};
