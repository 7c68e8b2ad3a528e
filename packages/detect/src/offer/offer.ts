/** What was written or sent; `own` is what the person who asks wrote: it is context, never a sign. */
export type Message = {
  readonly from?: string;
  /** When, in milliseconds since 1970, where the source says it. */
  readonly at?: number;
  readonly text: string;
  readonly own: boolean;
};

/** A link with the text it was shown under, when that was another. */
export type Link = { readonly target: string; readonly shown?: string };

export type Attachment = { readonly name: string; readonly type?: string; readonly bytes?: Uint8Array };

/** The headers of a mail that say where it came from; addresses in lower case. */
export type MailOrigin = {
  readonly from?: string;
  readonly fromName?: string;
  readonly replyTo?: string;
  readonly returnPath?: string;
  readonly sender?: string;
  /** Sent to a mailing list and handed on by it: its members write from anywhere, and it hands in under its own name. */
  readonly list?: true;
  /** Results that the receiving server wrote, the topmost header only: others can be forged by the sender. */
  readonly authentication?: { readonly spf?: string; readonly dkim?: string; readonly dmarc?: string };
};

/** An offer or a conversation about one, as far as it was given. */
export type Offer = {
  readonly source: 'text' | 'mail' | 'conversation';
  readonly messages: readonly Message[];
  readonly links: readonly Link[];
  readonly attachments: readonly Attachment[];
  readonly origin?: MailOrigin;
  /** Numbers of indicators that only the person who asks can see, as they reported them. */
  readonly reported: readonly number[];
};

export type OfferFault = { readonly code: string; readonly detail: string; readonly place?: string };
