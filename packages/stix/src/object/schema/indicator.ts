import Type from 'typebox';
import { commonProperties, Name, Text, Texts } from './common.ts';

/** Section 4.7: a pattern that, when seen, means something. */
export const Indicator = Type.Object({
  ...commonProperties,
  type: Type.Literal('indicator'),
  name: Type.Optional(Text),
  description: Type.Optional(Text),
  indicator_types: Type.Optional(Texts),
  pattern: Name,
  pattern_type: Name,
  pattern_version: Type.Optional(Text),
  valid_from: Text,
  valid_until: Type.Optional(Text),
});
