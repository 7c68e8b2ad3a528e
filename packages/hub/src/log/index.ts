export { type LogEntry, type What, what, whatWord } from './entry.ts';
export { Follower } from './follow.ts';
export { logRoutes } from './routes.ts';
export { type Inclusion, Transparency } from './transparency.ts';
