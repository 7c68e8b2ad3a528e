import { getDomain } from 'tldts';
import { FREE_MAIL, SELECTION_SERVICES, TRACKING_SERVICES } from './known-services.ts';
import type { Attachment, MailOrigin } from './offer.ts';
import type { Sign } from './text-signals.ts';

/** The signs of a mail's headers: who it names, where an answer goes, what the receiving server found (RFC 8601). */
export function mailSigns(origin: MailOrigin, attachments: readonly Attachment[]): Sign[] {
  const from = organisationOf(origin.from);
  const freeMail = from !== undefined && FREE_MAIL.has(from);
  const calendar = attachments.some(({ type, name }) => type === 'text/calendar' || /\.ics$/i.test(name));
  const words = `From: ${origin.from ?? 'nobody'}`;
  const always = [otherAddressInName(origin, from), authenticity(origin, words)];
  const ofOne = [
    freeMail ? ({ rule: calendar ? 'calendar-from-free-mail' : 'sender-free-mail', words } as const) : undefined,
    replyElsewhere(origin, from),
    envelopeElsewhere(origin, from),
  ];
  return [...always, ...(origin.list ? [] : ofOne)].filter((sign) => sign !== undefined);
}

function otherAddressInName({ fromName = '' }: MailOrigin, from: string | undefined): Sign | undefined {
  const shown = /[^\s<@"']+@[^\s>"')]+/.exec(fromName)?.[0];
  const domain = organisationOf(shown);
  return domain && domain !== from ? { rule: 'name-shows-other-address', words: `${fromName} ← ${from}` } : undefined;
}

/** DMARC decides where it ran; without it, a failed SPF counts only when no DKIM signature held. */
function authenticity({ authentication }: MailOrigin, from: string): Sign | undefined {
  if (!authentication) return undefined;
  const { dmarc, spf, dkim } = authentication;
  const words = `${from}; dmarc=${dmarc ?? 'none'} spf=${spf ?? 'none'} dkim=${dkim ?? 'none'}`;
  if (dmarc === 'fail') return { rule: 'mail-not-authentic', words };
  if (dmarc === 'pass' || dkim === 'pass') return undefined;
  return spf === 'fail' || spf === 'softfail' || dkim === 'fail' ? { rule: 'mail-not-proved', words } : undefined;
}

function replyElsewhere({ replyTo }: MailOrigin, from: string | undefined): Sign | undefined {
  const reply = organisationOf(replyTo);
  if (!reply || !from || reply === from || SELECTION_SERVICES.has(reply)) return undefined;
  return { rule: 'reply-elsewhere', words: `From: ${from}; Reply-To: ${replyTo}` };
}

/** Mail services hand in for their customers and say so by DKIM or DMARC; without either, another domain is odd. */
function envelopeElsewhere({ returnPath, sender, authentication = {} }: MailOrigin, from?: string): Sign | undefined {
  if (authentication.dmarc === 'pass' || authentication.dkim === 'pass') return undefined;
  const other = [returnPath, sender].find((address) => {
    const domain = organisationOf(address);
    return domain !== undefined && domain !== from && !SELECTION_SERVICES.has(domain) && !TRACKING_SERVICES.has(domain);
  });
  return other ? { rule: 'envelope-elsewhere', words: `From: ${from}; handed in by ${other}` } : undefined;
}

function organisationOf(address: string | undefined): string | undefined {
  return getDomain(address?.split('@').at(-1) ?? '') ?? undefined;
}
