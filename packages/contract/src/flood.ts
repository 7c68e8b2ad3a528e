/** Floods: what a source brought over its usual rate, which changes no verdict until a person has looked. */
import Type, { type Static } from 'typebox';
import { Instant } from './common.ts';

export const FloodList = Type.Object({
  floods: Type.Array(
    Type.Object({
      source: Type.String({ description: 'id of the member who brought it, or of the hub that carried it' }),
      name: Type.String(),
      since: Type.String({ description: 'RFC 3339; when the first object over the usual rate came' }),
      until: Type.String({ description: 'RFC 3339; when the last one came' }),
      objects: Type.Integer({ description: 'objects that wait for a person' }),
    }),
  ),
});
export type FloodList = Static<typeof FloodList>;

export const NewFloodDecision = Type.Object(
  {
    admit: Type.Boolean({ description: 'true: it counts; false: all that the source brought since then is withdrawn' }),
    since: Instant,
  },
  { additionalProperties: false },
);
export type NewFloodDecision = Static<typeof NewFloodDecision>;

export const FloodDecided = Type.Object({
  admitted: Type.Integer({ description: 'objects, each form of one counted, that count from now on' }),
  withdrawn: Type.Integer({ description: 'objects, each form of one counted, that ended' }),
});
