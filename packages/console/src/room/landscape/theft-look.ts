import type { Theft } from '@haetae/client';

/** How a theft is drawn: filled by who says so, coloured by where the victim sits. */
export type TheftLook = { said: 'official' | 'panel' | 'analysts' | 'disputed'; europe: boolean };

const EUROPE = new Set(['eu', 'uk', 'ch']);

/** The look of a theft: governments and panels are filled, analysts are light, what is disputed is dashed. */
export function lookOf({ level, region }: Theft): TheftLook {
  const europe = EUROPE.has(region);
  switch (level) {
    case 'official':
      return { said: 'official', europe };
    case 'un_poe':
    case 'msmt':
      return { said: 'panel', europe };
    case 'analytics':
    case 'research':
      return { said: 'analysts', europe };
    default:
      return { said: 'disputed', europe };
  }
}
