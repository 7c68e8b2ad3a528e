/** Needs, offers and steps as STIX objects, and back. */
import {
  customType,
  extension,
  NewNeed,
  type NewNeed as NewNeedType,
  NewOffer,
  type NewOffer as NewOfferType,
  NewSupportStep,
  type SupportDeed,
} from '@haetae/contract';
import { type Tlp, tlpMarkingId } from '@haetae/stix/marking';
import Type, { type Static } from 'typebox';
import { Compile } from 'typebox/compile';

type Json = Readonly<Record<string, unknown>>;

/** Hours in which offices are reached where nothing else is said. */
const OFFICE_HOURS = { from: '09:00', to: '18:00' } as const;

/** What a need and an offer have in common. */
export interface Stated {
  readonly id: string;
  readonly title: string;
  readonly capability: string;
  readonly languages: readonly string[];
  readonly zone: string;
  readonly hours: { readonly from: string; readonly to: string };
  readonly detail: string | null;
  readonly organisation: string;
  /** RFC 3339. */
  readonly created: string;
  readonly modified: string;
  readonly closed: boolean;
  readonly exercise: boolean;
}
export interface Need extends Stated {
  readonly due: string | null;
}
export interface Offer extends Stated {
  readonly until: string | null;
}

/** One thing that a side did about an offer to a need. */
export interface Step {
  readonly id: string;
  readonly need: string;
  readonly offer: string;
  readonly does: Static<typeof SupportDeed>;
  readonly text: string | null;
  readonly organisation: string;
  /** RFC 3339. */
  readonly at: string;
}

/** Who states it, under which id, when, and how far it may go. */
export interface Origin {
  readonly id: string;
  readonly organisation: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

const dressed = (type: string, definition: string, { id, organisation, now }: Origin, tlp: Tlp, exercise: boolean) => ({
  type,
  spec_version: '2.1',
  id,
  created: now,
  modified: now,
  created_by_ref: organisation,
  object_marking_refs: [tlpMarkingId(tlp)],
  extensions: {
    [definition]: { extension_type: 'new-sdo' },
    ...(exercise && { [extension.sharing]: { extension_type: 'property-extension', exercise: true } }),
  },
});

function stated({ title, detail, hours, capability, languages, zone }: NewNeedType | NewOfferType) {
  return {
    title: title.normalize('NFC'),
    ...{ capability, languages, zone },
    hours: hours ?? OFFICE_HOURS,
    ...(detail !== undefined && { detail: detail.normalize('NFC') }),
    status: 'open',
  };
}

/** The object of a need. No marking given: TLP:AMBER. */
export function needObject(need: NewNeedType, origin: Origin) {
  const { due, tlp = 'amber', exercise = false } = need;
  return {
    ...dressed(customType.supportNeed, extension.supportNeed, origin, tlp, exercise),
    ...stated(need),
    ...(due !== undefined && { due }),
  };
}

/** The object of an offer. No marking given: TLP:AMBER. */
export function offerObject(offer: NewOfferType, origin: Origin) {
  const { until, tlp = 'amber', exercise = false } = offer;
  return {
    ...dressed(customType.supportOffer, extension.supportOffer, origin, tlp, exercise),
    ...stated(offer),
    ...(until !== undefined && { until }),
  };
}

/** The object of a step about an offer to a need; it goes as far as the need and the offer both may. */
export function stepObject(step: Static<typeof NewSupportStep>, origin: Origin, tlp: Tlp, exercise: boolean) {
  const { need, offer, does, text } = step;
  return {
    ...dressed(customType.supportStep, extension.supportStep, origin, tlp, exercise),
    ...{ need_ref: need, offer_ref: offer, does },
    ...(text !== undefined && { text: text.normalize('NFC') }),
  };
}

const StoredNeed = Compile(Type.Omit(NewNeed, ['share', 'tlp', 'exercise']));
const StoredOffer = Compile(Type.Omit(NewOffer, ['share', 'tlp', 'exercise']));
const StoredStep = Compile(NewSupportStep);

/** Reads a stored need; undefined for what has not the form. */
export function readNeed(body: Json): Need | undefined {
  const said = statedIn(body, 'due');
  if (body.type !== customType.supportNeed || !StoredNeed.Check(said)) return undefined;
  return { ...commonOf(said, body), due: said.due ?? null };
}

/** Reads a stored offer; undefined for what has not the form. */
export function readOffer(body: Json): Offer | undefined {
  const said = statedIn(body, 'until');
  if (body.type !== customType.supportOffer || !StoredOffer.Check(said)) return undefined;
  return { ...commonOf(said, body), until: said.until ?? null };
}

/** Reads a stored step; undefined for what has not the form. */
export function readStep(body: Json): Step | undefined {
  const { need_ref: need, offer_ref: offer, does, text } = body;
  const said = { need, offer, does, ...(text !== undefined && { text }) };
  if (body.type !== customType.supportStep || !StoredStep.Check(said)) return undefined;
  return {
    ...{ id: String(body.id), need: said.need, offer: said.offer, does: said.does, text: said.text ?? null },
    ...{ organisation: String(body.created_by_ref), at: String(body.created) },
  };
}

function statedIn(body: Json, last: 'due' | 'until') {
  const names = ['title', 'capability', 'languages', 'zone', 'hours', 'detail', last];
  return Object.fromEntries(names.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])));
}

function commonOf(said: Omit<NewNeedType, 'due' | 'tlp' | 'share' | 'exercise'>, body: Json): Stated {
  const extensions = body.extensions as Readonly<Record<string, Json | undefined>> | undefined;
  return {
    ...{ title: said.title, capability: said.capability, languages: said.languages, zone: said.zone },
    ...{ id: String(body.id), hours: said.hours ?? OFFICE_HOURS, detail: said.detail ?? null },
    ...{ organisation: String(body.created_by_ref), created: String(body.created), modified: String(body.modified) },
    ...{ closed: body.status === 'closed', exercise: extensions?.[extension.sharing]?.exercise === true },
  };
}
