export {
  DESTINATION_LABELS,
  kindLabel,
  LEVEL_LABELS,
  labelOf,
  REGION_LABELS,
  THREAT_LABELS,
  WAY_LABELS,
} from './labels.ts';
export type { Language } from './language.ts';
export { wordMonth } from './word-month.ts';
export { wordUsd } from './word-usd.ts';
