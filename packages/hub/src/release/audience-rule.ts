import type { Tlp } from '@haetae/stix/marking';

/**
 * Who may see a submission: a rule, never a list of members.
 *
 * It is resolved against present membership when somebody asks, so that whoever joins a group later sees what was
 * offered to it before, and whoever leaves sees nothing more.
 */
export interface AudienceRule {
  readonly tlp: Tlp;
  /** The organisation that brought it; always among those who see it. */
  readonly submitter: string;
  /** Hub that it came from; null is this one. */
  readonly origin: string | null;
  /** It lies in this hub's own writable collection. */
  readonly local: boolean;
  /** A built-in or imported fact: belongs to no hub and is offered to none. */
  readonly reference: boolean;
  /** Sharing groups that it is offered to, by id. */
  readonly groups: readonly string[];
  /** Organisations named on it. */
  readonly organisations: readonly string[];
  /** Persons named on it; its author is one where it is TLP:RED. */
  readonly members: readonly string[];
  /** Onward only with the originator's consent. */
  readonly originatorControl: boolean;
  /** A person must decide first. */
  readonly held: boolean;
}

const sorted = (values: readonly string[]): string[] => [...new Set(values)].sort();

/** The rule in its one written form: equal rules give equal texts, so that they share an id. */
export function ruleText(rule: AudienceRule): string {
  return JSON.stringify([
    rule.tlp,
    rule.submitter,
    rule.origin,
    rule.local,
    rule.reference,
    sorted(rule.groups),
    sorted(rule.organisations),
    sorted(rule.members),
    rule.originatorControl,
    rule.held,
  ]);
}

type RuleTuple = [Tlp, string, string | null, boolean, boolean, string[], string[], string[], boolean, boolean];

/** Reads what {@link ruleText} wrote. */
export function readRule(text: string): AudienceRule {
  // The text comes from the audience table, where only ruleText writes.
  const [tlp, submitter, origin, local, reference, groups, organisations, members, originatorControl, held] =
    JSON.parse(text) as RuleTuple;
  return { tlp, submitter, origin, local, reference, groups, organisations, members, originatorControl, held };
}

/** The rule of an object that was added to a further collection: what either of the two rules offers. */
export function widenRule(rule: AudienceRule, by: AudienceRule): AudienceRule {
  return {
    ...rule,
    local: rule.local || by.local,
    groups: sorted([...rule.groups, ...by.groups]),
    organisations: sorted([...rule.organisations, ...by.organisations]),
    members: sorted([...rule.members, ...by.members]),
  };
}
