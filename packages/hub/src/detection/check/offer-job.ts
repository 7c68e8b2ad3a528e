/** Runs inside a limited process: reads what somebody else wrote, and looks for the published signs in it. */
import {
  type AttachmentScan,
  checkOffer,
  type LinkJudgement,
  type Offer,
  type OfferCheck,
  type OfferFault,
  readOffer,
} from '@haetae/detect/offer';
import { answerJobs } from '@haetae/sandbox/answer-jobs';

export type OfferJob =
  | { readonly step: 'read'; readonly bytes: Uint8Array }
  | {
      readonly step: 'check';
      readonly offer: Offer;
      /** By link, as it stands in the offer. */
      readonly judgements: ReadonlyMap<string, LinkJudgement>;
      /** By place of the attachment. */
      readonly scans: readonly (AttachmentScan | undefined)[];
    };

export type OfferJobAnswer =
  | { readonly offer: Offer }
  | { readonly fault: OfferFault }
  | { readonly check: OfferCheck };

/** One step of a check; between the two the hub judges the links and scans what is attached. */
async function run(job: OfferJob): Promise<OfferJobAnswer> {
  if (job.step === 'read') {
    const read = await readOffer(job.bytes, textOf(job.bytes));
    return 'fault' in read ? read : { offer: read };
  }
  const judgeLink = (link: string): LinkJudgement => job.judgements.get(link) ?? UNJUDGED;
  const { offer, scans } = job;
  return { check: checkOffer(offer, { judgeLink, scan: (one) => scans[offer.attachments.indexOf(one)] }) };
}

const UNJUDGED: LinkJudgement = { domain: '', verdict: 'clear', reasons: [] };

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

if (import.meta.main) answerJobs(run);
