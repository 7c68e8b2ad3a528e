/** Detection: what indicators name beside addresses of ledgers, checks by API, lists out. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant, Tlp } from './common.ts';
import { Category } from './screening.ts';

/** What an indicator names. */
export const IndicatorValueType = Type.Enum([
  'domain-name',
  'url',
  'ipv4-addr',
  'ipv6-addr',
  'email-addr',
  'mac-addr',
  'cryptocurrency-wallet',
  'mutex',
  'file-name',
  'md5',
  'sha1',
  'sha256',
  'sha512',
]);
export type IndicatorValueType = Static<typeof IndicatorValueType>;

/** One line of `GET /api/v1/detection/indicators`: a value, and the object that names it. */
export const IndicatorValue = Type.Object({
  type: IndicatorValueType,
  value: Type.String({ description: 'in the one form in which it is looked up; an address may be a network in CIDR' }),
  indicator: Identifier,
  name: Type.Union([Type.String(), Type.Null()]),
  category: Category,
  confidence: Type.Union([Type.Integer({ minimum: 0, maximum: 100 }), Type.Null()]),
  valid_from: Type.Union([Instant, Type.Null()]),
  valid_until: Type.Union([Instant, Type.Null()]),
  marking: Tlp,
  submitter: Type.Object({ id: Identifier, name: Type.String() }),
  exercise: Type.Optional(Type.Boolean({ description: 'said in an exercise' })),
});
export type IndicatorValue = Static<typeof IndicatorValue>;
