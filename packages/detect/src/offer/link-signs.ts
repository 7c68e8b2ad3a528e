import { parse } from 'tldts';
import { MEETING_SERVICES, SELECTION_SERVICES, SERVICE_NAMES, TRACKING_SERVICES } from './known-services.ts';
import type { Link, Offer } from './offer.ts';
import { placeFinder, type Sign } from './text-signals.ts';

/** What is said of a link's domain: the judgement of `detect/domain`, or the hub's with its lists. */
export type LinkJudgement = {
  readonly domain: string;
  readonly verdict: 'block' | 'review' | 'clear' | 'invalid';
  readonly reasons: readonly { readonly text: string }[];
};
export type JudgeLink = (link: string) => LinkJudgement;

/** A place that is near no other. */
const NOWHERE = Number.NEGATIVE_INFINITY;

/** Characters of a link that are shown. */
const SHOWN = 200;

/** Links that a mail sends through one host, from which on it is a counter of clicks. */
const COUNTED_LINKS = 5;

/** Names of meeting and booking services inside a host, where only their owners' domains are right. */
const MEETING_NAME =
  /(?:^|[.-])(?:us\d\d(?:web)?-?)?zoom(?=[.-]|$)|zoom[.-]?(?:us|meet|call|video|app)|calend-?ly|webex|whereby|google-?meet|meet-?google|(?:ms|microsoft)-?teams|teams-?(?:live|microsoft|meet|video)|teams\.(?:microsoft|live)|skype-?meet/;

const PROGRAM_FILE =
  /^https?:\/\/[^?#]{1,2000}\.(?:exe|msi|msix|dmg|pkg|apk|appimage|scr|bat|cmd|ps1|vbs|hta|lnk|jar|iso)(?:[?#]|$)/i;

/** What such domains add to the name. */
const BUSINESS =
  /^(?:app|apps|meet\w*|call\w*|live|room|join|video|studio|fm|guest|interview\w*|hiring|hire|jobs?|careers?|assess\w*|tests?|testing|challenge|review|code|coding|dev|io|skill\w*|screening|candidate|talent|download|update|client|onboard\w*)$/;

type Found = Pick<Sign, 'rule' | 'inItself'>;

/** The signs of the links: judged, compared with what they show, and with the services they name. */
export function linkSigns(offer: Offer, judge: JudgeLink): Sign[] {
  const { links, messages, origin } = offer;
  const find = placeFinder(messages);
  return links.flatMap((link) => {
    const words = link.shown && link.shown !== link.target ? `${link.shown} → ${link.target}` : link.target;
    const found = [meetingLookAlike(link), program(link), showsOther(link, offer)];
    const others = found.flatMap((sign) => (sign ? [{ ...sign, words: words.slice(0, SHOWN) }] : []));
    // Every host may be called www: it says nothing of whose it is.
    const host = link.target.replace(/^(https?:\/\/)?www\./i, '$1');
    const signs = [...judged(link.target, judge(host)), ...others];
    if (signs.length === 0) return [];
    // A mail's links that its words do not show, as pictures have them, stand near none of its words.
    const place = find(link.target) ?? (link.shown ? find(link.shown) : undefined) ?? (origin ? NOWHERE : undefined);
    return place === undefined ? signs : signs.map((sign) => ({ ...sign, place }));
  });
}

function judged(target: string, { verdict, reasons: [reason] }: LinkJudgement): Sign[] {
  if (verdict !== 'block' && verdict !== 'review') return [];
  const words = `${target.slice(0, SHOWN)}${reason ? `: ${reason.text}` : ''}`;
  return [{ rule: verdict === 'block' ? 'listed-domain' : 'doubtful-domain', words }];
}

function meetingLookAlike({ target }: Link): Found | undefined {
  const { hostname, domain } = parse(target);
  if (hostname === null || domain === null || MEETING_SERVICES.has(domain) || SELECTION_SERVICES.has(domain)) {
    return undefined;
  }
  const alike = MEETING_NAME.test(hostname.toLowerCase()) || namesService(domain);
  return alike ? { rule: 'meeting-look-alike' } : undefined;
}

/** A domain made of a service's name and a word of its business: "hackerrank-tests.com", "riverside-fm.studio". */
function namesService(domain: string): boolean {
  const parts = domain.toLowerCase().split(/[.-]/);
  return parts.length > 2 && parts.some((part) => SERVICE_NAMES.has(part)) && parts.some((part) => BUSINESS.test(part));
}

/** A link straight to a program of a stranger. */
function program({ target }: Link): Found | undefined {
  const { domain } = parse(target);
  const known = domain !== null && MEETING_SERVICES.has(domain);
  return !known && PROGRAM_FILE.test(target) ? { rule: 'own-program' } : undefined;
}

/**
 * A host shown as the text of a link to another. Trackers of honest mail services rewrite links and are left out. A mail
 * whose links all lead through one host has a counter of its own: there a bare name is the name of a shop, and an address
 * says as much as the mail's words do.
 */
function showsOther({ target, shown }: Link, { links, origin }: Offer): Found | undefined {
  if (!shown || /\s/.test(shown)) return undefined;
  const seen = parse(shown);
  const real = parse(target).domain;
  if (!seen.isIcann || !seen.domain || !real || seen.domain === real) return undefined;
  const sender = origin?.from && parse(origin.from.split('@')[1] ?? '').domain;
  if (real === sender || SELECTION_SERVICES.has(real) || TRACKING_SERVICES.has(real)) return undefined;
  const counted = links.filter((link) => link.shown && parse(link.target).domain === real).length >= COUNTED_LINKS;
  if (!counted) return { rule: 'link-shows-other-host', inItself: true };
  return /^(?:https?:|www\.)|\//i.test(shown) ? { rule: 'link-shows-other-host' } : undefined;
}
