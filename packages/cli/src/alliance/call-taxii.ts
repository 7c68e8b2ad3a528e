import type { HubAccess } from './call-hub.ts';

const TAXII = 'application/taxii+json;version=2.1';

interface Status {
  readonly failure_count: number;
  readonly failures?: readonly { readonly id: string; readonly message?: string }[];
}

/** Adds objects to a collection by TAXII 2.1; rejects when the hub does not take one of them. */
export async function callTaxii(hub: HubAccess, collection: string, objects: readonly unknown[]): Promise<void> {
  const response = await fetch(`${hub.url}/taxii2/default/collections/${collection}/objects/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${hub.key}`, accept: TAXII, 'content-type': TAXII },
    body: JSON.stringify({ objects }),
  });
  const text = await response.text();
  if (response.status !== 202) throw new Error(`TAXII add: ${response.status} ${text}`);
  const status = JSON.parse(text) as Status;
  const [failure] = status.failures ?? [];
  if (status.failure_count > 0) throw new Error(`TAXII add: ${failure?.id}: ${failure?.message}`);
}
