/**
 * From the least that a caller must say to the whole content that is signed: every default is filled here, named, and
 * shown on the form before anybody approves.
 *
 * | field              | default                                                                      |
 * |--------------------|------------------------------------------------------------------------------|
 * | kind, route        | `voluntary-hold`, `direct`                                                   |
 * | urgency            | `same-day`                                                                   |
 * | officer, call_back | the author's role and name; the requester's entry in the directory           |
 * | order, offence     | none; theft                                                                  |
 * | facts, language    | a sentence that names the case, in English                                   |
 * | actions            | hold these funds, not the account                                            |
 * | targets            | asked is what was traced; no memo; a deposit address                         |
 * | duration           | 30 days (C12), or the receiver's maximum if that is shorter                  |
 * | review_after       | 14 days                                                                      |
 * | confirm_within     | 72 hours (C4), or what the receiver allows                                   |
 * | disclosure         | nobody is told until the duration, counted from now, has passed; Korea: hacking |
 * | marking            | TLP:AMBER+STRICT, PAP:AMBER, for the purpose of freezing                     |
 * | exercise, lists    | false; empty                                                                 |
 */
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { presentFields } from '../platform/present-fields.ts';
import { completeTargets, TargetInput } from './complete-targets.ts';
import { type ContentFault, compare, contentFaults } from './content-faults.ts';
import {
  authored,
  type CallBack,
  type FreezeRequestContent,
  LegalBasis,
  type Officer,
  type Receiver,
  type Requester,
} from './freeze-request.ts';

/** The body a caller sends. A line of text is enough for the legal basis of a voluntary hold. */
const RequestInput = Type.Object({
  ...Type.Partial(Type.Object(authored)).properties,
  case: Type.String({ minLength: 1, maxLength: 300 }),
  service: Type.String({ minLength: 1, maxLength: 300 }),
  addresses: Type.Array(TargetInput, { minItems: 1, maxItems: 1_000 }),
  legal_basis: Type.Union([
    Type.String({ minLength: 1, maxLength: 300 }),
    LegalBasis,
    Type.Array(LegalBasis, { minItems: 1, maxItems: 20 }),
  ]),
});
type RequestInput = Static<typeof RequestInput>;

/** What the hub knows and the caller need not say. */
export interface RequestContext {
  /** RFC 3339 in UTC. */
  readonly now: string;
  readonly human_ref: string;
  readonly requester: Requester;
  readonly receiver: Receiver;
  /** What the receiver allows: ISO 8601 durations. Default: holds of up to 60 days, 72 hours to confirm. */
  readonly limits?: { readonly duration?: string; readonly confirm_within?: string };
  readonly author: { readonly member: string; readonly role: string; readonly name?: string; readonly person?: string };
  readonly officer?: Officer;
  readonly call_back?: CallBack;
  /** Whether an address (CAIP-10) is a service's own wallet, a pool or a bridge. Default: none is known to be. */
  readonly isSharedWallet?: (address: string) => boolean;
  readonly supersedes?: { readonly id: string; readonly version: number };
}

export type Completed =
  | {
      readonly ok: true;
      readonly content: FreezeRequestContent;
      /** JSON pointers into the content of what nobody wrote. */
      readonly defaulted: readonly string[];
      /** What a receiver is likely to miss or doubt: shown before sending, and no obstacle to it. */
      readonly warnings: readonly ContentFault[];
    }
  | { readonly ok: false; readonly errors: readonly ContentFault[] };

const DEFAULT_DURATION = 'P30D';
const LONGEST_DURATION = 'P60D';
const DEFAULT_CONFIRMATION = 'PT72H';

/** Completes a request to its whole content, or says where and why it cannot be. Pointers of errors are into `input`. */
export function completeRequest(input: unknown, context: RequestContext): Completed {
  if (!Value.Check(RequestInput, input)) return { ok: false, errors: formFaults(input) };
  const { targets, faults, ...of } = completeTargets(input.addresses, context.isSharedWallet);
  if (faults.length > 0) return { ok: false, errors: faults };
  const defaults = defaultsFor(input, context);
  const given = givenFields(input);
  const content: FreezeRequestContent = { ...knownFields(input, context), targets, ...defaults, ...given };
  const { errors, warnings } = contentFaults(content, limitsOf(context), context.now);
  if (errors.length > 0) return { ok: false, errors };
  const filled = Object.keys(defaults).filter((name) => !(name in given));
  const defaulted = [...filled.map((name) => `/${name}`), ...of.defaulted];
  return { ok: true, content, defaulted, warnings: [...of.warnings, ...warnings] };
}

