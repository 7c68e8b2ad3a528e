/** From what a caller asks to the request that is stored: the content completed with what this hub knows. */
import { customType } from '@haetae/contract';
import { type Completed, completeRequest } from './complete-request.ts';
import type { ContentFault } from './content-faults.ts';
import type { FreezeRequest } from './freeze-request.ts';
import { REQUEST_MARKING } from './stix-form.ts';

export interface DraftContext {
  /** UUID of the request to be. */
  readonly uuid: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
  readonly author: { readonly member: string; readonly organisation: string; readonly organisationName: string };
  readonly hub: { readonly id: string; readonly jurisdiction: string; readonly url: string; readonly key: string };
  readonly service: {
    readonly id: string;
    readonly name: string;
    /** Hub that it is asked by; null: by letter. */
    readonly hub: string | null;
    readonly jurisdiction: string | undefined;
  };
  /** Whether the case is an exercise: then the request is one, too. */
  readonly exercise: boolean;
}

export type Draft =
  | { readonly ok: true; readonly request: FreezeRequest; readonly completed: Extract<Completed, { ok: true }> }
  | { readonly ok: false; readonly errors: readonly ContentFault[] };

/** Makes the request, or says where and why it cannot be. Pointers of errors are into `input`. */
export function draftRequest(input: Readonly<Record<string, unknown>>, context: DraftContext): Draft {
  const id = `${customType.freezeRequest}--${context.uuid}`;
  const completed = completeRequest({ ...input, ...(context.exercise && { exercise: true }) }, contextOf(id, context));
  if (!completed.ok) return completed;
  if (completed.content.marking.tlp === 'red') return { ok: false, errors: [TOO_RED] };
  const request = {
    type: 'haetae-freeze-request' as const,
    spec_version: '2.1' as const,
    id,
    created: context.now,
    modified: context.now,
    created_by_ref: context.author.organisation,
    object_marking_refs: [...REQUEST_MARKING],
    content: completed.content,
  };
  return { ok: true, request, completed };
}

const TOO_RED: ContentFault = {
  pointer: '/marking/tlp',
  code: 'never_sent',
  message: 'TLP:RED goes to persons and never from hub to hub; a request goes to an organisation.',
};

function contextOf(id: string, { uuid, now, author, hub, service }: DraftContext) {
  const country = countryOf(hub.jurisdiction);
  const theirs = service.jurisdiction === undefined ? undefined : countryOf(service.jurisdiction);
  return {
    now,
    human_ref: `${country}-${theirs ?? 'XX'}-${now.slice(0, 4)}-${shortNumber(uuid)}`,
    requester: {
      organisation: author.organisation,
      hub: hub.id,
      name: author.organisationName,
      country,
      key_id: hub.key,
      verify_at: `${hub.url}/public/letters/${id}`,
    },
    receiver: {
      organisation: service.id,
      name: service.name,
      hub: service.hub,
      ...(theirs !== undefined && { country: theirs }),
    },
    // Neither name goes out: both sides know members by opaque ids.
    author: { member: author.member, role: 'case-lead' },
  };
}

/** ISO 3166-1 alpha-2 or a code in its form, such as EU; XX where a hub says something else. */
const countryOf = (jurisdiction: string): string => (/^[A-Z]{2}$/.test(jurisdiction) ? jurisdiction : 'XX');

/** Six digits from the random id. A running number would tell each receiver how much is asked of others. */
function shortNumber(uuid: string): string {
  return String(Number.parseInt(uuid.slice(0, 8), 16) % 1_000_000).padStart(6, '0');
}
