import { parseAddress } from '@haetae/chain/address';
import type { Category, PublicLanguage, Reason, Screening } from '@haetae/contract';
import type { Claim } from './claim.ts';
import type { ClaimIndex } from './claim-index.ts';
import { decideVerdict, type VerdictContext, type Weighed } from './decide-verdict.ts';
import { SCREENING_WORDS, type ScreeningWords } from './words.ts';

/** What screening needs to answer one caller at one moment. */
export interface ScreenContext extends Omit<VerdictContext, 'chain' | 'ownerProved'> {
  readonly index: ClaimIndex;
  /** Audiences the caller may see now. */
  readonly visible: ReadonlySet<number>;
  readonly isOwnerProved: (address: string) => boolean;
  /** Name of an organisation on the roll. */
  readonly organisationName: (id: string) => string | undefined;
}

/** Screens one address as it was given; never throws, whatever the input. */
export function screen(input: string, context: ScreenContext, language: PublicLanguage = 'en'): Screening {
  const words = SCREENING_WORDS[language];
  const parsed = parseAddress(input);
  if (!parsed.ok) {
    const warnings = [{ code: parsed.code, message: words.oddity(parsed.code, parsed.message, parsed.at) }];
    return { input, address: null, verdict: 'invalid', categories: [], actor: null, reasons: [], warnings };
  }
  const claims = context.index.claimsAbout(parsed.address, context.visible);
  const decision = decideVerdict(claims, {
    ...context,
    chain: parsed.chain,
    ownerProved: context.isOwnerProved(parsed.address),
  });
  const weighed = decision.weighed;
  // What changes no verdict until a person has looked names no category and no actor either.
  const heard = weighed.filter((one) => one.rule !== 'flood');
  return {
    input,
    address: parsed.address,
    verdict: decision.verdict,
    categories: [...new Set(heard.map((one) => one.claim.category))] as Category[],
    actor: heard.find((one) => one.claim.actor !== undefined)?.claim.actor ?? null,
    reasons: weighed.map((one) => reasonOf(one, context, words)),
    warnings: parsed.warnings.map(({ code, message }) => ({ code, message: words.oddity(code, message, undefined) })),
  };
}

function reasonOf(weighed: Weighed, context: ScreenContext, words: ScreeningWords): Reason {
  const { claim } = weighed;
  const who = whoSays(claim, context);
  return {
    object: claim.object,
    ...who,
    category: claim.category,
    weighs: weighed.weighs,
    rule: weighed.rule,
    text: sentenceOf(weighed, words),
    confidence: claim.confidence,
    first_seen: claim.firstSeen,
    last_seen: claim.lastSeen,
    tlp: claim.tlp,
    source: claim.source,
    ...(claim.chain === undefined ? {} : { chain: claim.chain }),
    ...(claim.trace === undefined ? {} : traceOf(claim.trace)),
  };
}

const traceOf = ({ policy, share, hops, case: of }: NonNullable<Claim['trace']>) => ({
  policy,
  ...(share === null ? {} : { share }),
  hops,
  case: of,
});

/** The creator where it is known here, and beside it who brought the claim when that is somebody else. */
function whoSays(claim: Claim, context: ScreenContext): Pick<Reason, 'organisation' | 'submitted_by'> {
  const submitter = { id: claim.submitter, name: context.organisationName(claim.submitter) ?? claim.submitter };
  if (claim.creator === undefined) return { organisation: submitter };
  const name = context.organisationName(claim.creator) ?? context.index.nameOf(claim.creator, context.visible);
  const organisation = { id: claim.creator, name: name ?? claim.creator };
  return claim.creator === claim.submitter ? { organisation } : { organisation, submitted_by: submitter };
}

function sentenceOf({ claim, rule }: Weighed, words: ScreeningWords): string {
  if (rule === 'flood') return words.flood;
  if (rule === 'other-chain') return words.otherChain(claim.chain ?? '');
  if (claim.trace !== undefined) {
    const { share, policy, hops } = claim.trace;
    return words.traced(share === null ? undefined : percentOf(share), policy, hops);
  }
  return words.said(claim.category, claim.actor, claim.title);
}

/** Rounded down, as the share itself is: what is not all of it never reads 100 %. */
const percentOf = (share: string): string => `${(Number(share.replace('.', '').slice(0, 5)) / 100).toFixed(2)} %`;
