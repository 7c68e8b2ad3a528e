import { extension } from '@haetae/contract';
import { type Tlp, tlpMarkingId } from '@haetae/stix/marking';
import { walletPattern } from '@haetae/stix/pattern';
import { callTaxii } from '../alliance/call-taxii.ts';
import { newId, type Person } from './people.ts';

/** What an exercise says of addresses. */
export interface ExerciseClaim {
  readonly addresses: readonly string[];
  readonly title: string;
  readonly category: 'theft' | 'service';
  readonly confidence: number;
  readonly tlp: Tlp;
  readonly actor?: string;
}

/** An indicator that carries the exercise mark inside what its hub signs. */
export function exerciseIndicator(claim: ExerciseClaim, by: Person, at: string): Record<string, unknown> {
  return {
    type: 'indicator',
    spec_version: '2.1',
    id: newId('indicator'),
    created_by_ref: by.organisation,
    created: at,
    modified: at,
    name: claim.title,
    indicator_types: [claim.category === 'service' ? 'benign' : 'malicious-activity'],
    pattern: walletPattern(claim.addresses),
    pattern_type: 'stix',
    valid_from: at,
    labels: [claim.category],
    confidence: claim.confidence,
    object_marking_refs: [tlpMarkingId(claim.tlp)],
    extensions: {
      [extension.sharing]: { extension_type: 'property-extension', exercise: true },
      [extension.claim]: {
        extension_type: 'property-extension',
        chain: 'eip155:1',
        category: claim.category,
        title: claim.title,
        ...(claim.actor === undefined ? {} : { actor: claim.actor }),
      },
    },
  };
}

/** Adds a claim to the collection of the alliance; the id of the indicator. */
export async function shareClaim(claim: ExerciseClaim, by: Person, at: string): Promise<string> {
  const indicator = exerciseIndicator(claim, by, at);
  await callTaxii(by, 'alliance', [indicator]);
  return String(indicator.id);
}
