/** The landscape that the product knows without a network; SOURCE.md names the documents. */
export { type ActorNames, actorNames } from './actor-names.ts';
export { landscapeFacts } from './landscape-facts.ts';
export { publishedTotals } from './published-totals.ts';
export { ATTACK_NOTICE, type ListedTechnique, listedTechniques, MITRE_GROUPS } from './techniques.ts';
export { knownThefts } from './thefts.ts';
