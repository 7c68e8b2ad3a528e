/** The evidence package of a case: what was gathered, each with its origin's signature and its proof from this hub's log. */
import { canonicalFault, toHex, utf8 } from '@haetae/proof/canonical';
import {
  buildEvidence,
  type EvidenceContents,
  type EvidenceHub,
  type EvidenceInclusion,
  type EvidenceMethod,
  type EvidenceObject,
  replayCommand,
} from '@haetae/proof/evidence';
import type { Provenance, Signer } from '@haetae/proof/signature';
import type { Inclusion } from '../log/index.ts';
import type { Session } from '../people/index.ts';
import type { Exhibit, Reader } from '../store/index.ts';
import { documentText, servicesOf, type TraceText } from '../tracing/index.ts';
import {
  type EvidenceQuestion,
  type Gathered,
  type GatherParts,
  type GatherRefusal,
  gatherExhibits,
} from './gather-exhibits.ts';
import { requestLetter } from './letter.ts';

export interface EvidenceParts extends GatherParts {
  /** This hub, with its keys. */
  readonly descriptor: () => EvidenceHub;
  /** Another hub, with the keys by which this one knows it. */
  readonly hubOf: (id: string) => EvidenceHub | undefined;
  /** What the origin signed; of this hub's own, signed now. */
  readonly provenanceOf: (exhibit: Exhibit) => Provenance;
  /** A signed checkpoint of a tree that has the place. */
  readonly checkpoint: (place: number) => Promise<{ readonly note: string; readonly size: number }>;
  readonly inclusion: (place: number, size: number) => Promise<Inclusion | undefined>;
  readonly signer: () => Signer;
}

/** The bytes of the package, or why there is none. */
export async function makeEvidence(
  question: EvidenceQuestion,
  session: Session,
  reader: Reader,
  parts: EvidenceParts,
): Promise<Uint8Array | GatherRefusal> {
  const gathered = await gatherExhibits(question, session, reader, parts);
  if (typeof gathered === 'string') return gathered;
  const proven = gathered.exhibits.flatMap((exhibit) => prove(exhibit, parts) ?? []);
  const signer = parts.signer();
  return buildEvidence(
    {
      created: signer.at,
      exercise: proven.some(({ item }) => isExercise(item)),
      case: { id: question.caseId, title: gathered.title },
      hub: parts.descriptor(),
      peers: proven.flatMap(({ peer }) => peer ?? []).filter(once),
      trace: utf8(documentText(gathered.trace)),
      transfers: utf8(gathered.transfers),
      objects: proven.map(({ item }) => item),
      ...requestOf(gathered),
      ...(await shownInLog(proven, parts)),
      method: methodOf(gathered.trace),
    },
    signer,
  );
}

interface Proven {
  readonly item: EvidenceObject;
  readonly exhibit: Exhibit;
  /** The hub that signed it, when that is another. */
  readonly peer: EvidenceHub | undefined;
}

/**
 * An exhibit with its signature; a public fact has none and is quoted. Undefined for what nobody could check: an object
 * without a canonical form, or of a hub whose key is no longer known here.
 */
function prove(exhibit: Exhibit, parts: EvidenceParts): Proven | undefined {
  // What is stored was validated before it was stored.
  const object = JSON.parse(exhibit.body) as EvidenceObject['object'];
  if (canonicalFault(object) !== undefined) return undefined;
  if (parts.book.rule(exhibit.audience).reference) return { item: { object }, exhibit, peer: undefined };
  const provenance = parts.provenanceOf(exhibit);
  const { origin } = provenance.statement;
  const peer = origin === parts.hub ? undefined : parts.hubOf(origin);
  if (origin !== parts.hub && peer === undefined) return undefined;
  return { item: { object, provenance }, exhibit, peer };
}

const once = (hub: EvidenceHub, at: number, all: readonly EvidenceHub[]): boolean =>
  all.findIndex((other) => other.id === hub.id) === at;

function isExercise({ object, provenance }: EvidenceObject): boolean {
  return provenance?.statement.exercise === true || object.exercise === true;
}

function requestOf({ request }: Gathered): Pick<EvidenceContents, 'request' | 'letter'> {
  if (request === undefined) return {};
  const { folded, steps } = request;
  return {
    request: { request: folded.request.id, steps: steps.map((step) => step.id) },
    letter: utf8(requestLetter(folded.request, { language: 'en' }).html),
  };
}

/** The head of the log, and the proof of each exhibit against it. */
async function shownInLog(
  proven: readonly Proven[],
  parts: EvidenceParts,
): Promise<Pick<EvidenceContents, 'checkpoint' | 'inclusion'>> {
  const { note, size } = await parts.checkpoint(Math.max(...proven.map(({ exhibit }) => exhibit.place)));
  const inclusion: EvidenceInclusion[] = [];
  for (const { exhibit } of proven) {
    const proof = await parts.inclusion(exhibit.place, size);
    if (proof === undefined) throw new Error(`place ${exhibit.place} is not in the tree of ${size}`);
    inclusion.push({
      object: exhibit.id,
      version: exhibit.version,
      what: exhibit.what,
      place: exhibit.place,
      index: exhibit.place - 1,
      salt: toHex(exhibit.salt),
      path: proof.path.map(toHex),
    });
  }
  return { checkpoint: note, inclusion };
}

function methodOf(trace: TraceText): EvidenceMethod {
  const { policy, sources } = trace.document;
  const how = { policy, sources, services: servicesOf(trace) };
  const { software, version, dataset } = trace;
  return { ...how, software, version, dataset, replay: replayCommand(how) };
}
