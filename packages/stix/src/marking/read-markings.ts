import type { StixId, StixObject } from '../object/index.ts';
import { parseStixId } from '../object/index.ts';
import { isForgedTlp } from './is-forged-tlp.ts';
import type { Pap } from './pap.ts';
import { papOf, stricterPap } from './pap.ts';
import type { Tlp } from './tlp.ts';
import { stricter } from './tlp.ts';
import { tlpOf } from './tlp-marking.ts';

/** What the hub knows of a marking id; a definition that is not stored is not known. */
export type DefinitionLookup = (id: StixId) => StixObject | undefined;

export interface MarkedPart {
  readonly marking: string;
  readonly selectors: readonly string[];
  /** RED for a marking that nobody knows: most restrictive, never unmarked. */
  readonly tlp: Tlp;
}

export interface Markings {
  /** TLP of the object as a whole; the stricter of two; undefined when it has none. */
  readonly tlp: Tlp | undefined;
  /** Markings, of the whole or of parts, that are neither TLP, PAP nor a known statement: the object is held. */
  readonly unknown: readonly StixId[];
  /** Two TLP labels on the object or on one part. */
  readonly conflict: boolean;
  readonly pap: Pap | undefined;
  readonly parts: readonly MarkedPart[];
  /** The strictest label that stands anywhere in the object, its parts included. */
  readonly strictest: Tlp | undefined;
}

/**
 * Reads the markings of an object (STIX 2.1 section 7.2). `definitionOf` tells of markings beyond TLP and PAP, so that a
 * statement (a copyright, terms of use) is not taken for a limit that nobody knows; an imitation of TLP stays unknown.
 */
export function readMarkings(object: StixObject, definitionOf: DefinitionLookup = () => undefined): Markings {
  const reader = new MarkingReader(definitionOf);
  const whole = reader.read(object.object_marking_refs ?? []);
  const parts = readParts(object, reader);
  const conflict = whole.length > 1 || hasDoublyMarkedPart(parts);
  const tlp = strictestOf(whole);
  const strictest = strictestOf([...whole, ...parts.map((part) => part.tlp)]);
  return { tlp, unknown: [...reader.unknown], conflict, pap: reader.pap, parts, strictest };
}

class MarkingReader {
  readonly unknown = new Set<StixId>();
  pap: Pap | undefined;
  private readonly definitionOf: DefinitionLookup;

  constructor(definitionOf: DefinitionLookup) {
    this.definitionOf = definitionOf;
  }

  /** The different TLP labels among the ids; what else they are is noted. */
  read(ids: readonly string[]): readonly Tlp[] {
    const labels = new Set<Tlp>();
    for (const id of ids) {
      const label = tlpOf(id);
      if (label !== undefined) labels.add(label);
      else this.readOther(id);
    }
    return [...labels];
  }

  /** False when nobody knows the marking. */
  readOther(text: string): boolean {
    const id = parseStixId(text);
    if (id === undefined) return false;
    const definition = this.definitionOf(id);
    const forged = definition !== undefined && isForgedTlp(definition);
    const pap = forged ? undefined : papOf(id, definition);
    if (pap !== undefined) this.pap = this.pap === undefined ? pap : stricterPap(this.pap, pap);
    if (pap !== undefined || (!forged && definition?.definition_type === 'statement')) return true;
    this.unknown.add(id);
    return false;
  }
}

/** Parts with a TLP label or an unknown marking; a PAP or a statement on a part limits nobody who may see it. */
function readParts(object: StixObject, reader: MarkingReader): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  for (const { selectors, marking_ref } of object.granular_markings ?? []) {
    if (marking_ref === undefined) continue;
    const label = tlpOf(marking_ref);
    if (label === undefined && reader.readOther(marking_ref)) continue;
    parts.push({ marking: marking_ref, selectors, tlp: label ?? 'red' });
  }
  return parts;
}

function hasDoublyMarkedPart(parts: readonly MarkedPart[]): boolean {
  const labels = new Map<string, Tlp>();
  for (const { selectors, tlp } of parts) {
    for (const selector of selectors) {
      const other = labels.get(selector);
      if (other !== undefined && other !== tlp) return true;
      labels.set(selector, tlp);
    }
  }
  return false;
}

function strictestOf(labels: readonly Tlp[]): Tlp | undefined {
  return labels.length === 0 ? undefined : labels.reduce(stricter);
}
