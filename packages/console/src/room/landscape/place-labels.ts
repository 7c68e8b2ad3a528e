/** A mark that may carry its name. */
export type Labelled = { id: string; text: string; x: number; y: number; size: number; weight: number };
/** Where a name stands: at the start or the end side of its mark, on one of the lines around it. */
export type Placed = { id: string; text: string; x: number; y: number; anchor: 'start' | 'end' };

/** Pixels of a character, on average; a name is measured before it is drawn. */
const CHARACTER = 6.6;
const LINE = 15;

type Box = { left: number; right: number; top: number; bottom: number };

/**
 * Names for the weightiest marks, each where it covers no other name and no larger mark: right of its mark, left of
 * it, or a line above or below. A name for which there is no such place is left out; the table has every one.
 */
export function placeLabels(marks: readonly Labelled[], width: number, most: number): Placed[] {
  const sorted = marks.toSorted((a, b) => b.weight - a.weight);
  const taken: Box[] = sorted.slice(0, most).map((mark) => boxOf(mark.x, mark.y, mark.size));
  const placed: Placed[] = [];
  for (const mark of sorted.slice(0, most)) {
    const place = candidates(mark).find(
      ({ box }) => box.left >= 0 && box.right <= width && !taken.some((other) => covers(box, other)),
    );
    if (place === undefined) continue;
    taken.push(place.box);
    placed.push(place.placed);
  }
  return placed;
}

function candidates(mark: Labelled): { placed: Placed; box: Box }[] {
  const { id, text, x, y, size } = mark;
  const long = text.length * CHARACTER;
  return [0, -LINE, LINE].flatMap((shift) =>
    (['start', 'end'] as const).map((anchor) => {
      const at = anchor === 'start' ? x + size + 5 : x - size - 5;
      const left = anchor === 'start' ? at : at - long;
      const box = { left, right: left + long, top: y + shift - 7, bottom: y + shift + 7 };
      return { placed: { id, text, x: at, y: y + shift, anchor }, box };
    }),
  );
}

const boxOf = (x: number, y: number, size: number): Box => ({
  left: x - size,
  right: x + size,
  top: y - size,
  bottom: y + size,
});

const covers = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
