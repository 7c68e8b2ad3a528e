import type { CaseView } from '@haetae/contract';
import type { StixObject } from '@haetae/stix/object';
import { readSharing } from '../intake/index.ts';
import type { AudienceRule } from '../release/index.ts';
import type { NamingRow, StoredObject } from '../store/index.ts';
import type { LoadedRequest } from './load-request.ts';

/** What a case is shown with, as far as the caller may see it. */
export interface CaseContents {
  readonly traces: readonly NamingRow[];
  readonly requests: readonly LoadedRequest[];
  readonly rule: AudienceRule;
  readonly organisationName: (id: string) => string;
  /** Id of this hub. */
  readonly ownHub: string;
}

/** A case as the API shows it: on each hub what was released to it. */
export function describeCase(stored: StoredObject, contents: CaseContents): CaseView {
  // What is stored was validated before it was stored.
  const object = JSON.parse(stored.body) as StixObject;
  const owner = object.created_by_ref ?? stored.submitter;
  const { rule } = contents;
  return {
    id: object.id,
    title: String(object.name),
    ...(typeof object.description === 'string' && { description: object.description }),
    tlp: rule.tlp,
    shared: rule.groups.length > 0,
    exercise: readSharing(object).exercise,
    owner: { id: owner, name: contents.organisationName(owner) },
    hub: stored.origin ?? contents.ownHub,
    created: String(object.created),
    traces: newestOf(contents.traces).map(({ id, policy, created }) => ({
      id: String(id),
      policy: String(policy),
      created: String(created),
    })),
    requests: contents.requests.map(({ folded: { request, state } }) => ({
      id: request.id,
      state,
      service: request.content.receiver.name,
    })),
  };
}

/** Of each id the newest version. */
function newestOf(rows: readonly NamingRow[]): readonly StixObject[] {
  const newest = new Map<string, StixObject>();
  for (const row of rows) {
    const object = JSON.parse(row.source) as StixObject; // validated before it was stored
    const known = newest.get(row.id);
    if (known === undefined || String(known.modified) < String(object.modified)) newest.set(row.id, object);
  }
  return [...newest.values()];
}
