import type { ObjectView } from '@haetae/contract';
import type { AudienceRule } from '../release/index.ts';
import { instantOf, type StoredObject } from '../store/index.ts';

export interface DescribeParts {
  readonly hub: string;
  readonly ruleOf: (audience: number) => AudienceRule;
  readonly nameOf: (organisation: string) => string;
  /** Alias of a sharing group's collection; undefined for an agreement that is not in force. */
  readonly aliasOf: (group: string) => string | undefined;
}

/** A stored object as the API shows it: as it was received, with what lies beside it. */
export function describeObject(stored: StoredObject, parts: DescribeParts): ObjectView {
  const rule = parts.ruleOf(stored.audience);
  return {
    object: parseAsWritten(stored.body),
    tlp: rule.tlp,
    submitter: { id: stored.submitter, name: parts.nameOf(stored.submitter) },
    origin: { hub: stored.origin ?? parts.hub, signed: stored.statement !== null },
    collections: collectionsOf(rule, parts),
    held: stored.held,
    added: instantOf(stored.added),
  };
}

function collectionsOf(rule: AudienceRule, { aliasOf }: DescribeParts): string[] {
  return [
    ...(rule.local ? ['default'] : []),
    ...(rule.reference ? ['reference'] : []),
    ...rule.groups.flatMap((group) => aliasOf(group) ?? []),
  ];
}

/** ECMAScript's JSON.parse source text access, which Node has and the library's types do not know yet. */
interface ExactJson {
  parse(text: string, revive: (key: string, value: unknown, context: { readonly source?: string }) => unknown): unknown;
  rawJSON(text: string): unknown;
}
const exact = JSON as unknown as ExactJson;

/** A number that a double does not hold is given back in its own digits. */
function parseAsWritten(body: string): Record<string, unknown> {
  // What is stored was read as an object before it was stored.
  return exact.parse(body, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source ? exact.rawJSON(source) : value,
  ) as Record<string, unknown>;
}
