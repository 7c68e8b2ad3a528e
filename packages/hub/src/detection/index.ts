export { detectionRoutes } from './routes.ts';
export { builtInLists, builtInOwner } from './site/built-in.ts';
export { ProtectedSites } from './site/protected-sites.ts';
export { followIntoValues } from './value/follow.ts';
