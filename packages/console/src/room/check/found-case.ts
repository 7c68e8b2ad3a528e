import type { Tlp } from '@haetae/client';
import { strictest } from '../../part/marking.tsx';

/** What a check found, as a case begins with it: for a person to change before it is opened. */
export type FoundCase = { title: string; description: string; tlp: Tlp };

/** What a case takes. */
const most = { title: 300, description: 10_000 };

/** A case about what was found: its lines as they were shown, harmless; it goes no further than what they rest on. */
export function foundCase(title: string, lines: readonly string[], marking: Tlp | null | undefined): FoundCase {
  const tlp = strictest(['amber', ...(marking == null ? [] : [marking])]) ?? 'amber';
  return { title: title.slice(0, most.title), description: lines.join('\n').slice(0, most.description), tlp };
}

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Handed from a check to the page of a new case; it stands in no address. */
    found?: FoundCase;
  }
}
