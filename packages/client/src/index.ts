export type { Answer, Connection, File } from './call.ts';
export { type Client, createClient } from './create-client.ts';
export type * from './shapes.ts';
