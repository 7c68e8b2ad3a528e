import Type from 'typebox';
import { commonProperties, Dictionary, Text } from './common.ts';

/** Section 7.2.1: how far what carries this marking may go. */
export const MarkingDefinition = Type.Object({
  ...commonProperties,
  type: Type.Literal('marking-definition'),
  name: Type.Optional(Text),
  definition_type: Type.Optional(Text),
  definition: Type.Optional(Dictionary),
});
