/**
 * The register of a hub: an organisation on its roll without members. Contributions are named to it, so that they cross to
 * that hub like everything else that is named to somebody there, and no session reads them.
 */
import { FACT_NAMESPACE } from '@haetae/contract';
import { deterministicId, type StixId } from '@haetae/stix/object';

/** The id of the register of a hub; it follows from the hub's, so that every hub knows every other's. */
export const registerOf = (hub: string): StixId =>
  deterministicId('identity', FACT_NAMESPACE, `identifier register of ${hub}`);

/** What it is called, given the name of its hub. */
export const registerName = (hubName: string): string => `Register of blinded identifiers at ${hubName}`;
