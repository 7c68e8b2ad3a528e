import { type CanonicalAddress, parseAddress } from '../address/index.ts';
import { canonicalTransactionId, type Transfer } from '../transfer/index.ts';

/** Where stolen units begin: an address (all that it sends is stolen) or a transaction (its transfers are). */
export type TraceSource =
  | { readonly kind: 'address'; readonly address: CanonicalAddress }
  | { readonly kind: 'transaction'; readonly txHash: string };

export type SourceError = { readonly code: string; readonly message: string };

/**
 * Reads a source as a person writes it. A text that is neither an address nor a 32-byte hash is a transaction when the
 * transfers have one of that id, else the address's error is the answer.
 */
export function parseSource(text: string, transfers: readonly Transfer[]): TraceSource | SourceError {
  const answer = parseAddress(text);
  if (answer.ok) return { kind: 'address', address: answer.address };
  const txHash = canonicalTransactionId(text.trim());
  const hash = answer.code === 'transaction_hash';
  if (txHash !== undefined && (hash || transfers.some((transfer) => transfer.txHash === txHash))) {
    return { kind: 'transaction', txHash };
  }
  return { code: answer.code, message: `The source is neither an address nor a transaction here. ${answer.message}` };
}

/** The text of a source: its address or its transaction's hash. */
export function sourceText(source: TraceSource): string {
  return source.kind === 'address' ? source.address : source.txHash;
}

/** The sources by kind, as the walk asks for them. */
export function sourceSets(sources: readonly TraceSource[]): { addresses: Set<string>; transactions: Set<string> } {
  const addresses = new Set<string>();
  const transactions = new Set<string>();
  for (const source of sources) {
    if (source.kind === 'address') addresses.add(source.address);
    else transactions.add(source.txHash);
  }
  return { addresses, transactions };
}
