/** Shapes that several rooms share. */
import Type, { type Static } from 'typebox';

export const Tlp = Type.Enum(['clear', 'green', 'amber', 'amber+strict', 'red'], {
  description: 'Traffic Light Protocol 2.0: who may be told',
});
export type Tlp = Static<typeof Tlp>;

export const Identifier = Type.String({ description: 'a STIX id, TYPE--UUID', minLength: 40, maxLength: 300 });
export const Instant = Type.String({ description: 'RFC 3339 time in UTC' });
/** A non-negative integer in base units as decimal digits, so that no reader rounds it. */
export const Units = Type.String({ pattern: '^[0-9]{1,78}$', description: 'base units, decimal digits' });
