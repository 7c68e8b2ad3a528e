/** What a defence pack of each kind holds: the lists its receiver can load, and the advice its receiver needs. */
import type { PackKind } from '@haetae/contract';
import type { ListFormat, ListKind } from '@haetae/detect/list';
import type { AdvisoryName } from './advisory/index.ts';

export interface PackContents {
  readonly lists: readonly { readonly kind: ListKind; readonly formats: readonly ListFormat[] }[];
  /** Addresses to refuse, and rules for files. */
  readonly addresses: boolean;
  readonly rules: boolean;
  /** In the order in which they are read. */
  readonly advisories: readonly AdvisoryName[];
}

export const PACK_CONTENTS: Readonly<Record<PackKind, PackContents>> = {
  exchange: {
    lists: [
      { kind: 'domains', formats: ['txt', 'rpz', 'csv'] },
      { kind: 'urls', formats: ['txt'] },
      { kind: 'ips', formats: ['txt', 'csv'] },
      { kind: 'sha256', formats: ['txt'] },
    ],
    addresses: true,
    rules: true,
    advisories: [
      'first-hour',
      'signing-review',
      'fake-recruiter',
      'hostile-repository',
      'fake-applicant',
      'address-poisoning',
      'who-to-call',
    ],
  },
  wallet: {
    lists: [
      { kind: 'domains', formats: ['metamask', 'adblock', 'hosts', 'txt'] },
      { kind: 'urls', formats: ['adblock', 'txt'] },
      { kind: 'sha256', formats: ['txt'] },
    ],
    addresses: true,
    rules: true,
    advisories: [
      'address-poisoning',
      'signing-review',
      'fake-recruiter',
      'hostile-repository',
      'fake-applicant',
      'first-hour',
      'who-to-call',
    ],
  },
  cert: {
    lists: [
      { kind: 'domains', formats: ['csv', 'rpz', 'rules', 'dataset'] },
      { kind: 'urls', formats: ['csv'] },
      { kind: 'ips', formats: ['csv', 'rules'] },
      { kind: 'md5', formats: ['csv', 'rules', 'dataset'] },
      { kind: 'sha1', formats: ['csv', 'rules', 'dataset'] },
      { kind: 'sha256', formats: ['csv', 'rules', 'dataset'] },
    ],
    addresses: true,
    rules: true,
    advisories: ['first-hour', 'hostile-repository', 'fake-recruiter', 'fake-applicant', 'who-to-call'],
  },
  ministry: {
    lists: [
      { kind: 'domains', formats: ['rpz', 'hosts', 'txt'] },
      { kind: 'ips', formats: ['txt'] },
      { kind: 'sha256', formats: ['txt'] },
    ],
    addresses: false,
    rules: false,
    advisories: ['first-hour', 'fake-applicant', 'fake-recruiter', 'who-to-call'],
  },
};
