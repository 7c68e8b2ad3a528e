import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import type { Logger } from '../logging.ts';
import { connectionSettings } from './pool.ts';

/** Notifications are only ever a hint: at least this often, in ms, the listener looks by itself. */
const NET_MS = 1_000;
const RECONNECT_MS = 250;

/** A standing LISTEN. */
export interface Listening {
  /** Resolves when the channel is being listened to for the first time. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Calls `onNotify` whenever something may have changed: at each NOTIFY on `channel`, after each (re)connection, because
 * what was sent meanwhile is lost, and once a second. It gets no payload: the caller reads from its own cursor.
 */
export function listen(connection: ClientConfig, channel: string, onNotify: () => void, log: Logger): Listening {
  const stopping = new AbortController();
  const first = Promise.withResolvers<void>();
  const oneConnection = async () => {
    const client = new Client(connectionSettings(connection));
    const ended = new Promise((resolve) => client.once('end', resolve).on('error', resolve));
    const close = () => void client.end().catch(() => {});
    stopping.signal.addEventListener('abort', close);
    try {
      client.on('notification', onNotify);
      await client.connect();
      await client.query(`listen ${escapeIdentifier(channel)}`);
      first.resolve();
      onNotify();
      await ended;
    } finally {
      stopping.signal.removeEventListener('abort', close);
      await client.end().catch(() => {});
    }
  };
  const keepListening = async () => {
    while (!stopping.signal.aborted) {
      await oneConnection().catch((error) =>
        log.debug({ reason: String(error), channel }, 'listening was interrupted'),
      );
      await sleep(RECONNECT_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
  };
  const net = setInterval(onNotify, NET_MS);
  const ended = keepListening();
  return {
    ready: first.promise,
    stop: async () => {
      clearInterval(net);
      stopping.abort();
      first.resolve();
      await ended;
    },
  };
}
