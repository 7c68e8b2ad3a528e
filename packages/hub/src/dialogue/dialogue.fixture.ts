/** Parts and acts that tests of the dialogue begin with. */
import { customType } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import { type ActFacts, type Deed, type DialogueAct, makeAct } from './dialogue-act.ts';
import type { ContentOf, Part, PartContent } from './dialogue-part.ts';

export const KR = 'hub-kr';
export const EU = 'hub-eu';
/** A hub that is a party and only listens. */
export const THIRD = 'hub-jp';
const MOFA = 'identity--11111111-1111-4111-8111-111111111111';
export const EEAS = 'identity--22222222-2222-4222-8222-222222222222';

/** An instant, so many minutes after the beginning. */
export const minute = (after: number): string => new Date(Date.UTC(2026, 10, 24, 0, after)).toISOString();

/** What every part says: between Korea and the EU, founded by Korea. */
export const common = {
  home: KR,
  parties: [
    { id: KR, name: 'KR' },
    { id: EU, name: 'EU' },
  ],
  organisations: [MOFA, EEAS],
  by: 'member-kr',
  exercise: false,
};

const idOf = (number: number): string =>
  `${customType.dialoguePart}--00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A part of any kind; `number` tells parts apart. */
export function partOf<C extends PartContent>(content: C, number = 1): Part<C> {
  return {
    type: customType.dialoguePart,
    spec_version: '2.1',
    id: idOf(number),
    created: minute(0),
    modified: minute(0),
    created_by_ref: MOFA,
    object_marking_refs: [tlpMarkingId('amber+strict')],
    content,
  };
}

/** A clause of Korea's, with a listening third party. */
export function clausePart(text: Record<string, string>): Part<ContentOf<'clause'>> {
  const parties = [...common.parties, { id: THIRD, name: 'JP' }];
  return partOf({ kind: 'clause', ...common, parties, of: idOf(0), number: 1, does: 'fact', text });
}

/** An act on a part. */
export function actOn(part: Part, made: Partial<ActFacts> & { readonly deed?: Deed }): DialogueAct {
  return makeAct({
    part_ref: part.id,
    created_by_ref: MOFA,
    previous: null,
    role: 'step',
    at: minute(1),
    by: 'member-kr',
    hub: KR,
    ...made,
  });
}
