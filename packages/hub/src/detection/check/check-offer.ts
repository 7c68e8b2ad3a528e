import type { AnswerLanguage, OfferCheckAnswer, PublicLanguage, SiteCheck } from '@haetae/contract';
import {
  type Attachment,
  type AttachmentScan,
  type LinkJudgement,
  type OfferFault,
  offerInKorean,
} from '@haetae/detect/offer';
import type { Reader } from '../../store/index.ts';
import { checkSites, type SiteParts } from '../site/check-sites.ts';
import { inputOf } from './input.ts';
import type { Jobs } from './jobs.ts';

export interface OfferParts extends SiteParts {
  readonly jobs: Pick<Jobs, 'offer'>;
  /** Looks into what is attached, for the reader; left out where nothing can be attached. */
  readonly scanAttachment?: (
    reader: Reader,
    attachment: Attachment,
    language: AnswerLanguage,
  ) => Promise<AttachmentScan | undefined>;
}

/** Links of one offer that are judged; an offer with more is judged by its first ones. */
const MOST_LINKS = 200;
/** Attachments of one offer that are looked into; of the others their names and first bytes are judged. */
const MOST_ATTACHMENTS = 10;

/**
 * Checks an offer or conversation for one caller: it is read in a limited process, its links are judged with what the
 * alliance says that the caller may see and its attachments scanned, then the published signs are looked for.
 *
 * Signs have no Arabic words yet: they are given in English, what is said of links in Arabic.
 *
 * @returns the signs, or why it could not be read
 */
export async function checkOfferFor(
  reader: Reader,
  bytes: Uint8Array,
  language: PublicLanguage,
  parts: OfferParts,
): Promise<OfferCheckAnswer | OfferFault> {
  const read = await parts.jobs.offer({ step: 'read', bytes });
  if (!read.ok) return unread(read.detail);
  if ('fault' in read.value) return read.value.fault;
  if (!('offer' in read.value)) return unread('The check gave no answer.');
  const { offer } = read.value;
  const links = [...new Set(offer.links.map(({ target }) => target))].slice(0, MOST_LINKS);
  const sites = await checkSites(reader, links, language, parts);
  const judgements = new Map(links.map((link, at) => [link, judgementOf(sites[at]!)]));
  const scans: (AttachmentScan | undefined)[] = [];
  for (const attachment of offer.attachments.slice(0, MOST_ATTACHMENTS)) {
    scans.push(await parts.scanAttachment?.(reader, attachment, language === 'ko' ? 'ko' : 'en'));
  }
  const checked = await parts.jobs.offer({ step: 'check', offer, judgements, scans });
  if (!checked.ok) return unread(checked.detail);
  if (!('check' in checked.value)) return unread('The check gave no answer.');
  const { check } = checked.value;
  const { ruleSet, signals, strongest, advice, checked: looked } = language === 'ko' ? offerInKorean(check) : check;
  return {
    rules: ruleSet,
    input: inputOf(bytes),
    signals: signals.map((signal) => ({ ...signal })),
    strongest,
    advice: [...advice],
    checked: { ...looked },
    links: sites.filter(({ verdict }) => verdict === 'block' || verdict === 'review'),
  };
}

const unread = (detail: string): OfferFault => ({
  code: 'not_read',
  detail: `It could not be read to its end. ${detail}`,
});

const judgementOf = ({ domain, verdict, reasons }: SiteCheck): LinkJudgement => ({ domain, verdict, reasons });
