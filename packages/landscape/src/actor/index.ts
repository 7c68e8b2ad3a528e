export { type AttributedActor, actorViews } from './actor-views.ts';
