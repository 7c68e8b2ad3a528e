import { createHash } from 'node:crypto';
import { type FlowDocument, type Trace, traceDocument, traceFlows } from '@haetae/chain/taint';
import { writeTransfers } from '@haetae/chain/transfer';
import { customType, extension, type Fault, type NewTrace } from '@haetae/contract';
import { atMost } from '@haetae/stix/marking';
import type { StixObject } from '@haetae/stix/object';
import type { Intake } from '../intake/index.ts';
import type { Session } from '../people/index.ts';
import type { Pool } from '../platform/database/index.ts';
import { newUuid } from '../platform/random.ts';
import type { AudienceBook, AudienceRule } from '../release/index.ts';
import { type Interned, type Reader, readObject } from '../store/index.ts';
import { type Followed, followSources } from './follow-sources.ts';
import { writeDataset } from './queries.ts';
import { type TraceMarking, type TraceText, writeTraceObject } from './trace-object.ts';

export interface TraceParts {
  /** A pool of the intake role. */
  readonly pool: Pool;
  readonly interned: Interned;
  readonly book: AudienceBook;
  readonly intake: Intake;
  /** Sharing groups that this hub is in now. */
  readonly groups: () => ReadonlySet<string>;
  /** Name of the service at an address, as far as the session may know. */
  readonly serviceAt: (address: string, session: Session) => string | undefined;
  readonly software: { readonly name: string; readonly version: string };
  readonly now: () => string;
}

/** Most lines of one trace: it is one object, and every line of it is indexed. */
const MOST_LINES = 10_000;
/** Most characters of its text: what a hub takes from another in one object. */
const LONGEST = 8 * 1024 * 1024;

export type MadeTrace =
  | { readonly kind: 'made'; readonly id: string }
  | { readonly kind: 'no-case' }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

const refused = (...faults: readonly Fault[]): MadeTrace => ({ kind: 'refused', faults });

/** Traces over the ledger that the session sees, for a case that it sees, and stores the trace, offered as the case is. */
export async function makeTrace(
  asked: NewTrace,
  session: Session,
  reader: Reader,
  parts: TraceParts,
): Promise<MadeTrace> {
  const inCase = await readCase(asked.case, reader, parts);
  if (inCase === undefined) return { kind: 'no-case' };
  const faults = reachFaults(asked, inCase.rule, session, parts);
  if (faults.length > 0) return refused(...faults);
  const { sources, policy } = asked;
  const serviceAt = (address: string): string | undefined => parts.serviceAt(address, session);
  const followed = await followSources(reader, { sources, policy, serviceAt });
  if (!('trace' in followed)) return refused(...followed);
  const { trace } = followed;
  if (trace.addresses.length > MOST_LINES) return refused(tooManyLines(trace));
  return await storeTrace(asked, followed, inCase, session, parts);
}

interface CaseOfTrace {
  readonly rule: AudienceRule;
  readonly exercise: boolean;
}

async function readCase(id: string, reader: Reader, { interned, book }: TraceParts): Promise<CaseOfTrace | undefined> {
  const stored = id.startsWith('incident--') ? await readObject(reader, interned, id) : undefined;
  if (stored === undefined) return undefined;
  // What is stored was validated before it was stored.
  const object = JSON.parse(stored.body) as StixObject;
  const extensions = object.extensions as Readonly<Record<string, { exercise?: unknown }>> | undefined;
  if (extensions?.[extension.case] === undefined) return undefined;
  return { rule: book.rule(stored.audience), exercise: extensions[extension.sharing]?.exercise === true };
}

async function storeTrace(
  asked: NewTrace,
  followed: Followed,
  inCase: CaseOfTrace,
  session: Session,
  parts: TraceParts,
): Promise<MadeTrace> {
  const { organisation, member } = session;
  const csv = writeTransfers(followed.used);
  const trace = traceText(asked, followed, csv, inCase, session, parts);
  const source = writeTraceObject(trace, markingOf(asked, inCase.rule, organisation));
  if (source.length > LONGEST) return refused(tooLong(trace.flows));
  // Before the trace: a trace without its transfers would be worth nothing, transfers without it are seen by nobody.
  await writeDataset(parts.pool, { trace: trace.id, submitter: organisation, sha256: trace.dataset, csv });
  const visible = parts.book.visibleSet(session.recipient);
  const [taken] = await parts.intake.take(
    [{ source, value: JSON.parse(source), pointer: '' }],
    { kind: 'room', organisation, member, organisations: [], offer: offerOf(asked, inCase.rule, parts) },
    (audience) => visible.has(audience),
  );
  if (taken?.outcome === 'taken' || taken?.outcome === 'held') return { kind: 'made', id: trace.id };
  return refused({ pointer: '', code: taken?.code ?? 'refused', message: taken?.message ?? 'The trace was refused.' });
}

function traceText(
  asked: NewTrace,
  { trace, used, exercise }: Followed,
  csv: string,
  inCase: CaseOfTrace,
  session: Session,
  { software, now }: TraceParts,
): TraceText {
  return {
    id: `${customType.trace}--${newUuid()}`,
    created: now(),
    createdBy: session.organisation,
    caseId: asked.case,
    document: traceDocument(trace),
    flows: traceFlows(trace),
    transfers: used.length,
    dataset: createHash('sha256').update(csv).digest('hex'),
    software: software.name,
    version: software.version,
    exercise: exercise || inCase.exercise,
  };
}

/** What speaks against how far the asker wants it to go. */
function reachFaults(asked: NewTrace, rule: AudienceRule, session: Session, { groups }: TraceParts): Fault[] {
  const tlp = asked.tlp ?? rule.tlp;
  const faults: Fault[] = [];
  if (!atMost(tlp, session.clearance)) {
    const message = `You are cleared up to TLP:${session.clearance.toUpperCase()}: you could not read this trace.`;
    faults.push({ pointer: '/tlp', code: 'above_clearance', message });
  }
  if (asked.share && groups().size === 0) {
    const message = 'This hub has no agreement in force to share under.';
    faults.push({ pointer: '/share', code: 'no_agreement', message });
  }
  if (asked.share && !atMost(tlp, 'amber')) {
    const message = `TLP:${tlp.toUpperCase()} stays where it is; what goes to an alliance is TLP:AMBER at most.`;
    faults.push({ pointer: '/tlp', code: 'never_shared', message });
  }
  return faults;
}

/** As far as the case, unless the asker says otherwise; whoever's case it is always gets the trace made for it. */
function markingOf(asked: NewTrace, rule: AudienceRule, organisation: string): TraceMarking {
  const owner = rule.submitter === organisation ? [] : [rule.submitter];
  return {
    tlp: asked.tlp ?? rule.tlp,
    organisations: [...new Set([...rule.organisations, ...owner])],
    members: rule.members,
    originatorControl: rule.originatorControl,
  };
}

function offerOf(asked: NewTrace, rule: AudienceRule, { groups }: TraceParts) {
  if (asked.share === undefined) return { local: rule.local, groups: rule.groups };
  return { local: rule.local || !asked.share, groups: asked.share ? [...groups()] : [] };
}

const tooManyLines = ({ addresses }: Trace): Fault => ({
  pointer: '/sources',
  code: 'too_many_lines',
  message: `The trace has ${addresses.length} lines and one holds ${MOST_LINES}; take fewer sources, or haircut or FIFO in place of poison.`,
});

const tooLong = (flows: readonly FlowDocument[]): Fault => ({
  pointer: '/sources',
  code: 'too_many_flows',
  message: `The trace has ${flows.length} flows, more than one object holds; take fewer sources, or haircut or FIFO in place of poison.`,
});
