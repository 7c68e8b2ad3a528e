/**
 * Takes a stretch of a peer's messages in: every signature is checked, then each object passes the same intake as
 * anybody's. At least once and in order; what is here already changes nothing.
 */
import { extension, OrganisationKind as Kinds, type OrganisationKind } from '@haetae/contract';
import { canonicalise, fromBase64url } from '@haetae/proof/canonical';
import { type ProvenanceStatement, verifyDocument, verifyProvenance } from '@haetae/proof/signature';
import { readJson } from '@haetae/stix/json';
import { parseStixId } from '@haetae/stix/object';
import Value from 'typebox/value';
import type { Arrival, Intake } from '../intake/index.ts';
import type { People } from '../people/index.ts';
import type { Pool } from '../platform/database/index.ts';
import { type AudienceBook, decideRelease } from '../release/index.ts';
import type { Writer } from '../store/index.ts';
import type { Alliance } from './alliance.ts';
import type { Message, Stretch, StretchAnswer, WithdrawalText } from './message.ts';
import type { OwnHub } from './own-hub.ts';
import { keepWithdrawal, markTaken, readPeer } from './queries.ts';

export interface TakeParts {
  readonly pool: Pool;
  readonly own: OwnHub;
  readonly alliance: Alliance;
  readonly people: People;
  readonly book: AudienceBook;
  readonly intake: Intake;
  readonly writer: Writer;
  /** Tells the operator of something that should not happen. */
  readonly alarm: (event: string, facts: Readonly<Record<string, unknown>>) => void;
}

type Refused = StretchAnswer['refused'][number];

/** Takes the stretch; a stretch that leaves a gap is not taken, and the answer says where to go on from. */
export async function takeStretch(peer: string, stretch: Stretch, parts: TakeParts): Promise<StretchAnswer> {
  const { taken } = await readPeer(parts.pool, peer);
  if (stretch.after > taken) return { taken, refused: [] };
  const fresh = stretch.messages.filter((message) => message.seq > taken);
  const refused: Refused[] = [];
  for (const group of runsOf(fresh)) {
    refused.push(
      ...('objects' in group ? await takeObjects(peer, group.objects, parts) : await takeEnd(peer, group.end, parts)),
    );
  }
  for (const one of refused) parts.alarm('peer.refused', { peer, ...one });
  await markTaken(parts.pool, peer, Math.max(taken, stretch.upto), fresh.length - refused.length);
  return { taken: Math.max(taken, stretch.upto), refused };
}

type ObjectMessage = Extract<Message, { object: string }>;
type EndMessage = Exclude<Message, { object: string }>;
type Run = { readonly objects: ObjectMessage[] } | { readonly end: EndMessage };

/** Objects that follow each other are taken together; the end of one keeps its place among them. */
function runsOf(messages: readonly Message[]): Run[] {
  const runs: Run[] = [];
  for (const message of messages) {
    const last = runs.at(-1);
    if (!('object' in message)) runs.push({ end: message });
    else if (last !== undefined && 'objects' in last) last.objects.push(message);
    else runs.push({ objects: [message] });
  }
  return runs;
}

async function takeObjects(peer: string, messages: readonly ObjectMessage[], parts: TakeParts): Promise<Refused[]> {
  const refused: Refused[] = [];
  const arrivals: { seq: number; origin: string; arrival: Arrival }[] = [];
  for (const message of messages) {
    const checked = checkObject(peer, message, parts);
    if ('code' in checked) refused.push({ seq: message.seq, ...checked });
    else {
      await enterOnRoll(checked.arrival, checked.origin, parts);
      arrivals.push({ seq: message.seq, ...checked });
    }
  }
  const taken = await parts.intake.takeEach(
    arrivals.map((one) => one.arrival),
    (audience) => mayOriginSee(peer, audience, parts),
  );
  taken.forEach((one, at) => {
    if (one.outcome !== 'refused') return;
    refused.push({ seq: arrivals[at]!.seq, code: one.code ?? 'refused', message: one.message ?? '' });
  });
  return refused;
}

function mayOriginSee(peer: string, audience: number, parts: TakeParts): boolean {
  const rule = parts.book.rule(audience);
  if (rule.origin === peer) return true;
  const recipient = parts.alliance.recipient(peer);
  return recipient !== undefined && decideRelease(rule, recipient).allowed;
}

type Fault = { readonly code: string; readonly message: string };

