import type { Reader } from '../store/index.ts';
import { LandscapeView } from './landscape-view.ts';
import { sumByWay, type WaySum } from './queries/ways.ts';

/** Thefts by the way in, as the reader may see them. @param counts whose word that two incidents are one is followed */
export async function waysFor(reader: Reader, counts: (organisation: string) => boolean): Promise<WaySum[]> {
  const view = await LandscapeView.of(reader, counts);
  return await sumByWay(view.reader, view.merged);
}
