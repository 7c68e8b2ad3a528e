import type { Fault, OrganisationKind } from '@haetae/contract';
import type { Party } from './dialogue-part.ts';
import type { DialogueParts } from './dialogue-parts.ts';
import { type Refused, refuse } from './refusal.ts';

export interface Parties {
  readonly kind: 'parties';
  readonly parties: readonly Party[];
  readonly organisations: readonly string[];
}

/** Kinds of organisations that hold consultations unless others are named. */
const OFFICIAL: readonly OrganisationKind[] = ['authority', 'law-enforcement', 'csirt'];

/**
 * The hubs and organisations of a new series.
 *
 * @param asked names of hubs; this one is a party in any case
 * @param named organisations that take part; default: the official ones of every party, and the founder's
 */
export function resolveParties(
  asked: readonly string[],
  named: readonly string[] | undefined,
  founder: string,
  parts: Pick<DialogueParts, 'own' | 'partners' | 'reaches' | 'rollOf'>,
): Parties | Refused {
  const others = [...new Set(asked)].filter((name) => name !== parts.own.name);
  const found = others.map((name) => parts.partners().filter((hub) => hub.name === name));
  const unknown = found.flatMap((hubs, at) => (hubs.length === 1 ? [] : [unknownHub(asked.indexOf(others[at]!))]));
  if (unknown.length > 0) return refuse('unprocessable', { errors: unknown });
  const parties = [parts.own, ...found.map(([hub]) => hub!)].map(({ id, name }) => ({ id, name }));
  if (parties.length < 2) return refuse('unprocessable', { errors: [ALONE] });
  const away = parties.filter(({ id }) => id !== parts.own.id && !parts.reaches(id));
  if (away.length > 0) return refuse('not_reachable', { detail: namesOf(away) });
  return withOrganisations(parties, named, founder, parts);
}

function withOrganisations(
  parties: readonly Party[],
  named: readonly string[] | undefined,
  founder: string,
  { rollOf }: Pick<DialogueParts, 'rollOf'>,
): Parties | Refused {
  const sides = parties.map((party) => ({
    party,
    organisations: rollOf(party.id)
      .filter(({ id, kind }) => (named === undefined ? OFFICIAL.includes(kind) : named.includes(id)) || id === founder)
      .map(({ id }) => id),
  }));
  const organisations = sides.flatMap((side) => side.organisations);
  const strangers = (named ?? []).filter((id) => !organisations.includes(id));
  if (strangers.length > 0) {
    return refuse('unprocessable', { errors: strangers.map((id) => unknownOrganisation(named!.indexOf(id))) });
  }
  const empty = sides.filter((side) => side.organisations.length === 0);
  if (empty.length === 0) return { kind: 'parties', parties, organisations };
  return refuse('not_reachable', {
    detail: `No organisation of ${namesOf(empty.map(({ party }) => party))} is known here yet.`,
  });
}

const namesOf = (parties: readonly Party[]): string => parties.map(({ name }) => name).join(', ');

const unknownHub = (at: number): Fault => ({
  pointer: `/parties/${at}`,
  code: 'unknown_hub',
  message: 'No agreement in force names exactly one hub like this.',
});

const unknownOrganisation = (at: number): Fault => ({
  pointer: `/organisations/${at}`,
  code: 'unknown_organisation',
  message: 'No party’s roll names this organisation.',
});

const ALONE: Fault = {
  pointer: '/parties',
  code: 'alone',
  message: 'A dialogue has two parties at least: name another hub.',
};
