import type { OfferSignal } from './check-offer.ts';
import type { OfferRule } from './indicators.ts';

/** Signs of what is done to the reader's machine. */
export const ON_THE_MACHINE: ReadonlySet<OfferRule> = new Set([
  'asks-to-run-code',
  'unvetted-test',
  'own-machine-only',
  'run-not-read',
  'trust-the-folder',
  'switch-off-protection',
  'paste-a-command',
  'own-program',
  'locked-archive',
  'dangerous-attachment',
  'hostile-attachment',
  'doubtful-attachment',
  'camera-driver',
]);

/** One thing to do; the key stays the same in every language. */
export type AdviceStep = keyof typeof ENGLISH;

const ENGLISH = {
  nothing:
    'Nothing of the published list was found. That is not a proof: never run code of a stranger on a machine that holds keys or work accounts.',
  stop: 'Stop here: run nothing, open nothing, install nothing, sign nothing.',
  ask: 'Ask before you go on; an honest employer answers.',
  ifRun:
    'If you ran it already: take the machine off the network, leave it on, tell your security team or your national CERT, and move keys and coins from another, clean device to a new wallet.',
  call: 'Call the company on a number from its own site, and ask whether this person works there and whether this offer exists.',
  keep: 'Keep the messages, addresses, files and links as they are.',
  report:
    'Report it: to the platform, and to the police or the national cyber centre (Korea: KISA 118; United States: ic3.gov; in the EU your national CSIRT). At an employer, tell the security team: its reporting time starts when it knows.',
  tell: 'Tell others in your team before they answer the same offer.',
} as const;

type Found = Pick<OfferSignal, 'rule' | 'strength'>;

/** What to do, first things first. */
export function adviceSteps(signals: readonly Found[]): AdviceStep[] {
  if (signals.length === 0) return ['nothing'];
  const strong = signals.some(({ strength }) => strength === 'strong');
  const machine = signals.some(({ rule }) => ON_THE_MACHINE.has(rule));
  return [
    strong ? 'stop' : 'ask',
    ...(machine ? (['ifRun'] as const) : []),
    'call',
    'keep',
    strong ? 'report' : 'tell',
  ];
}

/** The same in English sentences. */
export function adviceFor(signals: readonly Found[]): string[] {
  return adviceSteps(signals).map((step) => ENGLISH[step]);
}
