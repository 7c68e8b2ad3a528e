/** Whose code is to be run, where, how quickly, and with which of its dangers waved away. */
import type { SignRow } from './sign-row.ts';

export const CODE_SIGNS: readonly SignRow[] = [
  { rule: 'asks-to-run-code', of: [['run', 'tryOut'], 'code'], unless: ['position'], reach: 60 },
  { rule: 'asks-to-run-code', of: ['installCommand'], unless: ['position', 'writtenDown'] },
  { rule: 'asks-to-run-code', of: ['getCode', ['repository', 'code'], ['run', 'workOnCode']], unless: ['position'] },
  {
    rule: 'asks-to-run-code',
    of: ['getCode', ['repository', 'code'], ['run', 'workOnCode']],
    unless: ['position'],
    across: true,
  },
  { rule: 'own-machine-only', of: ['sandboxRefused'], unless: ['position', 'choice'], said: true },
  {
    rule: 'own-machine-only',
    of: [['run', 'tryOut', 'install', 'getCode', 'openFile'], 'must', 'ownMachine'],
    unless: ['choice', 'position', 'inBrowser'],
  },
  {
    rule: 'own-machine-only',
    of: [['run', 'tryOut', 'install', 'openFile', 'getCode'], 'workMachine'],
    unless: ['position', 'firstDay'],
    across: true,
    reach: 60,
  },
  { rule: 'own-program', of: ['foreignRegistry'], unless: ['position'] },
  { rule: 'run-not-read', of: ['needless', 'readCode'], unless: ['position'], said: true, reach: 25 },
  { rule: 'private-repository', of: ['privately', 'repository'], unless: ['position', 'ownRepository'], reach: 25 },
  { rule: 'private-repository', of: ['invite', 'repository'], unless: ['position', 'ownRepository'], reach: 40 },
  {
    rule: 'hurry',
    of: ['soon', ['run', 'fixCode', 'install', 'getCode', 'installCommand', 'pasteOnly']],
    unless: ['taskTime', 'position'],
    said: true,
  },
  {
    rule: 'hurry',
    of: ['soon', ['repository', 'invite', 'finish']],
    unless: ['taskTime', 'position'],
    said: true,
    reach: 50,
  },
  { rule: 'trust-the-folder', of: ['trust'], unless: ['position'], said: true },
  { rule: 'test-before-interview', of: [['run', 'workOnCode', 'tryOut', 'install', 'getCode'], 'code', 'beforeTalk'] },
  {
    rule: 'spread-to-colleagues',
    of: ['colleagues', 'recommend', ['run', 'tryOut', 'install', 'getCode', 'workOnCode']],
    unless: ['position'],
    reach: 60,
  },
];
