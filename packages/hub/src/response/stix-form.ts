/**
 * A request and its steps as STIX objects, and back.
 *
 * The content of a request, and the facts of a step, are one text each: the very bytes (RFC 8785) whose SHA-256 others
 * name. As objects they could not travel: STIX 2.1 allows no null, no empty list and no property of two letters. What
 * they are found by stands beside the text: case, service, request.
 */
import { customType, extension } from '@haetae/contract';
import { canonicalise, whereCanonical } from '@haetae/proof/canonical';
import { tlpMarkingId } from '@haetae/stix/marking';
import type { FreezeRequest } from './freeze-request.ts';
import { type FreezeStep, hashedFacts } from './freeze-step.ts';
import { isFreezeRequest, isFreezeStep } from './is-request-object.ts';

/** Every request and step goes to the two organisations that it names, and to nobody else. */
export const REQUEST_MARKING: readonly string[] = [tlpMarkingId('amber+strict')];

const extensionsFor = (definition: string, exercise: boolean) => ({
  [definition]: { extension_type: 'new-sdo' },
  ...(exercise && { [extension.sharing]: { extension_type: 'property-extension', exercise: true } }),
});

/** The STIX object of a request. `defaulted`: JSON pointers into the content of what nobody wrote. */
export function requestObject(request: FreezeRequest, defaulted: readonly string[]): Readonly<Record<string, unknown>> {
  const { content, ...rest } = request;
  return {
    ...rest,
    case_ref: content.case_ref,
    service_ref: content.receiver.organisation,
    content: canonicalise(content),
    ...(defaulted.length > 0 && { defaulted: [...defaulted] }),
    extensions: extensionsFor(extension.freezeRequest, content.exercise),
  };
}

/** The STIX object of a step; `exercise` as its request says. */
export function stepObject(step: FreezeStep, exercise: boolean): Readonly<Record<string, unknown>> {
  const { type, spec_version, id, created, modified, created_by_ref, object_marking_refs, request_ref } = step;
  return {
    ...{ type, spec_version, id, created, modified, created_by_ref, request_ref },
    ...(object_marking_refs && { object_marking_refs }),
    facts: canonicalise(hashedFacts(step)),
    extensions: extensionsFor(extension.freezeStep, exercise),
  };
}

type Body = Readonly<Record<string, unknown>>;

export interface ReadRequest {
  readonly request: FreezeRequest;
  /** JSON pointers into the content of what nobody wrote. */
  readonly defaulted: readonly string[];
}

/** Reads a stored request; undefined for what has not the form, or whose content says other things than its outside. */
export const readRequest = (body: Body): ReadRequest | undefined => whereCanonical(() => asRequest(body));

/** Reads a stored step; undefined for what has not the form, or whose facts say other things than its outside. */
export const readStep = (body: Body): FreezeStep | undefined => whereCanonical(() => asStep(body));

function asRequest(body: Body): ReadRequest | undefined {
  const { extensions, case_ref, service_ref, defaulted, ...rest } = body;
  const request = { ...rest, content: parseText(rest.content) };
  if (body.type !== customType.freezeRequest || !isFreezeRequest(request)) return undefined;
  const { content } = request;
  const agrees = case_ref === content.case_ref && service_ref === content.receiver.organisation;
  if (!agrees || canonicalise(content) !== rest.content || saysExercise(extensions) !== content.exercise)
    return undefined;
  const pointers = Array.isArray(defaulted) ? defaulted.filter((one) => typeof one === 'string') : [];
  return { request, defaulted: pointers };
}

function asStep(body: Body): FreezeStep | undefined {
  const { extensions: _dress, facts, ...rest } = body;
  const said = parseText(facts) ?? {};
  const step = { ...said, ...rest };
  const agrees =
    ['created_by_ref', 'request_ref'].every((name) => said[name] === rest[name]) &&
    ['created', 'modified'].every((name) => said.at === rest[name]);
  return agrees && isFreezeStep(step) && canonicalise(hashedFacts(step)) === facts ? step : undefined;
}

function saysExercise(extensions: unknown): boolean {
  const said = extensions as Readonly<Record<string, { readonly exercise?: unknown } | undefined>> | undefined;
  return said?.[extension.sharing]?.exercise === true;
}

function parseText(text: unknown): Body | undefined {
  try {
    const value: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    return typeof value === 'object' && value !== null ? (value as Body) : undefined; // an object's keys are texts
  } catch {
    return undefined;
  }
}
