import { useTranslation } from 'react-i18next';
import { enSupport } from '../../language/en-support.ts';

type Capability = keyof typeof enSupport.capability;
const isKnown = (capability: string): capability is Capability => Object.hasOwn(enSupport.capability, capability);

/** Every capability that the console has a word for, in the order of the vocabulary. */
// Cast: keys of an object written above.
export const capabilities = Object.keys(enSupport.capability) as Capability[];

/** A capability in the reader's language; one of a newer hub by its own name. */
export function useCapability(): (capability: string) => string {
  const { t } = useTranslation();
  return (capability) => (isKnown(capability) ? t(`support.capability.${capability}`) : capability);
}
