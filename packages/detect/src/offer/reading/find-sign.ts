import type { Concept } from '../concept/index.ts';
import type { SignRow } from '../sign/sign-row.ts';
import { canBeAsked } from './asked.ts';
import { denied, doneByOthers } from './denied.ts';
import type { Mention, Reading } from './reading.ts';

/** How far apart, in letters, the parts of one sign may stand. */
const REACH = 90;
/** How near to the act an excuse must stand. */
const EXCUSED_WITHIN = 240;

/**
 * Where the text shows the sign: the first place of any of its parts; -1 when it does not. The parts stand near the act, in
 * whatever order, each in words of its own. What is denied, or done by others than the reader, is not shown.
 */
export function findSign(row: SignRow, reading: Reading): number {
  const [head, ...others] = row.of;
  if (head === undefined) return -1;
  // Most sentences lack one of the parts: the looking ends there.
  if (others.some((part) => mentionsOf(part, reading).length === 0)) return -1;
  for (const act of row.said || row.whoever ? mentionsOf(head, reading) : asksOf(head, reading)) {
    if (!row.said && (denied(reading.text, act) || (!row.whoever && doneByOthers(reading.text, act)))) continue;
    const together = standTogether(act, others, row.reach ?? REACH, reading);
    if (together && !excused(act, row, reading)) return Math.min(...together.map(({ start }) => start));
  }
  return -1;
}

/** The act and the nearest mention of each other part; undefined when one of them is too far away. */
function standTogether(
  act: Mention,
  others: SignRow['of'],
  reach: number,
  reading: Reading,
): readonly Mention[] | undefined {
  const taken = [act];
  for (const part of others) {
    const [nearest] = mentionsOf(part, reading)
      .filter(
        (mention) =>
          apart(mention, act) <= reach && taken.every((other) => !holds(mention, other) && !holds(other, mention)),
      )
      .toSorted((one, other) => apart(one, act) - apart(other, act));
    if (nearest === undefined) return undefined;
    taken.push(nearest);
  }
  return taken;
}

/** Words about something else near the act: the tasks of a position, a shop for programs, a test net. */
function excused(act: Mention, { unless = [] }: SignRow, reading: Reading): boolean {
  return unless.some((concept) => reading.mentions(concept).some((mention) => apart(mention, act) <= EXCUSED_WITHIN));
}

/** The mentions of the act that can be a request to the reader. */
function asksOf(part: Concept | readonly Concept[], reading: Reading): readonly Mention[] {
  const concepts = typeof part === 'string' ? [part] : part;
  return concepts.flatMap((concept) =>
    reading.mentions(concept).filter((mention) => canBeAsked(concept, reading.text, mention)),
  );
}

function mentionsOf(part: Concept | readonly Concept[], reading: Reading): readonly Mention[] {
  return typeof part === 'string' ? reading.mentions(part) : part.flatMap((concept) => reading.mentions(concept));
}

function apart(one: Mention, other: Mention): number {
  return Math.max(one.start - other.end, other.start - one.end, 0);
}

function holds(one: Mention, other: Mention): boolean {
  return one.start <= other.start && other.end <= one.end;
}
