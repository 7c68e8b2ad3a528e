import { AttributionLevel, type TheftAttribution } from '@haetae/contract';

/**
 * How sure an attribution is where its source gives no figure, 0 to 100: a court or a government above an
 * intergovernmental panel, that above an analytics firm, that above independent research. A scale of this product.
 */
export const USUAL_CONFIDENCE: Readonly<Record<AttributionLevel, number>> = {
  official: 95,
  un_poe: 80,
  msmt: 80,
  analytics: 70,
  research: 55,
  suspected: 30,
  contested: 30,
};

/** The strongest level among attributions; null where nobody attributes. */
export function strongestLevel(attributions: readonly TheftAttribution[]): AttributionLevel | null {
  return AttributionLevel.enum.find((level) => attributions.some((one) => one.level === level)) ?? null;
}

/** Whether a word is a level. */
export const isLevel = (word: unknown): word is AttributionLevel =>
  AttributionLevel.enum.some((level) => level === word);

/** Attributions of several tellings as one list: what names the same actor by the same source stands once. */
export function uniteAttributions(attributions: readonly TheftAttribution[]): TheftAttribution[] {
  const seen = new Set<string>();
  return attributions.filter(({ actor, source }) => {
    const key = JSON.stringify([actor, source]);
    return seen.has(key) ? false : seen.add(key);
  });
}
