/** Wallets, keys, payments, and money or goods that pass through the reader's hands. */
import type { SignRow } from './sign-row.ts';

export const MONEY_SIGNS: readonly SignRow[] = [
  { rule: 'asks-about-wallets', of: ['askWhich', ['wallet', 'holdings'], 'hold'], unless: ['position'], reach: 50 },
  { rule: 'asks-about-wallets', of: ['askWhich', 'wallet'], unless: ['position'], reach: 20 },
  { rule: 'asks-about-wallets', of: ['walletReady'], unless: ['position', 'testNet'] },
  { rule: 'asks-about-custody', of: ['signers'], unless: ['position'], said: true },
  { rule: 'asks-for-secrets', of: [['send', 'wanted'], 'secret'], unless: ['position', 'testNet'], reach: 70 },
  { rule: 'sign-or-pay', of: ['connect', 'wallet'], unless: ['position', 'testNet'], reach: 40 },
  {
    rule: 'sign-or-pay',
    of: ['sign', ['wallet', 'realWallet', 'ownAddress']],
    unless: ['position', 'testNet'],
    reach: 50,
  },
  { rule: 'sign-or-pay', of: [['moveCoins', 'connect', 'tryOut', 'run'], 'realWallet'], unless: ['position'] },
  {
    rule: 'sign-or-pay',
    of: ['moveCoins', ['sum', 'ourContract']],
    unless: ['position', 'testNet', 'companyPays', 'payout'],
    reach: 50,
  },
  { rule: 'sign-or-pay', of: ['testNetRefused', ['wallet', 'coins', 'moveCoins']], said: true },
  { rule: 'sign-or-pay', of: ['pay', 'fee'], unless: ['position', 'companyPays'], reach: 50 },
  { rule: 'sign-or-pay', of: ['pay', ['coins', 'sum', 'reimbursed'], 'vendor'], unless: ['position'] },
  {
    rule: 'sign-or-pay',
    of: ['pay', ['fee', 'coins', 'vendor'], 'reimbursed'],
    unless: ['position', 'payout'],
    across: true,
  },
  {
    rule: 'sign-or-pay',
    of: ['payIn', ['coins', 'sum'], 'unlockByPaying'],
    unless: ['position', 'companyPays'],
    reach: 60,
  },
  { rule: 'sign-or-pay', of: ['pay', 'work', 'unlockByPaying'], unless: ['position', 'companyPays'], reach: 60 },
  {
    rule: 'sign-or-pay',
    of: ['payIn', 'negativeBalance', ['coins', 'sum', 'work']],
    unless: ['position'],
    across: true,
  },
  { rule: 'sign-or-pay', of: ['principal'], unless: ['position'], said: true },
  {
    rule: 'passes-money-on',
    of: ['passOn', ['receiveMoney', 'keepShare']],
    across: true,
    reach: 160,
  },
  { rule: 'passes-money-on', of: ['keepShare', 'receiveMoney'], across: true, said: true, reach: 160 },
  {
    rule: 'sign-or-pay',
    of: ['feeSum', 'reimbursed'],
    unless: ['position', 'companyPays'],
    said: true,
    across: true,
    reach: 120,
  },
  { rule: 'asks-for-secrets', of: ['secret', 'demand'], unless: ['position', 'testNet'], reach: 30 },
  { rule: 'sign-or-pay', of: ['pay', 'feeObject', 'reimbursed'], unless: ['position', 'companyPays'], across: true },
];
