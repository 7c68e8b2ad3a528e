/**
 * Admission: may this come in, from this door, and who may see it. Pure.
 *
 * Three outcomes: *admit*, *hold* for a person (stored, visible to its submitter alone), *refuse* with a code and a
 * sentence. What an unknown marking means is never guessed: the object is held under the most restrictive reading.
 */
import { customType } from '@haetae/contract';
import { canonicalise, sameBytes, sha256, utf8 } from '@haetae/proof/canonical';
import { isForgedTlp, readMarkings, redactObject, stricter, type Tlp } from '@haetae/stix/marking';
import { type StixObject, stixType, validateObject, versionOf } from '@haetae/stix/object';
import { parsePattern } from '@haetae/stix/pattern';
import type { AudienceRule } from '../release/index.ts';
import { type Admitted, asAdmitted, type Rendition } from '../store/index.ts';
import type { Candidate } from './candidate.ts';
import { type Door, type IntakeContext, ruleThrough } from './door.ts';
import { readSharing, type Sharing } from './sharing.ts';

export interface IntakeFault {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

export type Admission =
  | { readonly kind: 'admit' | 'hold'; readonly submission: Admitted }
  | { readonly kind: 'refuse'; readonly faults: readonly [IntakeFault, ...IntakeFault[]] };

const refuse = (code: string, message: string, pointer = ''): Admission => ({
  kind: 'refuse',
  faults: [{ code, pointer, message }],
});

/** Judges a candidate at a door. */
export function admit(candidate: Candidate, door: Door, context: IntakeContext): Admission {
  const { problem } = candidate;
  if (problem !== undefined && (problem.code !== 'number_not_exact' || willBeSigned(door))) {
    return refuse(problem.code, problem.message, candidate.pointer);
  }
  const validated = validateObject(candidate.value);
  if (!validated.ok) {
    const [first, ...rest] = validated.errors;
    return first === undefined ? refuse('invalid', 'not valid') : { kind: 'refuse', faults: [first, ...rest] };
  }
  const { object } = validated;
  return (
    refuseForm(object) ??
    refuseSideDoor(object, door) ??
    refuseStranger(object, door, context) ??
    refuseExercise(object, context) ??
    place(candidate, object, door, context)
  );
}

const willBeSigned = (door: Door): boolean =>
  door.kind === 'peer' || (door.kind !== 'reference' && (door.offer?.groups.length ?? 0) > 0);

/** The person who brings it, as far as one does. */
const authorOf = (door: Door): string | null => (door.kind === 'member' || door.kind === 'room' ? door.member : null);

function refuseForm(object: StixObject): Admission | undefined {
  if (stixType(object.id) === 'marking-definition' && isForgedTlp(object)) {
    return refuse('forged_tlp', 'This marking claims to be TLP but is not one of the published TLP markings.');
  }
  if (stixType(object.id) === 'indicator' && object.pattern_type === 'stix') {
    const parsed = parsePattern(String(object.pattern));
    if (!parsed.ok) {
      return refuse('invalid_pattern', `line ${parsed.line}, column ${parsed.column}: ${parsed.message}`, '/pattern');
    }
  }
  return undefined;
}

/** What a room makes, and where: brought by hand it would be a step that nobody checked, a trace that nothing follows. */
const MADE_BY_ROOMS: ReadonlyMap<string, string> = new Map([
  [customType.freezeRequest, '/api/v1/freeze-requests'],
  [customType.freezeStep, '/api/v1/freeze-requests'],
  [customType.trace, '/api/v1/traces'],
  [customType.blindedIdentifier, '/api/v1/detection/identifiers'],
  [customType.dialoguePart, '/api/v1/dialogue'],
  [customType.dialogueAct, '/api/v1/dialogue'],
]);

function refuseSideDoor(object: StixObject, door: Door): Admission | undefined {
  const byHand = door.kind === 'member' || door.kind === 'reference';
  const room = MADE_BY_ROOMS.get(stixType(object.id));
  if (!byHand || room === undefined) return undefined;
  return refuse('not_by_hand', `An object of this type is made by ${room}, not brought.`);
}

/** An organisation's objects come from that organisation, or under the signature of its hub, whoever carries them. */
function refuseStranger(object: StixObject, door: Door, context: IntakeContext): Admission | undefined {
  const creator = creatorOf(object);
  const hub = creator === undefined ? undefined : context.ownerOf(creator);
  if (creator === undefined || hub === undefined || owns(creator, hub, door, context)) return undefined;
  return refuse('not_creator', 'Only its creator, or its creator’s hub, may bring an object in its name.');
}

/** The organisation an object speaks for: its creator, or itself when it is an organisation's identity. */
function creatorOf(object: StixObject): string | undefined {
  if (typeof object.created_by_ref === 'string') return object.created_by_ref;
  return stixType(object.id) === 'identity' ? object.id : undefined;
}

function owns(creator: string, hub: string, door: Door, context: IntakeContext): boolean {
  switch (door.kind) {
    case 'member':
    case 'room':
      return hub === context.hub && door.organisation === creator;
    case 'peer':
      return door.origin === hub;
    case 'reference':
      return door.organisation === creator;
    default:
      return door satisfies never;
  }
}

function refuseExercise(object: StixObject, context: IntakeContext): Admission | undefined {
  if (!readSharing(object).exercise || context.demonstration) return undefined;
  return refuse('exercise_only', 'This is part of an exercise; only demonstration hubs take it.');
}

function place(candidate: Candidate, object: StixObject, door: Door, context: IntakeContext): Admission {
  const markings = readMarkings(object, candidate.definitionOf);
  const sharing = readSharing(object);
  const tlp = markings.tlp ?? context.unmarked;
  if (door.kind === 'peer' && (markings.strictest ?? tlp) === 'red') {
    return refuse('never_pushed', 'TLP:RED is not exchanged between hubs.');
  }
  const held = reasonToHold(object, markings, context);
  const rule = ruleOf(isUnclear(held) ? stricter(tlp, 'amber+strict') : tlp, held, door, sharing);
  const { version, modified } = versionOf(object);
  const creator = creatorOf(object);
  const hub = creator === undefined ? undefined : context.ownerOf(creator);
  const submission = asAdmitted({
    object,
    version,
    modified,
    submitter: rule.submitter,
    member: authorOf(door),
    origin: rule.origin,
    owns: creator !== undefined && hub !== undefined && owns(creator, hub, door, context),
    held: held ?? null,
    muted: false,
    batch: candidate.batch ?? null,
    renditions: renditionsOf(candidate.source, object, door, rule, markings.strictest ?? tlp),
    provenance: door.kind === 'peer' ? [door.provenance] : [],
  });
  return { kind: held === undefined ? 'admit' : 'hold', submission };
}

/** Held because nobody knows how far it may go: admitted, it still stays with its own. */
const isUnclear = (held: string | undefined): boolean => held !== undefined && held !== 'future_dated';

/** Five minutes, as clocks go; further ahead an honest later version would be blocked. */
const AHEAD = 5 * 60_000;

function reasonToHold(
  object: StixObject,
  markings: ReturnType<typeof readMarkings>,
  context: IntakeContext,
): string | undefined {
  if (markings.unknown.length > 0) return `unknown_marking ${markings.unknown.join(' ')}`;
  if (markings.conflict) return 'two_tlp_markings';
  const modified = typeof object.modified === 'string' ? Date.parse(object.modified) : 0;
  return modified > Date.parse(context.now) + AHEAD ? 'future_dated' : undefined;
}

function ruleOf(tlp: Tlp, held: string | undefined, door: Door, sharing: Sharing): AudienceRule {
  const base = ruleThrough(door);
  return {
    ...base,
    tlp,
    organisations: [...base.organisations, ...sharing.organisations],
    members: tlp === 'red' ? withAuthor(authorOf(door), sharing.members) : [],
    originatorControl: sharing.originatorControl,
    held: held !== undefined,
  };
}

const LEVELS: readonly Tlp[] = ['amber+strict', 'amber', 'green', 'clear'];

/** The whole under its strictest part, then each redacted form that differs, under the level it was made for. */
function renditionsOf(
  source: string,
  object: StixObject,
  door: Door,
  rule: AudienceRule,
  strictest: Tlp,
): readonly [Rendition, ...Rendition[]] {
  const number = door.kind === 'peer' ? door.rendition : 0;
  const whole: Rendition = {
    rendition: number,
    body: source,
    digest: digestOf(object),
    rule:
      strictest === rule.tlp
        ? rule
        : { ...rule, tlp: stricter(rule.tlp, strictest), members: membersOf(rule, door, strictest) },
  };
  if (strictest === rule.tlp || door.kind === 'peer' || rule.held) return [whole];
  const levels = LEVELS.filter((level) => stricter(level, strictest) === strictest && level !== strictest);
  const forms: Rendition[] = [whole];
  for (const level of levels) {
    if (stricter(level, rule.tlp) !== level) continue;
    const redacted = redactObject(object, level);
    if (redacted === undefined) continue;
    const digest = digestOf(redacted);
    const last = forms.at(-1)!;
    if (sameBytes(last.digest, digest))
      forms[forms.length - 1] = { ...last, rule: { ...last.rule, tlp: level, members: [] } };
    else forms.push({ rendition: forms.length, body: JSON.stringify(redacted), digest, rule: { ...rule, tlp: level } });
  }
  return forms as [Rendition, ...Rendition[]];
}

const membersOf = (rule: AudienceRule, door: Door, strictest: Tlp): readonly string[] =>
  strictest === 'red' ? withAuthor(authorOf(door), rule.members) : rule.members;

const withAuthor = (author: string | null, members: readonly string[]): readonly string[] =>
  author === null ? members : [author, ...members];

const digestOf = (object: unknown): Uint8Array => sha256(utf8(canonicalise(object)));
