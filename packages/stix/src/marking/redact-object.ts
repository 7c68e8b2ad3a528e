import type { GranularMarking, StixObject } from '../object/index.ts';
import { observableId, validateObject } from '../object/index.ts';
import type { SelectorStep } from '../object/selector.ts';
import { parseSelector, writeSelector } from '../object/selector.ts';
import type { DefinitionLookup, MarkedPart } from './read-markings.ts';
import { readMarkings } from './read-markings.ts';
import type { Removal } from './remove-parts.ts';
import { removeParts } from './remove-parts.ts';
import type { Tlp } from './tlp.ts';
import { atMost } from './tlp.ts';

/** Shorter texts stand everywhere by chance. */
const shortestEcho = 4;

/**
 * The form of the object that may go where `level` may go: every part that is marked stricter is left out, and with it
 * the granular markings that named it (STIX 2.1 section 7.2.3). Selectors of what stays are moved to where it now is.
 *
 * Undefined when no such form may go: the object as a whole is stricter, or has a marking that nobody knows
 * (`definitionOf` as in `readMarkings`); what would be left is not a legal object; or what was left out can be read from
 * it, because a text of four characters or more still stands in a description or a pattern. Then only the whole may go,
 * to those who may see all of it. What other objects say of the hidden part (a translation, a note) is theirs to mark.
 *
 * An object of which nothing is stricter is returned as it is.
 */
export function redactObject(object: StixObject, level: Tlp, definitionOf?: DefinitionLookup): StixObject | undefined {
  const { tlp, unknown, parts } = readMarkings(object, definitionOf);
  if (tlp !== undefined && !atMost(tlp, level)) return undefined;
  if (hasUnknownOnWhole(object, unknown)) return undefined;
  const hidden = parts.filter((part) => !atMost(part.tlp, level) || isListed(part.marking, unknown));
  return hidden.length === 0 ? object : withoutParts(object, hidden);
}

function hasUnknownOnWhole(object: StixObject, unknown: readonly string[]): boolean {
  return object.object_marking_refs?.some((id) => isListed(id, unknown)) ?? false;
}

function isListed(id: string, ids: readonly string[]): boolean {
  return ids.includes(id);
}

function withoutParts(object: StixObject, hidden: readonly MarkedPart[]): StixObject | undefined {
  const paths = pathsOf(hidden);
  if (paths === undefined || paths.some(([first]) => isOfMarking(first))) return undefined;
  const { granular_markings, ...content } = object;
  const removal = removeParts(content, paths);
  const markings = movedMarkings(granular_markings ?? [], removal);
  const validation = validateObject(markings.length === 0 ? removal.rest : withMarkings(removal.rest, markings));
  if (!validation.ok || givesAway(object, validation.object, removal.removedTexts)) return undefined;
  return validation.object;
}

/** Undefined when one selector is none: then nobody can say what it was to hide. */
function pathsOf(parts: readonly MarkedPart[]): readonly (readonly SelectorStep[])[] | undefined {
  const paths: (readonly SelectorStep[])[] = [];
  for (const selector of parts.flatMap((part) => part.selectors)) {
    const path = parseSelector(selector);
    if (path === undefined) return undefined;
    paths.push(path);
  }
  return paths;
}

/** Without its markings an object would look freer than it is. */
function isOfMarking(property: SelectorStep | undefined): boolean {
  return property === 'object_marking_refs' || property === 'granular_markings';
}

function movedMarkings(markings: readonly GranularMarking[], removal: Removal): readonly GranularMarking[] {
  return markings.flatMap((marking) => {
    const selectors = marking.selectors.flatMap((selector) => movedSelector(selector, removal));
    return selectors.length === 0 ? [] : [{ ...marking, selectors }];
  });
}

function movedSelector(selector: string, removal: Removal): readonly string[] {
  const path = parseSelector(selector);
  const moved = path === undefined ? undefined : removal.newPath(path);
  return moved === undefined ? [] : [writeSelector(moved)];
}

function withMarkings(rest: unknown, markings: readonly GranularMarking[]): unknown {
  return typeof rest === 'object' ? { ...rest, granular_markings: markings } : rest;
}

/**
 * Can what was left out be read from the rest? It may stand elsewhere as text; and the id of an observable, computed
 * from its content, lets anybody try what was in the place of a part that contributed.
 */
function givesAway(whole: StixObject, rest: StixObject, removedTexts: readonly string[]): boolean {
  const idOfContent = observableId(whole.type, whole) === whole.id;
  return (idOfContent && observableId(rest.type, rest) !== rest.id) || echoes(rest, removedTexts);
}

/** Does a removed text still stand somewhere? Case does not matter: an address has two spellings. */
function echoes(rest: StixObject, removedTexts: readonly string[]): boolean {
  const haystack = textsAndNamesIn(rest).map(folded);
  return removedTexts
    .filter((text) => text.length >= shortestEcho)
    .map(folded)
    .some((text) => haystack.some((candidate) => candidate.includes(text)));
}

/** Names of properties too: a dictionary may have for a key what is secret elsewhere. */
function textsAndNamesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  const names = Array.isArray(value) ? [] : Object.keys(value);
  return [...names, ...Object.values(value).flatMap(textsAndNamesIn)];
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
