import { type DestinationStream, destination, type Logger as PinoLogger, pino } from 'pino';
import type { LogLevel } from './config/config.ts';

export type Logger = PinoLogger;

/** Names of properties whose values never reach a log, at the top and up to two levels down. */
const HIDDEN = [
  'authorization',
  'cookie',
  '["set-cookie"]',
  'password',
  'secret',
  'token',
  'key',
  'apiKey',
  'privateKey',
  'seed',
  'bootstrapKey',
  'databaseUrl',
  'connectionString',
];

/** A logger of JSON lines to standard error (or `stream`): standard output belongs to the ready line. */
export function createLogger(level: LogLevel, stream: DestinationStream = destination({ fd: 2, sync: true })): Logger {
  const below = (name: string) => (name.startsWith('[') ? name : `.${name}`);
  const paths = HIDDEN.flatMap((name) => [name, `*${below(name)}`, `*.*${below(name)}`]);
  return pino({ level, base: null, redact: { paths, censor: '[redacted]' }, timestamp: timeOf }, stream);
}

function timeOf(): string {
  return `,"time":"${new Date().toISOString()}"`;
}
