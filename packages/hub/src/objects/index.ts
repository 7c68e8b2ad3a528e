export { followIntoWords } from './follow.ts';
export { objectRoutes } from './routes.ts';
