import type { AnswerLanguage, PackKind } from '@haetae/contract';

/** What stands at the head of a pack and of each list in it. */
export interface PackHead {
  readonly kind: PackKind;
  readonly language: AnswerLanguage;
  readonly version: number;
  /** RFC 3339. */
  readonly made: string;
  /** Name of the hub. */
  readonly hub: string;
  /** Such as `TLP:AMBER`. */
  readonly marking: string;
  readonly demonstration: boolean;
}
