import type { Cosignature } from '../log/index.ts';
import type { EvidenceContents } from './contents.ts';

/** What was found out beside the checks and bears on what is proven. */
export type Proven = { confirmed: boolean; replayed: boolean; cosignatures: readonly Cosignature[] };

/** What a package does not prove, in sentences, however well every check holds. */
export function limitsOf({ hub, peers, objects, inclusion }: EvidenceContents, proven: Proven): string[] {
  const included = new Set(inclusion.map(({ object }) => object));
  const missing = objects.filter(({ object }) => !included.has(object.id)).length;
  return [
    ...(proven.confirmed ? [] : [`That the key belongs to ${hub.name}: nobody has confirmed it to you.`]),
    ...peers.map(({ name }) => `That the keys of ${name} are its own: ${hub.name} says so. Compare them with ${name}.`),
    timeLimit(hub.name, proven.cosignatures),
    'That the transfers stand on the chain: that needs a node of each chain and was not checked.',
    ...(proven.replayed ? [] : ['That the trace follows from the transfers: it was not made again.']),
    ...(missing === 0
      ? []
      : [`That every object is in the log: ${missing} of ${objects.length} come without a proof.`]),
    'That the log shows everybody the same: one checkpoint cannot tell; compare it with one that a peer holds.',
    'That a label or an attribution is true: it is the claim of whoever made it.',
  ];
}

function timeLimit(hub: string, cosignatures: readonly Cosignature[]): string {
  if (cosignatures.length === 0)
    return `The time: it is by the own clock of ${hub}; no other hub has signed the checkpoint.`;
  const seen = cosignatures.map(({ name, time }) => `${name} at ${new Date(time * 1000).toISOString()}`);
  return `The time, closer than this: seen by ${seen.join(', ')}, each by its own clock.`;
}
