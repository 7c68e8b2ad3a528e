/** The services that can be asked, and how: by the hub they live on, or by letter. */
import { extension, type ServiceList } from '@haetae/contract';
import { parseStixId, type StixObject, stixType } from '@haetae/stix/object';
import type { Roll } from '../people/index.ts';
import { type Interned, type Reader, readObject, readOfType } from '../store/index.ts';

export type Service = ServiceList['services'][number];

export interface ServiceContext {
  readonly roll: Roll;
  readonly interned: Interned;
  readonly reader: Reader;
  /** Whether an agreement in force carries a request to a hub directly; always to this one. */
  readonly reaches: (hub: string) => boolean;
}

/** Most services on no hub that are listed. */
const LISTED = 1_000;

/** All services: those on the rolls of this hub and its partners, then those entered here that are on no hub. */
export async function listServices(context: ServiceContext): Promise<Service[]> {
  const { roll, interned, reader } = context;
  const known = roll.all().filter(({ kind }) => kind === 'service');
  const entered = await readOfType(reader, interned, 'identity', Number.MAX_SAFE_INTEGER, LISTED);
  const others = entered.flatMap(({ body }) => onNoHub(body, roll) ?? []);
  return [...known.flatMap(({ id }) => onRoll(id, context) ?? []), ...others];
}

/** The service of an id; undefined for what is none, or not for the caller to see. */
export async function findService(id: string, context: ServiceContext): Promise<Service | undefined> {
  const known = onRoll(id, context);
  const identity = parseStixId(id) !== undefined && stixType(id) === 'identity';
  if (known !== undefined || !identity) return known;
  const stored = await readObject(context.reader, context.interned, id);
  return stored && onNoHub(stored.body, context.roll);
}

/** A hub that is only known through others carries no request: its services are asked by letter. */
function onRoll(id: string, { roll, reaches }: ServiceContext): Service | undefined {
  const organisation = roll.get(id);
  if (organisation?.kind !== 'service') return undefined;
  const { name, hub } = organisation;
  return { id, name, hub, by: reaches(hub) ? 'hub' : 'letter' };
}

function onNoHub(body: string, roll: Roll): Service | undefined {
  // What is stored was validated before it was stored.
  const object = JSON.parse(body) as StixObject;
  const said = (object.extensions as Readonly<Record<string, { readonly kind?: unknown } | undefined>> | undefined)?.[
    extension.organisation
  ];
  if (said?.kind !== 'service' || roll.get(object.id) !== undefined) return undefined;
  return { id: object.id, name: String(object.name), hub: null, by: 'letter' };
}

/** The identity of a service on no hub, as somebody here knows it. */
export function serviceObject(name: string, id: string, organisation: string, now: string) {
  return {
    type: 'identity',
    spec_version: '2.1',
    id,
    created: now,
    modified: now,
    created_by_ref: organisation,
    name,
    identity_class: 'organization',
    extensions: { [extension.organisation]: { extension_type: 'property-extension', kind: 'service' } },
  };
}
