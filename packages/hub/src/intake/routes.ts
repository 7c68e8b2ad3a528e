import { HeldList, ImportReport, NewHeldDecision } from '@haetae/contract';
import { isUuid, parseStixId } from '@haetae/stix/object';
import type { FastifyInstance } from 'fastify';
import Type from 'typebox';
import { hasRole, type Session } from '../people/index.ts';
import { type AddRoute, createRouter, type Doorkeeper, type ProblemAnswer, problem } from '../platform/http/index.ts';
import { newUuid } from '../platform/random.ts';
import type { AudienceBook } from '../release/index.ts';
import { type Interned, instantOf, type Reader, type Writer } from '../store/index.ts';
import type { Door, Offer } from './door.ts';
import { chooseHeld } from './held.ts';
import { importEdition } from './import-edition.ts';
import { type ImportParts, importRows } from './import-file.ts';
import type { Intake } from './intake.ts';
import { type HeldRow, newestIn, newestOf, readHeld } from './queries.ts';
import { OFAC } from './source/publisher.ts';
import { FORMATS, type Format, isFormat, readFile } from './source/read-file.ts';

export interface IntakeRouteParts {
  readonly intake: Intake;
  readonly writer: Writer;
  readonly interned: Interned;
  readonly book: AudienceBook;
  readonly readerFor: (session: Session) => Reader;
  /** Sharing group of an agreement in force, by the alias of its collection. */
  readonly groupOf: (alias: string) => string | undefined;
  readonly nameOf: (organisation: string) => string;
  /** Resolves when screening knows what was committed up to now, so that an answer holds when it is given. */
  readonly indexed: () => Promise<void>;
  /** RFC 3339. */
  readonly now: () => string;
}

/** Imports, and what waits for a person. A file is taken as the bytes that came, whatever its media type. */
export function intakeRoutes(app: FastifyInstance, door: Doorkeeper<Session>, parts: IntakeRouteParts): void {
  heldRoutes(createRouter(app, door), parts);
  app.register(async (files) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    importRoutes(createRouter(files, door), parts);
  });
}

function importRoutes(route: AddRoute<Session>, parts: IntakeRouteParts): void {
  route(
    {
      method: 'POST',
      url: '/api/v1/imports',
      summary: 'Import a file: ?as=stix|ofac|tags|addresses, ?collection= alias (default: default), ?source= publisher',
      answer: ImportReport,
      roles: [...ADDS, 'admin'],
    },
    async ({ caller, body, query }) => {
      const format = query.as;
      if (!isFormat(format)) return unknownFormat();
      if (!isEdition(format, caller) && !hasRole(caller, ...ADDS)) return problem('forbidden', { needs: ADDS });
      if (Object.values(query).some((value) => typeof value !== 'string')) return problem('invalid_request');
      const offer = offerOf(query.collection ?? 'default', parts);
      if (offer === undefined) return unknownCollection(query.collection);
      return await importFile(caller, bytesOf(body), { format, offer, source: query.source }, parts);
    },
  );
  route(
    {
      method: 'DELETE',
      url: '/api/v1/imports/:batch',
      summary: 'Withdraw everything that your organisation brought by one import',
      answer: Type.Object({ withdrawn: Type.Integer() }),
      roles: ADDS,
    },
    async ({ caller, params }) => {
      const batch = params.batch!.toLowerCase();
      if (!isUuid(batch)) return problem('not_found');
      const withdrawn = await parts.writer.withdrawBatch({ batch, submitter: caller.organisation });
      if (withdrawn === 0) return problem('not_found');
      await parts.indexed();
      return { withdrawn };
    },
  );
}

/** Who adds objects. */
const ADDS = ['contributor', 'analyst', 'case-lead'] as const;

/** The official list by an admin is its new edition; by anybody else it is that somebody's claims. */
const isEdition = (format: Format, caller: Session): boolean => format === 'ofac' && hasRole(caller, 'admin');

const unknownFormat = (): ProblemAnswer => fault('/as', 'unknown_format', `Say ?as= one of ${FORMATS.join(', ')}.`);

const unknownCollection = (alias: string | undefined): ProblemAnswer =>
  fault('/collection', 'unknown_collection', `"${alias}" is no collection of this hub that can be written.`);

const fault = (pointer: string, code: string, message: string): ProblemAnswer =>
  problem('invalid_request', { errors: [{ pointer, code, message }] });

function offerOf(alias: string, parts: IntakeRouteParts): Offer | undefined {
  if (alias === 'default') return { local: true, groups: [] };
  const group = parts.groupOf(alias);
  return group === undefined ? undefined : { local: false, groups: [group] };
}

