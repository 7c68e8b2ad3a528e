export type { AttachmentScan, ScanAttachment } from './attachment-signs.ts';
export { checkOffer, type OfferCheck, type OfferSignal, type OfferTools } from './check-offer.ts';
export { offerInKorean } from './in-korean.ts';
export type { JudgeLink, LinkJudgement } from './link-signs.ts';
export type { Attachment, Offer, OfferFault } from './offer.ts';
export { MAX_OFFER_BYTES, readOffer } from './read-offer.ts';
