import Type from 'typebox';
import { commonProperties, Name, Text, Texts } from './common.ts';

/** Section 4.5: who, be it a person, an organisation or a system. */
export const Identity = Type.Object({
  ...commonProperties,
  type: Type.Literal('identity'),
  name: Name,
  description: Type.Optional(Text),
  roles: Type.Optional(Texts),
  identity_class: Type.Optional(Text),
  sectors: Type.Optional(Texts),
  contact_information: Type.Optional(Text),
});
