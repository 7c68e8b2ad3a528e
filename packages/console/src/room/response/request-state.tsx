import { useTranslation } from 'react-i18next';
import type { Translate } from '../../language/translate.ts';

/** Where a request can stand; the same list as the contract's. */
export const requestStates = [
  'draft',
  'awaiting-approval',
  'approved',
  'sent',
  'received',
  'acknowledged',
  'held',
  'refused',
  'released',
  'withdrawn',
] as const;
export type RequestStateName = (typeof requestStates)[number];

/** The state of a request as a word; neutral, because what a state asks of whom is said where it can be done. */
export function RequestState({ state }: { state: string }) {
  const { t } = useTranslation();
  return <span>{stateName(state, t)}</span>;
}

/** A state's name; one this console does not know is shown as it was written. */
export function stateName(state: string, t: Translate): string {
  const known = requestStates.find((one) => one === state);
  return known === undefined ? state : t(`state.${known}`);
}
