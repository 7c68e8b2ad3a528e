import Type from 'typebox';
import { commonProperties, Name, Text, Texts } from './common.ts';

/** Section 4.16: a published account with what it speaks of. */
export const Report = Type.Object({
  ...commonProperties,
  type: Type.Literal('report'),
  name: Name,
  description: Type.Optional(Text),
  report_types: Type.Optional(Texts),
  published: Text,
  object_refs: Texts,
});
