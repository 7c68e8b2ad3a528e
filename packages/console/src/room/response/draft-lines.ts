import type { TraceView } from '@haetae/client';
import { readAsset } from '../../part/asset.ts';
import { formatAmount } from '../../part/format-amount.ts';
import { sameService } from './same-service.ts';

export type DraftLine = {
  id: string;
  address: string;
  asset: string;
  /** as a person writes it, a decimal of the asset */
  amount: string;
  /** base units that the trace found there */
  traced?: string;
  taken: boolean;
  service?: string | undefined;
  /** whether a person wrote the address instead of the trace */
  written?: boolean;
};

/**
 * The addresses to ask for: what a trace found at services, with the tainted amount there.
 *
 * Taken are those of the chosen service (of the address `at` alone when it is given); others stay visible and unticked.
 * Poison divides nothing, so its amounts are left for a person to write.
 */
export function draftLines(trace: TraceView | undefined, service: string | undefined, at?: string): DraftLine[] {
  const atServices = trace?.addresses.filter((line) => line.service !== undefined) ?? [];
  return atServices.map((line) => ({
    id: `${line.address} ${line.asset}`,
    address: line.address,
    asset: line.asset,
    amount: line.tainted === null ? '' : plain(line.tainted, line.asset),
    ...(line.tainted === null ? {} : { traced: line.tainted }),
    taken: at === undefined ? sameService(line.service ?? '', service ?? '') : line.address === at,
    service: line.service,
  }));
}

function plain(units: string, asset: string): string {
  const decimals = readAsset(asset).decimals ?? 0;
  return formatAmount(units, decimals, decimals).replaceAll(',', '');
}