/** Without a body there is no media type, and so no parser. */
const bytesOf = (body: unknown): Uint8Array => (body instanceof Uint8Array ? body : new Uint8Array());

interface Wanted {
  readonly format: Format;
  readonly offer: Offer;
  readonly source: string | undefined;
}

async function importFile(
  caller: Session,
  bytes: Uint8Array,
  { format, offer, source }: Wanted,
  parts: IntakeRouteParts,
): Promise<ImportReport | ProblemAnswer> {
  const started = Date.parse(parts.now());
  const organisation = { id: caller.organisation, name: caller.organisationName };
  const reading = await readFile(bytes, format, { organisation, source });
  if (!reading.ok) {
    const { code, message, at } = reading.fault;
    return problem(code === 'unpacks_too_large' ? 'too_large' : 'unprocessable', {
      errors: [{ pointer: at, code, message }],
    });
  }
  const edition = isEdition(format, caller);
  const wiring = importPartsOf(caller, edition, offer, reading.made, parts);
  const imported = edition
    ? await importEdition([...reading.rows], wiring, () => entriesOfList(caller, parts))
    : await importRows(reading.rows, wiring);
  await parts.indexed();
  const seconds = (Date.parse(parts.now()) - started) / 1000;
  const ended = 'ended' in imported ? { ended: imported.ended as number } : {};
  return { ...imported.report, ...ended, seconds, batch: wiring.batch };
}

function importPartsOf(
  caller: Session,
  edition: boolean,
  offer: Offer,
  made: boolean,
  parts: IntakeRouteParts,
): ImportParts {
  const door: Door = edition
    ? { kind: 'reference', organisation: OFAC.id }
    : { kind: 'member', organisation: caller.organisation, member: caller.member, offer };
  const reader = parts.readerFor(caller);
  return {
    intake: parts.intake,
    door,
    maySee: (audience) => parts.book.visibleSet(caller.recipient).has(audience),
    batch: newUuid(),
    made,
    stored: (ids) => newestOf(reader, parts.interned, ids, door.organisation),
  };
}

const entriesOfList = (caller: Session, { readerFor, interned, book }: IntakeRouteParts) =>
  newestIn(
    readerFor(caller),
    interned,
    book.where((rule) => rule.reference && rule.submitter === OFAC.id),
    'indicator',
  );

function heldRoutes(route: AddRoute<Session>, parts: IntakeRouteParts): void {
  route(
    {
      method: 'GET',
      url: '/api/v1/held',
      summary: 'What waits for a person, oldest first',
      answer: HeldList,
      roles: ['releaser'],
    },
    async ({ caller }) => {
      const rows = await readHeld(parts.readerFor(caller), parts.interned);
      return { held: rows.map((row) => describeHeld(row, parts)) };
    },
  );
  route(
    {
      method: 'POST',
      url: '/api/v1/held/:id/decision',
      summary: 'Take in what was held, or end it; never one’s own',
      body: NewHeldDecision,
      answer: Type.Object({ id: Type.String(), admitted: Type.Boolean() }),
      roles: ['releaser'],
    },
    async ({ caller, params, body }) => {
      const id = parseStixId(params.id);
      if (id === undefined) return problem('not_found');
      const rows = await readHeld(parts.readerFor(caller), parts.interned, id);
      const choice = chooseHeld(rows, { ...body, member: caller.member });
      if (choice.kind !== 'decide') return refuseChoice(choice.kind);
      const { version, submitter } = choice.row;
      const done = await parts.writer.decideHeld({ id, version, submitter, admit: body.admit });
      if (!done) return problem('not_found');
      await parts.indexed();
      return { id, admitted: body.admit };
    },
  );
}

function refuseChoice(kind: 'absent' | 'ambiguous' | 'own'): ProblemAnswer {
  if (kind === 'absent') return problem('not_found');
  if (kind === 'own') return problem('not_eligible');
  return problem('conflict', { detail: 'Several are held under this id; name "version" or "submitter".' });
}

function describeHeld(row: HeldRow, { nameOf }: IntakeRouteParts): HeldList['held'][number] {
  return {
    id: row.id,
    version: row.version,
    // What is stored was validated before it was stored.
    object: JSON.parse(row.body) as Record<string, unknown>,
    reason: row.held,
    submitter: { id: row.submitter, name: nameOf(row.submitter) },
    member: row.member,
    added: instantOf(row.added),
  };
}