function formFaults(input: unknown): ContentFault[] {
  const faults = new Map<string, ContentFault>();
  for (const { instancePath, keyword, message } of Value.Errors(RequestInput, input)) {
    // The field that is not known is named by an error of its own.
    if (keyword === 'additionalProperties') continue;
    faults.set(instancePath, { pointer: instancePath, code: 'invalid_field', message: sentence(keyword, message) });
  }
  return [...faults.values()];
}

function sentence(keyword: string, message: string): string {
  if (keyword === 'boolean') return 'There is no such field.';
  return keyword === 'anyOf' ? 'This has none of the forms that are accepted here.' : `This ${message}.`;
}

/** What the caller wrote, as it stands in the content. */
function givenFields(input: RequestInput) {
  const { case: _case, service: _service, addresses: _addresses, legal_basis: _basis, ...rest } = input;
  const given = Object.fromEntries(Object.entries(rest).filter(([name]) => name in authored));
  // The check against RequestInput has shown that each of these fields is of its type.
  return given as Partial<Pick<FreezeRequestContent, keyof typeof authored>>;
}

function knownFields(input: RequestInput, context: RequestContext) {
  const { human_ref, requester, receiver, author, supersedes } = context;
  return {
    human_ref,
    version: (supersedes?.version ?? 0) + 1,
    supersedes: supersedes?.id ?? null,
    requester,
    receiver,
    author: author.member,
    ...presentFields({ author_person: author.person }),
    case_ref: input.case,
    legal_basis: basisOf(input.legal_basis, requester.country),
  };
}

function basisOf(basis: RequestInput['legal_basis'], country: string): LegalBasis[] {
  if (typeof basis === 'string') return [{ jurisdiction: country, instrument: basis }];
  return Array.isArray(basis) ? basis : [basis];
}

function limitsOf({ limits = {} }: RequestContext) {
  const { duration = LONGEST_DURATION, confirm_within = DEFAULT_CONFIRMATION } = limits;
  return { duration, confirm_within };
}

type Defaults = Omit<FreezeRequestContent, keyof ReturnType<typeof knownFields> | 'targets' | 'author_person'>;

function defaultsFor(input: RequestInput, context: RequestContext): Defaults {
  const { requester, author } = context;
  const { duration: longest, confirm_within } = limitsOf(context);
  const duration = compare(DEFAULT_DURATION, longest) <= 0 ? DEFAULT_DURATION : longest;
  return {
    kind: 'voluntary-hold',
    urgency: 'same-day',
    route: 'direct',
    officer: context.officer ?? { role: author.role, ...presentFields({ name: author.name }) },
    call_back: context.call_back ?? { directory_entry: requester.organisation, verified_at: null },
    order: { state: 'none' },
    offence: [{ code: 'theft' }],
    facts: `Funds of case ${input.case}, reported as stolen, were followed to the addresses named here.`,
    language: 'en',
    theft_transactions: [],
    incoming: [],
    trace: null,
    actions: ['hold-funds'],
    records_wanted: [],
    duration,
    review_after: 'P14D',
    confirm_within,
    disclosure: defaultDisclosure(context, input.duration ?? duration),
    marking: { tlp: 'amber+strict', pap: 'amber', purpose: 'asset-freeze' },
    related: [],
    attachments: [],
    exercise: false,
  };
}

/** In Korea notice to the customer may be delayed on certain grounds only: these are stolen coins. */
function defaultDisclosure({ now, requester, receiver }: RequestContext, duration: string) {
  const until = Temporal.Instant.from(now).toZonedDateTimeISO('UTC').add(duration).toInstant();
  return {
    rule: 'none-until' as const,
    until: until.toString({ smallestUnit: 'millisecond' }),
    decided_by: requester.organisation,
    ...(receiver.country === 'KR' && { ground: 'hacking' }),
  };
}
