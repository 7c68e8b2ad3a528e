import type { Theft } from '@haetae/contract';
import { readTheft } from '../theft/index.ts';
import { theftIncidents } from './theft-incident.ts';

/** The thefts attributed to the DPRK that the product knows by itself, by date; amounts as first published. */
export function knownThefts(): readonly Theft[] {
  return theftIncidents().map((incident) => {
    const theft = readTheft(incident);
    if (theft === undefined) throw new Error(`the reference fact ${incident.name} is no theft`);
    return theft;
  });
}
