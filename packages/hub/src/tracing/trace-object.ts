/**
 * A trace as it is stored and travels: one STIX object of the type `haetae-trace`.
 *
 * STIX has no null and no empty list (2.1, section 2.11): amounts that a policy does not have, and lists without an
 * item, are left out here and put back where a trace is read.
 */
import type { FlowDocument, TraceDocument } from '@haetae/chain/taint';
import { customType, extension } from '@haetae/contract';
import { tlpMarkingId } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import { readSharing } from '../intake/index.ts';
import type { AudienceRule } from '../release/index.ts';

/** What a trace says. */
export interface TraceText {
  readonly id: string;
  /** RFC 3339. */
  readonly created: string;
  /** Organisation that made it. */
  readonly createdBy: string;
  readonly caseId: string;
  readonly document: TraceDocument;
  readonly flows: readonly FlowDocument[];
  /** How many transfers it was made from. */
  readonly transfers: number;
  /** SHA-256 over their canonical CSV, hexadecimal. */
  readonly dataset: string;
  readonly software: string;
  readonly version: string;
  readonly exercise: boolean;
}

/** How far a trace may go, beside whom it is offered to. */
export type TraceMarking = Pick<AudienceRule, 'tlp' | 'organisations' | 'members' | 'originatorControl'>;

/** The text of the object. The same trace gives the same text. */
export function writeTraceObject(trace: TraceText, marking: TraceMarking): string {
  const { document } = trace;
  return JSON.stringify(
    {
      type: customType.trace,
      spec_version: '2.1',
      id: trace.id,
      created: trace.created,
      modified: trace.created,
      created_by_ref: trace.createdBy,
      object_marking_refs: [tlpMarkingId(marking.tlp)],
      case_ref: trace.caseId,
      policy: document.policy,
      sources: document.sources,
      totals: document.totals,
      addresses: document.addresses,
      flows: trace.flows,
      transfers: trace.transfers,
      dataset: trace.dataset,
      software: trace.software,
      software_version: trace.version,
      extensions: {
        [extension.trace]: { extension_type: 'new-sdo' },
        [extension.sharing]: {
          extension_type: 'property-extension',
          organisations: marking.organisations,
          members: marking.members,
          originator_control: marking.originatorControl,
          exercise: trace.exercise,
        },
      },
    },
    (_key, value) => (value === null || (Array.isArray(value) && value.length === 0) ? undefined : value),
  );
}

/** Reads what {@link writeTraceObject} wrote, on this hub or on a partner's; undefined for anything else. */
export function readTraceObject(body: string): TraceText | undefined {
  // Whatever is stored was validated as STIX; what makes it a trace is looked at here.
  const object = JSON.parse(body) as StixObject;
  const { type, case_ref, policy, dataset, transfers } = object;
  if (type !== customType.trace || typeof case_ref !== 'string' || typeof policy !== 'string') return undefined;
  if (typeof dataset !== 'string' || typeof transfers !== 'number') return undefined;
  return {
    id: object.id,
    created: String(object.created),
    createdBy: String(object.created_by_ref),
    caseId: case_ref,
    document: {
      policy,
      sources: listOf(object.sources).map(String),
      totals: records(object.totals).map(totalOf),
      addresses: records(object.addresses).map(lineOf),
    },
    flows: records(object.flows).map(flowOf),
    transfers,
    dataset,
    software: String(object.software),
    version: String(object.software_version),
    exercise: readSharing(object).exercise,
  };
}

type Loose = Readonly<Record<string, unknown>>;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The records of a list; what a partner's hub put there instead of one has no fields. */
const records = (value: unknown): Loose[] => listOf(value).map((one) => Object(one) as Loose);

/** A text, or null where it was left out. */
const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const totalOf = (total: Loose): TraceDocument['totals'][number] => ({
  asset: String(total.asset),
  sent: text(total.sent),
  held: text(total.held),
  at_services: text(total.at_services),
  returned_to_sources: text(total.returned_to_sources),
});

const lineOf = (line: Loose): TraceDocument['addresses'][number] => ({
  address: String(line.address),
  asset: String(line.asset),
  received: text(line.received),
  tainted: text(line.tainted),
  share: text(line.share),
  hops: Number(line.hops),
  ...(typeof line.service === 'string' ? { service: line.service } : {}),
});

const flowOf = (flow: Loose): FlowDocument => ({
  from: String(flow.from),
  to: String(flow.to),
  asset: String(flow.asset),
  amount: text(flow.amount),
  first: text(flow.first),
  last: text(flow.last),
  transfers: Number(flow.transfers),
});

/** The trace document, byte for byte as `haetae trace --json` prints it. */
export const documentText = (trace: TraceText): string => `${JSON.stringify(trace.document)}\n`;

/** The services at which a trace stopped, each once, in the order of its lines. */
export function servicesOf({ document }: TraceText): { readonly address: string; readonly name: string }[] {
  const names = new Map(
    document.addresses.flatMap(({ address, service }) => (service === undefined ? [] : [[address, service] as const])),
  );
  return Array.from(names, ([address, name]) => ({ address, name }));
}
