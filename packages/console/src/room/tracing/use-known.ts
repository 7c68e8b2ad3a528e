import type { ScreeningAnswer, TraceView } from '@haetae/client';
import { useMemo } from 'react';
import { useAsk } from '../../session.tsx';
import type { Known } from './build-graph.ts';

type Result = ScreeningAnswer['results'][number];

/**
 * Blocked by what somebody says of the address itself. That a trace reaches it is what the whole picture shows already:
 * colouring it for that would colour everything.
 */
function isBlockedByOthers(result: Result): boolean {
  return (
    result.verdict === 'block' &&
    result.reasons.some((reason) => reason.weighs === 'block' && reason.hops === undefined)
  );
}

/** Asks the screening of this hub for every address of a trace: which are blocked, which are mixers. */
export function useKnown(trace: TraceView | undefined): Known {
  const addresses = useMemo(
    () => [...new Set((trace?.addresses ?? []).map((line) => line.address))].slice(0, 10_000),
    [trace],
  );
  const { data } = useAsk(['screen-trace', trace?.id], (client) => client.screen(addresses), {
    enabled: addresses.length > 0,
  });
  return useMemo(() => {
    const results = data?.results ?? [];
    const named = (chosen: typeof results) => new Set(chosen.map((result) => result.input.toLowerCase()));
    return {
      block: named(results.filter(isBlockedByOthers)),
      mixer: named(results.filter((result) => result.categories.includes('mixer'))),
    };
  }, [data]);
}