function checkObject(
  peer: string,
  message: ObjectMessage,
  parts: TakeParts,
): Fault | { readonly origin: string; readonly arrival: Arrival } {
  const reading = readJson(new TextEncoder().encode(message.object));
  if (!reading.ok) return { code: reading.code, message: reading.message };
  const verified = verifyProvenance(reading.value, message.provenance, parts.alliance.lookup, parts.own.ed25519);
  if (!verified.ok) return { code: verified.code, message: verified.message };
  const { statement } = verified;
  if (statement.origin === parts.own.id) return { code: 'echo', message: 'This is this hub’s own object come back.' };
  const groups = parts.alliance.sharedGroups(statement.origin, statement.groups);
  const here = new Set(parts.people.roll.of(parts.own.id).map((organisation) => organisation.id));
  const organisations = statement.organisations.filter((organisation) => here.has(organisation));
  if (groups.length + organisations.length === 0) {
    return { code: 'not_offered', message: 'It is offered to no group and no organisation of this hub.' };
  }
  const submitterHub = parts.people.roll.get(statement.submitter)?.hub;
  if (submitterHub !== undefined && submitterHub !== statement.origin) {
    return { code: 'not_its_organisation', message: 'The submitter belongs to another hub than the one that signed.' };
  }
  return {
    origin: statement.origin,
    arrival: arrivalOf(peer, message, reading.value, statement, { groups, organisations }),
  };
}

function arrivalOf(
  peer: string,
  message: ObjectMessage,
  value: unknown,
  statement: ProvenanceStatement,
  to: { readonly groups: readonly string[]; readonly organisations: readonly string[] },
): Arrival {
  return {
    candidate: { source: message.object, value, pointer: `/messages/${message.seq}` },
    door: {
      kind: 'peer',
      origin: statement.origin,
      submitter: statement.submitter,
      offer: { local: false, groups: to.groups },
      organisations: to.organisations,
      rendition: statement.rendition,
      provenance: {
        rendition: statement.rendition,
        statement: canonicalise(statement),
        signature: fromBase64url(message.provenance.signature) ?? new Uint8Array(),
        via: peer,
      },
    },
  };
}

/** An identity under its hub's signature enters that hub's roll, unless another hub named the id first. */
async function enterOnRoll(arrival: Arrival, origin: string, parts: TakeParts): Promise<void> {
  const value = arrival.candidate.value as Readonly<Record<string, unknown>>;
  const extensions = value.extensions as Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined;
  const said = extensions?.[extension.organisation];
  const id = parseStixId(value.id);
  if (said === undefined || id === undefined || value.type !== 'identity' || said.hub !== origin) return;
  const known = parts.people.roll.get(id);
  if (known !== undefined && known.hub !== origin) {
    parts.alarm('roll.second_claim', { organisation: id, first: known.hub, second: origin });
    return;
  }
  const kind = Value.Check(Kinds, said.kind) ? (said.kind as OrganisationKind) : 'community';
  const standing = known?.standing ?? parts.alliance.names(id);
  await parts.people.addOrganisation({ id, name: String(value.name), kind, hub: origin, standing });
}

async function takeEnd(peer: string, message: EndMessage, parts: TakeParts): Promise<Refused[]> {
  const verified = verifyDocument('withdrawal', message.withdrawal, parts.alliance.lookup, parts.own.ed25519);
  if (!verified.ok) return [{ seq: message.seq, code: verified.code, message: verified.message }];
  // The signature holds, and only hubs of this alliance make such documents.
  const said = message.withdrawal.document as unknown as WithdrawalText;
  const signers = new Set(verified.signers.map((signer) => signer.hub));
  const carried = signers.has(peer) && said.origin !== peer;
  if (!signers.has(said.origin) && !carried) {
    return [
      { seq: message.seq, code: 'not_its_object', message: 'Only the origin, or who carried it here, ends an object.' },
    ];
  }
  const rows = await rowsMeant(said, carried ? peer : undefined, parts);
  if (rows.length === 0) return [];
  await keepWithdrawal(parts.pool, rows, JSON.stringify(message.withdrawal));
  await parts.writer.withdraw({
    id: said.id,
    submitter: said.submitter,
    versions: [said.version],
    origin: said.origin,
    rendition: said.rendition,
    mayReturn: true,
  });
  return [];
}

async function rowsMeant(said: WithdrawalText, via: string | undefined, parts: TakeParts): Promise<number[]> {
  const { rows } = await parts.pool.query<{ obj: string }>(
    `select o.obj::text from object o join kind k on k.id = o.kind left join provenance p on p.obj = o.obj
      where k.type || '--' || o.uuid = $1 and o.uuid = right($1, 36)::uuid and o.version = $2
        and o.submitter = right($3, 36)::uuid and o.origin = $4 and o.rendition = $5 and ($6::text is null or p.via = $6)`,
    [said.id, said.version, said.submitter, said.origin, said.rendition, via ?? null],
  );
  return rows.map((row) => Number(row.obj));
}
