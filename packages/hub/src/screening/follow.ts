import { customType } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';
import { stixType } from '@haetae/stix/object';
import { type LogEntry, what } from '../log/index.ts';
import type { Pool } from '../platform/database/index.ts';
import type { AudienceBook } from '../release/index.ts';
import type { Interned } from '../store/index.ts';
import { type ClaimIndex, type IndexedRow, isPerSubmitter } from './claim-index.ts';
import { addressOfWallet, type ClaimContext, claimOfRelationship, claimsOf } from './claims-of.ts';
import { type ClaimRow, readClaimRows } from './queries.ts';

const NAMED = new Set(['identity', 'intrusion-set', 'threat-actor', 'campaign', 'malware']);
const INDEXED = new Set(['indicator', 'cryptocurrency-wallet', 'relationship', customType.trace, ...NAMED]);

export interface ScreeningFollowParts {
  readonly pool: Pool;
  readonly interned: Interned;
  readonly book: AudienceBook;
  readonly index: ClaimIndex;
}

/** Keeps the index in step with the log. TLP:RED never enters it. */
export function followIntoIndex(parts: ScreeningFollowParts): (entries: readonly LogEntry[]) => Promise<void> {
  return async (entries) => {
    const touched = new Set<number>();
    for (const entry of entries) {
      if (entry.obj === null || entry.type === null || !INDEXED.has(entry.type)) continue;
      if (entry.what === what.withdrawn) {
        touched.delete(entry.obj);
        parts.index.remove(entry.obj);
      } else touched.add(entry.obj);
    }
    if (touched.size === 0) return;
    for (const row of await readClaimRows(parts.pool, [...touched])) {
      const indexed = toIndexed(row, parts);
      if (indexed !== undefined) parts.index.put(indexed);
      else parts.index.remove(Number(row.obj));
    }
  };
}

function toIndexed(row: ClaimRow, parts: ScreeningFollowParts): IndexedRow | undefined {
  const rule = parts.book.rule(row.audience);
  if (rule.tlp === 'red' || rule.held) return undefined;
  // What is stored was validated before it was stored.
  const object = JSON.parse(row.body) as StixObject;
  const { submitter, origin, muted } = row;
  const context: ClaimContext = { submitter, origin, rule, stored: BigInt(row.added), muted };
  return {
    obj: Number(row.obj),
    id: `${parts.interned.typeOf(row.kind)}--${row.uuid}`,
    submitter,
    modified: BigInt(row.modified),
    version: row.version,
    rendition: row.rendition,
    audience: row.audience,
    claims: claimsOf(object, context),
    perSubmitter: isPerSubmitter(object),
    muted,
    ...namesOf(object, context),
  };
}

function namesOf(object: StixObject, context: ClaimContext): Pick<IndexedRow, 'wallet' | 'relation' | 'name'> {
  const type = stixType(object.id);
  if (type === 'cryptocurrency-wallet') return { wallet: addressOfWallet(object) };
  if (NAMED.has(type)) return { name: typeof object.name === 'string' ? object.name : undefined };
  const wallet = String(object.source_ref ?? '');
  if (type !== 'relationship' || object.revoked === true || !wallet.startsWith('cryptocurrency-wallet--')) return {};
  return { relation: { wallet, target: String(object.target_ref), claim: claimOfRelationship(object, context) } };
}
