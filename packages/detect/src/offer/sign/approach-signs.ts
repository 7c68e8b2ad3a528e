/** How somebody comes near: pay, messengers, interviews without faces, investors, secrecy. */
import type { SignRow } from './sign-row.ts';

export const APPROACH_SIGNS: readonly SignRow[] = [
  { rule: 'pay-out-of-proportion', of: ['muchMore', 'wages'], unless: ['benefits'], said: true, reach: 35 },
  { rule: 'pay-out-of-proportion', of: ['noSelection'], said: true },
  { rule: 'pay-out-of-proportion', of: ['littleWork', ['dailyPay', 'earn']], unless: ['taskTime'], said: true },
  { rule: 'pay-out-of-proportion', of: ['taskWork', ['earn', 'dailyPay']], unless: ['position', 'gift'], said: true },
  { rule: 'work-before-contract', of: ['offContract'], unless: ['refusedWork'], said: true },
  { rule: 'moves-to-messenger', of: ['moveTalk', 'messenger'], unless: ['community', 'choice'], reach: 45 },
  { rule: 'moves-to-messenger', of: ['messengerHandle'], unless: ['community', 'choice'] },
  { rule: 'messenger-contact', of: ['quietMessenger'], unless: ['community'] },
  { rule: 'no-faces', of: ['faceless'], unless: ['position'], said: true },
  { rule: 'investor-story', of: ['investor', 'investing'], said: true, reach: 120 },
  { rule: 'keeps-secret', of: ['secrecy'], unless: ['position'], said: true },
];
