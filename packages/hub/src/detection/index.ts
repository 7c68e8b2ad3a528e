export { detectionRoutes } from './routes.ts';
export { followIntoValues } from './value/follow.ts';
