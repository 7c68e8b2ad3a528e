/** Protected addresses: what others claim about an address whose owner proved control is looked at by a person. */
import Type, { type Static } from 'typebox';
import { Identifier, Instant } from './common.ts';

export const ControlChallenge = Type.Object({
  address: Type.String({ description: 'canonical form' }),
  message: Type.String({ description: 'the text to sign, exactly, with the address’s key (ERC-191 personal_sign)' }),
  expires: Instant,
});
export type ControlChallenge = Static<typeof ControlChallenge>;

export const NewProtectedAddress = Type.Object(
  {
    address: Type.String({ minLength: 1, maxLength: 200 }),
    proof: Type.Object(
      {
        message: Type.String({ maxLength: 2_000, description: 'the challenge as this hub gave it' }),
        signature: Type.String({ maxLength: 200, description: 'r, s and v as 0x and 130 hex digits' }),
      },
      { additionalProperties: false },
    ),
  },
  { additionalProperties: false },
);
export type NewProtectedAddress = Static<typeof NewProtectedAddress>;

export const ProtectedAddress = Type.Object({
  address: Type.String(),
  organisation: Type.Object({ id: Identifier, name: Type.String() }),
  state: Type.Enum(['proved', 'confirmed'], { description: 'it is protected once an admin has confirmed it' }),
  proved_by: Type.String({ description: 'member' }),
  proved: Type.String({ description: 'RFC 3339 time' }),
  message: Type.String({ description: 'what was signed' }),
  signature: Type.String(),
  confirmed_by: Type.Optional(Type.String({ description: 'admin' })),
  confirmed: Type.Optional(Type.String({ description: 'RFC 3339 time' })),
});
export type ProtectedAddress = Static<typeof ProtectedAddress>;
