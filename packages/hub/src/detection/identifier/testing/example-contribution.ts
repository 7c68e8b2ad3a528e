import type { NewBlindedIdentifier } from '@haetae/contract';

const KEY = 'a'.repeat(64);

/** A contribution for tests: confirmed, under one key, until the end of the year after the tests' clock. */
export const exampleContribution = (said: Partial<NewBlindedIdentifier> = {}): NewBlindedIdentifier => ({
  circle: 'hub--11111111-1111-4111-8111-111111111111',
  series: KEY,
  output: 'b'.repeat(128),
  kind: 'phone',
  purpose: 'hiring-fraud',
  reason: 'identity-of-another',
  legal_basis: 'legitimate-interest',
  evidence: 'document-check',
  statement: 'The identity document belonged to somebody else, who confirmed that.',
  confirmed: true,
  until: '2027-06-01T00:00:00.000Z',
  ...said,
});
