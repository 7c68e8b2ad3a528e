import Type from 'typebox';
import { commonProperties, Text } from './common.ts';

/** Section 5.1: how one object is connected with another. */
export const Relationship = Type.Object({
  ...commonProperties,
  type: Type.Literal('relationship'),
  relationship_type: Type.String({ pattern: '^[a-z0-9-]+$' }),
  description: Type.Optional(Text),
  source_ref: Text,
  target_ref: Text,
  start_time: Type.Optional(Text),
  stop_time: Type.Optional(Text),
});
