/** Whether the checkpoint is the hub's, and each inclusion proof leads to its root. */

import { type Check, counted, fails, holds, named } from '../bag/index.ts';
import { canonicalDigest, fromHex } from '../canonical/index.ts';
import {
  type Checkpoint,
  type Cosignature,
  logLeaf,
  type NoteKey,
  verifyCheckpoint,
  verifyInclusion,
} from '../log/index.ts';
import { type Ed25519, importJwk } from '../signature/index.ts';
import type { EvidenceContents, EvidenceHub, EvidenceInclusion, EvidenceObject } from './contents.ts';

export type LogChecks = { checks: Check[]; cosignatures: Cosignature[] };

/** Checks the checkpoint under every key of the hub, then the proofs against its root. */
export function checkLog(contents: EvidenceContents, ed25519: Ed25519): LogChecks {
  const cosigners = contents.peers.flatMap(noteKeys);
  const verdicts = noteKeys(contents.hub).map((key) => verifyCheckpoint(contents.checkpoint, key, ed25519, cosigners));
  const verdict = verdicts.find(({ ok }) => ok) ?? verdicts[0];
  if (verdict?.ok !== true) {
    const text = verdict?.message ?? `Hub ${contents.hub.id} has no key.`;
    return {
      checks: [fails('checkpoint', text), fails('inclusion', 'Without a checkpoint there is nothing to be in.')],
      cosignatures: [],
    };
  }
  const { checkpoint, cosignatures } = verdict;
  const text = `Hub ${checkpoint.origin} signed the head of its log at size ${checkpoint.size}.`;
  return { checks: [holds('checkpoint', text), checkInclusion(contents, checkpoint)], cosignatures };
}

function checkInclusion({ inclusion, objects }: EvidenceContents, checkpoint: Checkpoint): Check {
  const byId = new Map(objects.map((item) => [item.object.id, item]));
  const faults = inclusion.filter((entry) => !isIncluded(entry, byId.get(entry.object), checkpoint));
  if (faults.length > 0) {
    const ids = faults.map(({ object }) => object);
    return fails('inclusion', `The proof does not lead from the object to this log: ${named(ids)}.`);
  }
  const proven = new Set(inclusion.map(({ object }) => object)).size;
  return holds('inclusion', `${proven} of ${counted(objects.length, 'object')} are shown to be in the log.`);
}

function isIncluded(entry: EvidenceInclusion, item: EvidenceObject | undefined, checkpoint: Checkpoint): boolean {
  const salt = fromHex(entry.salt);
  const path = entry.path.map(fromHex);
  if (item === undefined || salt === undefined || salt.length < 16) return false;
  if (!path.every((hash) => hash !== undefined)) return false;
  const { place, what, version } = entry;
  const leaf = logLeaf({ place, what, id: entry.object, version, digest: canonicalDigest(item.object), salt });
  return verifyInclusion(leaf, entry.index, checkpoint.size, path, checkpoint.root);
}

/** A hub's keys under the name by which notes know them: its id. */
function noteKeys({ id, keys }: EvidenceHub): NoteKey[] {
  return keys.keys.flatMap((jwk) => {
    const publicKey = importJwk(jwk);
    return publicKey === undefined ? [] : [{ name: id, publicKey }];
  });
}
