/** One axis of time for graph and time line: instants to pixels, and the ticks that are written under it. */

export type TimeScale = { from: number; to: number; left: number; right: number };

/** Pixels from the left edge for an instant; instants outside the scale are kept at its ends. */
export function toX(scale: TimeScale, at: number): number {
  if (scale.to === scale.from) return scale.left;
  const part = (at - scale.from) / (scale.to - scale.from);
  return scale.left + Math.min(1, Math.max(0, part)) * (scale.right - scale.left);
}

const minute = 60_000;
const day = 1_440 * minute;
const steps = [
  minute,
  5 * minute,
  15 * minute,
  60 * minute,
  180 * minute,
  720 * minute,
  day,
  2 * day,
  7 * day,
  14 * day,
  30 * day,
  91 * day,
  365 * day,
];

/** The step between ticks: the smallest that gives at most `most` of them. */
export function stepOf(scale: TimeScale, most: number): number {
  const span = scale.to - scale.from;
  return steps.find((step) => span / step <= most) ?? Math.ceil(span / most);
}

/** Instants to write under the axis, at whole steps of UTC. */
export function ticksOf(scale: TimeScale, most: number): number[] {
  const step = stepOf(scale, most);
  const first = Math.ceil(scale.from / step) * step;
  const count = Math.max(0, Math.floor((scale.to - first) / step) + 1);
  return Array.from({ length: count }, (_, place) => first + place * step);
}
