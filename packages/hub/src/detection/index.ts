export { openJobs } from './check/jobs.ts';
export {
  answerPeer,
  circlesOf,
  followIntoIdentifiers,
  IdentifierIndex,
  type IdentifierParts,
  identifierRoutes,
  KeyBook,
  KeyRing,
  loadNotices,
  publishedKeys,
  tendIdentifiers,
} from './identifier/index.ts';
export { everyListed, type Listed } from './list/every-listed.ts';
export { followIntoTrials, malwareRoutes, type PassedRules, passedRules, RuleTrials } from './malware/index.ts';
export { ANYBODY } from './public/public-door.ts';
export { detectionRoutes } from './routes.ts';
export { isKnownHonest, listsOfProduct } from './site/built-in.ts';
export { ProtectedSites } from './site/protected-sites.ts';
export { followIntoValues } from './value/follow.ts';
