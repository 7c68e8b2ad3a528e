export type { JsonLimits } from './json-limits.ts';
export { defaultJsonLimits } from './json-limits.ts';
export type { InexactNumber, JsonProblem, JsonProblemCode, JsonWarning } from './json-problem.ts';
export type { JsonReading } from './read-json.ts';
export { readJson } from './read-json.ts';
export type { ObjectReading, ObjectsReading } from './read-objects.ts';
export { readObjects } from './read-objects.ts';
