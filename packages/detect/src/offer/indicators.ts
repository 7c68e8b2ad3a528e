/**
 * The published indicators of fake recruiters and job offers. Numbers are those of the printed list (1 to 34); one
 * number may have several rules, where the same advice shows in several ways. 35 stands beside the list: an offer that
 * makes a front of whoever takes it; 36 to 38 as well: money passed on, secrecy, and signs that come together.
 */
import { SOURCE } from './sources.ts';

/** Names this table; part of every answer, so that two answers can be compared. */
export const OFFER_RULES = 'haetae-offer-3';

/** How much a sign says alone: strong (act on it), medium (ask), supports only (says nothing without others). */
export type Strength = 'strong' | 'medium' | 'supports only';

export const WEIGHT: Readonly<Record<Strength, 1 | 2 | 3>> = { strong: 3, medium: 2, 'supports only': 1 };

export type OfferIndicator = {
  readonly number: number;
  readonly strength: Strength;
  readonly text: string;
  readonly source: string;
  /** What to ask or do next about this one sign. */
  readonly question: string;
};

const row = (number: number, strength: Strength, text: string, source: string, question: string): OfferIndicator => ({
  number,
  strength,
  text,
  source,
  question,
});

/** Rule → what it says. The order is that of the printed list; answers keep it. */
export const OFFER_INDICATORS = {
  'sender-free-mail': row(
    1,
    'medium',
    'The mail comes from a free mail service, not from the domain of a company.',
    SOURCE.fbiJobs,
    'Can you write to me from your company address? Find that address on the company’s own site and write there.',
  ),
  'name-shows-other-address': row(
    1,
    'strong',
    'The sender’s name shows an address of another domain than the one the mail comes from.',
    SOURCE.microsoft,
    'Write to the address shown, found on the company’s own site, and ask whether they wrote to you.',
  ),
  'listed-domain': row(
    2,
    'strong',
    'A link leads to a domain that is listed, or that poses as a known name.',
    SOURCE.fbi,
    'Do not open it. Type the company’s own address yourself.',
  ),
  'doubtful-domain': row(
    2,
    'medium',
    'A link leads to a domain that resembles known scam domains.',
    SOURCE.fbi,
    'Which of your official pages links to this address?',
  ),
  'company-site-copied': row(
    3,
    'medium',
    'The company’s site or its staff portraits are copied from elsewhere.',
    SOURCE.unit42,
    'Which register holds your company, under which number?',
  ),
  'profile-young': row(
    4,
    'supports only',
    'The recruiter’s profile is young, was changed lately or has few real contacts.',
    SOURCE.seal,
    'Ask the company’s staff office, found independently, whether this person works there.',
  ),
  'profile-cloned': row(
    5,
    'strong',
    'The recruiter’s profile copies that of another person.',
    SOURCE.seal,
    'Write to the original profile and ask.',
  ),
  'pay-out-of-proportion': row(
    6,
    'medium',
    'The pay is far above the market, or the work is offered without any selection.',
    SOURCE.fbi,
    'What are the tasks, the contract and the steps of selection?',
  ),
  'work-before-contract': row(
    6,
    'supports only',
    'Work is to begin before any contract, or past the platform that protects both sides.',
    SOURCE.fbi,
    'Can we sign first, or work through the platform?',
  ),
  'moves-to-messenger': row(
    7,
    'medium',
    'The conversation is to move to a private messenger.',
    SOURCE.fbi,
    'Can we stay here, or use your company mail?',
  ),
  'messenger-contact': row(
    7,
    'supports only',
    'A private messenger is offered as another way to talk.',
    SOURCE.fbi,
    'Stay with the company’s own mail until you know who writes.',
  ),
  'test-in-first-message': row(
    8,
    'medium',
    'A test or a repository came before any conversation.',
    SOURCE.fbi,
    'Can we talk first, by video, with somebody from the team?',
  ),
  'test-before-interview': row(
    8,
    'supports only',
    'A test is to be done before the first interview.',
    SOURCE.fbi,
    'Can I read the code in the browser and answer in writing?',
  ),
  'asks-to-run-code': row(
    9,
    'supports only',
    'You are to run or install somebody else’s code.',
    SOURCE.fbi,
    'May I use a throwaway virtual machine without any of my accounts? Scan the folder before anything runs.',
  ),
  'unvetted-test': row(
    9,
    'strong',
    'You are to run code of somebody you do not know, in haste, off the platform, unseen, or before any conversation.',
    SOURCE.fbi,
    'Do not run it. Scan the folder (haetae scan), and ask for a call with the team first.',
  ),
  'own-machine-only': row(
    9,
    'strong',
    'The code is to run on your own or your company’s machine; a sandbox is refused.',
    SOURCE.fbi,
    'Why must it not run in a virtual machine? An honest test runs anywhere.',
  ),
  'run-not-read': row(
    9,
    'medium',
    'You are to run the code without reading it first.',
    SOURCE.fbi,
    'May I read it in the browser first, and answer in writing?',
  ),
  'private-repository': row(
    10,
    'supports only',
    'You are to be invited into a private repository.',
    SOURCE.unit42,
    'Can you send a public link? Since when does the account that invites exist?',
  ),
  hurry: row(
    11,
    'medium',
    'A task is to be done within minutes or hours, or at once.',
    SOURCE.unit42,
    'May I take until tomorrow? An honest employer waits.',
  ),
  'trust-the-folder': row(
    12,
    'strong',
    'You are to tell your editor to trust the folder: from then on its tasks run by themselves.',
    SOURCE.microsoft,
    'Open it in restricted mode only, and look at .vscode/tasks.json.',
  ),
  'switch-off-protection': row(
    13,
    'strong',
    'A protection is to be switched off, a warning passed over, or something run with administrator rights.',
    SOURCE.fbi,
    'Do not. No selection process needs it.',
  ),
  'meeting-look-alike': row(
    14,
    'strong',
    'A meeting or booking link imitates a known service on a domain that is not theirs.',
    SOURCE.fbi,
    'Offer a link that you make yourself.',
  ),
  'paste-a-command': row(
    15,
    'strong',
    'A command is to be pasted into a terminal or the Run box.',
    SOURCE.sekoia,
    'Do not paste it. If you did, take the machine off the network now.',
  ),
  'own-program': row(
    16,
    'strong',
    'You are to install a meeting, VPN, reader, trading or other program of their own.',
    SOURCE.fbi,
    'Can we use a program that I have already?',
  ),
  'locked-archive': row(
    17,
    'strong',
    'An archive comes with a password: scanners cannot look into it.',
    SOURCE.microsoft,
    'Can you send the text in the mail itself, or as an ordinary PDF?',
  ),
  'dangerous-attachment': row(
    18,
    'strong',
    'An attachment can run code when it is opened, or is not the type that its name says.',
    SOURCE.microsoft,
    'Do not open it. Ask for the text in the mail itself.',
  ),
  'hostile-attachment': row(
    18,
    'strong',
    'The scan found hostile code in an attachment.',
    SOURCE.microsoft,
    'Do not open it; keep it as evidence.',
  ),
  'doubtful-attachment': row(
    18,
    'medium',
    'The scan found doubtful code in an attachment.',
    SOURCE.microsoft,
    'Let an engineer look at the findings before anybody opens it.',
  ),
  'asks-about-wallets': row(
    19,
    'medium',
    'It is asked which wallets or coins you hold, or a wallet is to be ready.',
    SOURCE.fbi,
    'Which task needs that? Do not answer before you know who asks.',
  ),
  'asks-about-custody': row(
    19,
    'medium',
    'It is asked how your firm keeps its coins and keys, or who can move them.',
    SOURCE.fbi,
    'Which task needs that? Ask your security team before you answer.',
  ),
  'asks-for-secrets': row(
    19,
    'strong',
    'A recovery phrase or private key is asked for.',
    SOURCE.fbi,
    'Never give it. If you did, move the funds to a new wallet now.',
  ),
  'screen-or-control': row(
    20,
    'strong',
    'Your screen with a wallet open, or the control of your machine, is asked for.',
    SOURCE.elusiveComet,
    'Refuse; switch remote control off in the meeting program’s settings.',
  ),
  'sign-or-pay': row(
    21,
    'strong',
    'You are to connect or sign with a wallet, or to pay something first.',
    SOURCE.ftc,
    'Refuse: an employer pays you, not the other way.',
  ),
  'no-faces': row(
    22,
    'medium',
    'The interviewers will not be seen, or the interview is by chat only.',
    SOURCE.seal,
    'Can we meet by video with cameras on?',
  ),
  'camera-driver': row(
    23,
    'strong',
    'A camera, microphone or call is said not to work until you install a driver, script or patch.',
    SOURCE.fbi,
    'Leave the call, and start it again from a link of your own.',
  ),
  'same-words-to-several': row(
    24,
    'medium',
    'Several developers got the same words.',
    SOURCE.eset,
    'Compare with them, and report it together.',
  ),
  'bought-stars': row(
    25,
    'medium',
    'The repository’s stars or followers look bought, or it has one commit.',
    SOURCE.unit42,
    'Since when does this repository exist, and who else works on it?',
  ),
  'investor-story': row(
    26,
    'supports only',
    'An investor, partner or podcast host writes without having been asked.',
    SOURCE.fbi,
    'Call the firm’s public number and ask whether this person works there.',
  ),
  'calendar-from-free-mail': row(
    27,
    'medium',
    'A calendar invitation comes from a free mail account.',
    SOURCE.fbi,
    'Can you send it from your company’s calendar?',
  ),
  'mail-not-authentic': row(
    28,
    'strong',
    'The receiving server found that the mail does not come from the domain it names (DMARC failed).',
    SOURCE.dmarc,
    'Write to the company at an address found on its own site.',
  ),
  'mail-not-proved': row(
    28,
    'medium',
    'Nothing proves that the mail comes from the domain it names (SPF or DKIM failed, no DMARC).',
    SOURCE.dmarc,
    'Write to the company at an address found on its own site.',
  ),
  'envelope-elsewhere': row(
    28,
    'supports only',
    'The mail was handed in under another domain than the one it names, and nothing proves that this was allowed.',
    SOURCE.dmarc,
    'Write to the company at an address found on its own site.',
  ),
  'reply-elsewhere': row(
    28,
    'medium',
    'An answer would go to another domain than the one the mail comes from.',
    SOURCE.dmarc,
    'Write to the sender’s own domain instead of answering.',
  ),
  'known-account-taken-over': row(
    29,
    'strong',
    'The account of somebody you know leads you to a call where a “fix” is needed.',
    SOURCE.sealCalls,
    'Call that person by telephone before anything else.',
  ),
  'asks-control-as-program': row(
    30,
    'strong',
    'A participant named like the meeting program asks for remote control.',
    SOURCE.elusiveComet,
    'Refuse and leave the call.',
  ),
  'link-shows-other-host': row(
    31,
    'strong',
    'A link shows one host and leads to another.',
    SOURCE.fbi,
    'Do not open it. Type the address that is shown yourself.',
  ),
  'recorded-video': row(
    32,
    'strong',
    'The people in the call were recorded clips, or the call was cut and put off.',
    SOURCE.sealCalls,
    'Ask them to answer something unforeseen, on a link of your own.',
  ),
  'spread-to-colleagues': row(
    33,
    'medium',
    'Others in your firm are to run or review the code, too.',
    SOURCE.spread,
    'Warn them before anything else.',
  ),
  'courted-for-weeks': row(
    34,
    'medium',
    'After weeks of friendly talk you are to join a workspace of their own.',
    SOURCE.axios,
    'Ask a member of that company whom you find yourself.',
  ),
  'lends-identity': row(
    35,
    'strong',
    'You are to lend your face, identity, account or address, so that others work under your name.',
    SOURCE.front,
    'Refuse: whoever lends a name answers for what is done under it. Which of your staff would do the work?',
  ),
  'passes-money-on': row(
    36,
    'strong',
    'You are to receive money or goods for others and pass them on.',
    SOURCE.mule,
    'Refuse: whoever passes on stolen money answers for it. Which of your own accounts could take it?',
  ),
  'keeps-secret': row(
    37,
    'medium',
    'You are to keep it from your employer, your colleagues or your family, or to delete the conversation.',
    SOURCE.ftc,
    'Who at my firm may know of it? Tell somebody you trust before you go on.',
  ),
  'signs-together': row(
    38,
    'strong',
    'Several signs that could each be chance come together.',
    SOURCE.fbi,
    'Stop until the company, at a number from its own site, has told you that this offer is theirs.',
  ),
} as const satisfies Readonly<Record<string, OfferIndicator>>;

export type OfferRule = keyof typeof OFFER_INDICATORS;

/** Signs that only a person can have seen: number → rule, for what was reported with a conversation. */
export const REPORTED: Readonly<Record<number, OfferRule>> = {
  3: 'company-site-copied',
  4: 'profile-young',
  5: 'profile-cloned',
  22: 'no-faces',
  24: 'same-words-to-several',
  25: 'bought-stars',
  29: 'known-account-taken-over',
  30: 'asks-control-as-program',
  32: 'recorded-video',
  33: 'spread-to-colleagues',
  34: 'courted-for-weeks',
};
