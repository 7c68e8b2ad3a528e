export type { SharingGroup } from './collection.ts';
export { CursorSeal } from './cursor.ts';
export { type ExchangeParts, exchangeRoutes } from './routes.ts';
