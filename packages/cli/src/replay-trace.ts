import type { EvidenceMethod } from '@haetae/proof/evidence';

/** What makes the trace again exactly as `haetae trace --json` prints it. */
export async function loadReplay(): Promise<(method: EvidenceMethod, transfers: Uint8Array) => string | undefined> {
  const { parseSource, POLICIES, traceDocument, traceTaint } = await import('@haetae/chain/taint');
  const { readTransfers } = await import('@haetae/chain/transfer');
  return ({ policy, sources, services }, bytes) => {
    const read = readTransfers(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
    const known = POLICIES.find((name) => name === policy);
    if (!read.ok || known === undefined) return undefined;
    const { transfers } = read;
    const parsed = sources.map((source) => parseSource(source, transfers)).filter((source) => 'kind' in source);
    if (parsed.length !== sources.length) return undefined;
    const names = new Map(services.map(({ address, name }) => [address, name]));
    const trace = traceTaint({ transfers, sources: parsed, policy: known, services: names });
    return `${JSON.stringify(traceDocument(trace))}\n`;
  };
}
