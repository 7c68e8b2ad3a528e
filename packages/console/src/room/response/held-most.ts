import type { TraceView } from '@haetae/client';

type Line = TraceView['addresses'][number];

/** The lines that matter for a request: those at services, then the wallets that still hold the most of their asset. */
export function heldMost(lines: Line[], count: number): Line[] {
  const held = (line: Line) => BigInt(line.tainted ?? 0);
  const rank = (a: Line, b: Line) =>
    Number(b.service !== undefined) - Number(a.service !== undefined) ||
    Number(held(b) > held(a)) - Number(held(b) < held(a));
  return lines
    .filter((line) => line.hops > 0)
    .sort(rank)
    .slice(0, count);
}
