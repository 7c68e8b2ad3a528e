/** Face, identity, account or address, lent so that others work under the reader's name. */
import type { SignRow } from './sign-row.ts';

export const LENDING_SIGNS: readonly SignRow[] = [
  { rule: 'lends-identity', of: ['standIn'], unless: ['position', 'forbidden', 'support'] },
  {
    rule: 'lends-identity',
    of: ['lend', 'idAccount', ['share', 'ourWorkers', 'freelancePlatform']],
    whoever: true,
    unless: ['position', 'forbidden'],
    across: true,
  },
  { rule: 'lends-identity', of: ['lendOnly'], whoever: true, unless: ['position', 'forbidden', 'support'] },
  {
    rule: 'lends-identity',
    of: ['attendFor', 'interviewOrCall'],
    unless: ['position', 'forbidden', 'support'],
    reach: 60,
  },
  {
    rule: 'lends-identity',
    of: [['attendFor', 'onlyAppear'], 'ourWorkers'],
    unless: ['position', 'forbidden', 'support'],
    across: true,
  },
  {
    rule: 'lends-identity',
    of: ['ourWorkers', 'idAccount', ['share', 'attendFor', 'onlyAppear']],
    unless: ['position', 'forbidden'],
    said: true,
    across: true,
  },
  {
    rule: 'lends-identity',
    of: ['idDocuments', 'asYou'],
    unless: ['position', 'forbidden', 'firstDay'],
    said: true,
    across: true,
    reach: 140,
  },
  {
    rule: 'lends-identity',
    of: ['host', 'laptops', 'home', ['forOthers', 'share', 'ourWorkers']],
    unless: ['position', 'forbidden', 'firstDay'],
    across: true,
  },
  {
    rule: 'lends-identity',
    of: ['host', 'home', 'forOthers'],
    unless: ['position', 'forbidden', 'firstDay'],
    across: true,
    reach: 140,
  },
  {
    rule: 'lends-identity',
    of: ['host', 'laptops', 'forOthers', 'share'],
    unless: ['position', 'forbidden', 'firstDay'],
    across: true,
  },
  {
    rule: 'lends-identity',
    of: ['manyLaptops', 'plugged'],
    unless: ['position', 'firstDay'],
    said: true,
    across: true,
    reach: 60,
  },
];
