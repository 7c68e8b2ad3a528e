/**
 * Parts and acts as STIX objects, and back.
 *
 * Content and facts are one text each: the very bytes (RFC 8785) whose SHA-256 others name. As objects they could not
 * travel: STIX 2.1 allows no null and no empty list. What they are found by stands beside the text.
 */
import { extension } from '@haetae/contract';
import { canonicalise, whereCanonical } from '@haetae/proof/canonical';
import { Compile } from 'typebox/compile';
import { actHash, actId, DialogueAct, hashedFacts } from './dialogue-act.ts';
import { DialoguePart, type Part, type PartContent, parentOf } from './dialogue-part.ts';

const partForm = Compile(DialoguePart);
const actForm = Compile(DialogueAct);

type Body = Readonly<Record<string, unknown>>;

const extensionsFor = (definition: string, exercise: boolean) => ({
  [definition]: { extension_type: 'new-sdo' },
  ...(exercise && { [extension.sharing]: { extension_type: 'property-extension', exercise: true } }),
});

/** Ids of what a part is found by: all that it names beside its parent. */
function namedBy(content: PartContent): Record<string, string> {
  const parent = parentOf(content);
  const further = content.kind === 'commitment' ? { statement_ref: content.statement, clause_ref: content.clause } : {};
  const refs = { of_ref: parent, ...further };
  return Object.fromEntries(Object.entries(refs).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** The STIX object of a part. */
export function partObject({ content, ...rest }: Part): Body {
  return {
    ...rest,
    ...namedBy(content),
    kind: content.kind,
    content: canonicalise(content),
    extensions: extensionsFor(extension.dialoguePart, content.exercise),
  };
}

/** The STIX object of an act; `exercise` as its part says. */
export function actObject(act: DialogueAct, exercise: boolean): Body {
  const { type, spec_version, id, created, modified, created_by_ref, object_marking_refs, part_ref } = act;
  return {
    ...{ type, spec_version, id, created, modified, created_by_ref, part_ref },
    ...(object_marking_refs && { object_marking_refs }),
    facts: canonicalise(hashedFacts(act)),
    extensions: extensionsFor(extension.dialogueAct, exercise),
  };
}

/** Reads a stored part; undefined for what has not the form, or whose content says other things than its outside. */
export const readPart = (body: Body): Part | undefined => whereCanonical(() => asPart(body));

/** Reads a stored act; undefined for what has not the form, or whose facts say other things than its outside. */
export const readAct = (body: Body): DialogueAct | undefined => whereCanonical(() => asAct(body));

function asPart(body: Body): Part | undefined {
  const { type, spec_version, id, created, modified, created_by_ref, object_marking_refs } = body;
  const content = parseText(body.content);
  const part = {
    ...{ type, spec_version, id, created, modified, created_by_ref, content },
    ...(object_marking_refs !== undefined && { object_marking_refs }),
  };
  if (!partForm.Check(part)) return undefined;
  const said = part as Part; // the form just checked is the type's own
  const agrees = Object.entries(namedBy(said.content)).every(([name, named]) => body[name] === named);
  // A hub that is no party founds nothing between others, whatever it names.
  const isParty = said.content.parties.some(({ id }) => id === said.content.home);
  const exact = canonicalise(content) === body.content && saysExercise(body.extensions) === said.content.exercise;
  return agrees && isParty && exact ? said : undefined;
}

function asAct(body: Body): DialogueAct | undefined {
  const { extensions: _dress, facts, ...rest } = body;
  const said = parseText(facts) ?? {};
  const act = { ...said, ...rest };
  const agrees =
    ['created_by_ref', 'part_ref'].every((name) => said[name] === rest[name]) &&
    ['created', 'modified'].every((name) => said.at === rest[name]);
  if (!agrees || !actForm.Check(act) || canonicalise(hashedFacts(act)) !== facts) return undefined;
  return actId(actHash(act)) === act.id ? act : undefined;
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
