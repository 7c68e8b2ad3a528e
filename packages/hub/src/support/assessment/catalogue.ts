import type { Control, ControlCatalogue } from '@haetae/contract';
import controls from './controls.json' with { type: 'json' };
import names from './technique-names.json' with { type: 'json' };

/** Edition of the catalogue; another one where a control is added, changed or taken out. */
const VERSION = '2026-11';

/** What a service that keeps money of others should hold itself to, by functions of the NIST CSF 2.0. */
// The file is this package's own; its test holds it to the schema, which the compiler cannot see in JSON.
export const CATALOGUE = { version: VERSION, controls } as ControlCatalogue;

const BY_ID: ReadonlyMap<string, Control> = new Map(CATALOGUE.controls.map((control) => [control.id, control]));

/** A control by its id; undefined for any other text. */
export const controlOf = (id: string): Control | undefined => BY_ID.get(id);

/** Name of a technique that some control counters, as MITRE ATT&CK 18.1 has it. */
// Cast: the index of a JSON module is its own keys only; absence is answered by the id.
export const techniqueName = (id: string): string => (names as Readonly<Record<string, string>>)[id] ?? id;
