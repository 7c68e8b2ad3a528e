/**
 * Row 1 of the applicant check with an alliance behind it: in how many organisations' cases an identifier stands. The
 * identifiers are blinded here; the hub learns how many were asked about, not which, and not what was found.
 */
import type { ApplicantFacts } from '@haetae/detect/applicant';
import { EXIT, type Problem } from '../finish.ts';
import { connect, tellProblem } from '../hub-connection.ts';
import { readPinnedKeys } from '../identifier/pinned-keys.ts';

/** The facts with what was counted, and what to say beside it. */
export interface PrivateCount {
  readonly facts: ApplicantFacts;
  /** Weaknesses of the comparison as the hub stands, for instance that it has no partner. */
  readonly cautions: readonly string[];
  /** Identifiers that were not compared, by kind and reason; never their values. */
  readonly skipped: readonly { readonly kind: string; readonly code: string; readonly message: string }[];
}

type Refused = { readonly problem: Problem; readonly exitCode: number };

/** Counts the identifiers of an application by the hub's private comparison, or says why that could not be done. */
export async function countPrivately(
  facts: ApplicantFacts,
  at: { readonly hub: string; readonly key?: string; readonly trust?: readonly string[] },
): Promise<PrivateCount | Refused> {
  const client = connect(at);
  if ('problem' in client) return { problem: client.problem, exitCode: EXIT.badInput };
  const pinned = readPinnedKeys(at.trust);
  if ('problem' in pinned) return { problem: pinned.problem, exitCode: EXIT.badInput };
  const { compareIdentifiers } = await import('@haetae/client/private-comparison');
  const asked = identifiersIn(facts);
  const key = at.key === undefined ? {} : { key: at.key };
  const answer = await compareIdentifiers(asked, { url: at.hub, ...key, ...pinned });
  if (!answer.ok) return tellProblem(answer.problem);
  const { results, cautions } = answer.value;
  const counted = results.flatMap((result, i) =>
    'skipped' in result ? [] : [{ kind: asked[i]!.kind, members: result.organisations }],
  );
  const skipped = results.flatMap((result, i) =>
    'skipped' in result ? [{ kind: asked[i]!.kind, ...result.skipped }] : [],
  );
  const privateCounts = [...(facts.privateCounts ?? []), ...counted];
  return { facts: { ...facts, privateCounts }, cautions: cautions.map(({ message }) => message), skipped };
}

/** What identifies the applicant's accounts, each once. */
function identifiersIn({ identifiers = [], accounts = [] }: ApplicantFacts) {
  const written = [
    ...identifiers.map(({ kind, value }) => ({ kind, text: value })),
    ...accounts.map(({ handle }) => ({ kind: 'handle' as const, text: handle })),
  ];
  return [...new Map(written.map((one) => [JSON.stringify(one), one])).values()];
}
