/**
 * The line to one peer: pushes what is queued as it is committed, pulls what was missed, and knows how it stands.
 *
 * The queue lies in the database, so a push that fails, or a hub that dies, loses nothing: the next one goes on from
 * what the peer confirmed.
 */

import type { Party } from '@haetae/contract';
import Value from 'typebox/value';
import type { Pool } from '../../platform/database/index.ts';
import { Stretch, StretchAnswer } from '../message.ts';
import type { OwnHub } from '../own-hub.ts';
import { acknowledge, readPeer } from '../queries.ts';
import { type TakeParts, takeStretch } from '../take-stretch.ts';
import { type WriteParts, writeStretch } from '../write-stretch.ts';
import { signRequest } from './request-signature.ts';

export interface PeerLinkParts extends TakeParts, WriteParts {
  readonly pool: Pool;
  readonly own: OwnHub;
}

/** What a peer answered to a question of a room; `code` as in its problem details. */
export type PeerAnswer = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly code: string };

/** Milliseconds between looks at the peer when nothing happens. */
const HEARTBEAT = 5_000;
const FIRST_WAIT = 100;
const LONGEST_WAIT = 10_000;
const REQUEST_LIMIT = 15_000;
/** Lags that percentiles are taken over. */
const REMEMBERED = 1_000;

export class PeerLink {
  readonly peer: Party;
  readonly #parts: PeerLinkParts;
  readonly #lags: number[] = [];
  readonly #stop = new AbortController();
  #state: 'connected' | 'unreachable' | 'refusing' = 'unreachable';
  #detail: string | undefined;
  #wake: (() => void) | undefined;
  #hinted = false;
  #done: Promise<void> | undefined;

  constructor(peer: Party, parts: PeerLinkParts) {
    this.peer = peer;
    this.#parts = parts;
  }

  start(): void {
    this.#done ??= this.#run();
  }

  /** There may be something to send. */
  wake(): void {
    this.#hinted = true;
    this.#wake?.();
  }

  /** The peer asked something of this hub: if it was away, it is back. */
  heard(): void {
    if (this.#state !== 'connected') this.wake();
  }

  /**
   * Asks the peer a question of a room, beside the exchange of objects. What it refuses is a value; undefined where it
   * does not answer.
   */
  async ask(path: string, content: unknown): Promise<PeerAnswer | undefined> {
    try {
      return { ok: true, value: await this.#call('POST', path, content) };
    } catch (error) {
      return error instanceof PeerRefusal ? { ok: false, code: error.code } : undefined;
    }
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    this.wake();
    await this.#done;
  }

  get status(): { state: 'connected' | 'unreachable' | 'refusing'; detail?: string; lags: readonly number[] } {
    const detail = this.#detail === undefined ? {} : { detail: this.#detail };
    return { state: this.#state, ...detail, lags: this.#lags };
  }

  async #run(): Promise<void> {
    let wait = FIRST_WAIT;
    while (!this.#stop.signal.aborted) {
      try {
        if (this.#state !== 'connected') await this.#pull();
        const hinted = this.#hinted;
        this.#hinted = false;
        await this.#push();
        if (!hinted) await this.#pull();
        wait = FIRST_WAIT;
        await this.#pause(HEARTBEAT);
      } catch (error) {
        if (this.#stop.signal.aborted) return;
        this.#fail(error);
        this.#hinted = false;
        await this.#pause(wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    }
  }

  async #push(): Promise<void> {
    const { pool } = this.#parts;
    let { acknowledged } = await readPeer(pool, this.peer.id);
    for (;;) {
      const written = await writeStretch(this.peer.id, acknowledged, this.#parts);
      if (written === undefined) return;
      const answer = await this.#call('POST', '/federation/v1/messages', written.stretch);
      if (!Value.Check(StretchAnswer, answer)) throw new Error('the peer gave no answer that could be read');
      this.#connected();
      if (answer.taken === acknowledged) throw new Error('the peer did not take the stretch');
      this.#measure(written.committed);
      acknowledged = answer.taken;
      await acknowledge(pool, this.peer.id, acknowledged);
    }
  }

  async #pull(): Promise<void> {
    const { pool } = this.#parts;
    for (;;) {
      const { taken } = await readPeer(pool, this.peer.id);
      const stretch = await this.#call('GET', `/federation/v1/messages?after=${taken}`);
      if (!Value.Check(Stretch, stretch)) throw new Error('the peer gave no stretch that could be read');
      this.#connected();
      if (stretch.upto <= taken) return;
      await takeStretch(this.peer.id, stretch, this.#parts);
    }
  }

  async #call(method: 'GET' | 'POST', path: string, content?: unknown): Promise<unknown> {
    const body = content === undefined ? new Uint8Array() : new TextEncoder().encode(JSON.stringify(content));
    const url = `${this.peer.url}${path}`;
    const headers = await signRequest(this.#parts.own, { method, url, body });
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(content === undefined ? {} : { 'content-type': 'application/octet-stream' }) },
      ...(content === undefined ? {} : { body }),
      redirect: 'error',
      signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(REQUEST_LIMIT)]),
    });
    if (response.status >= 400 && response.status < 500) throw new PeerRefusal(await codeOf(response), response.status);
    if (!response.ok) throw new Error(`the peer answered ${response.status}`);
    return await response.json();
  }

  #connected(): void {
    this.#state = 'connected';
    this.#detail = undefined;
  }

  #fail(error: unknown): void {
    this.#state = error instanceof PeerRefusal ? 'refusing' : 'unreachable';
    this.#detail = error instanceof Error ? error.message : String(error);
  }

  #measure(committed: readonly bigint[]): void {
    const now = BigInt(Date.now()) * 1_000n;
    this.#lags.push(...committed.map((at) => Math.max(0, Number(now - at) / 1_000)));
    this.#lags.splice(0, Math.max(0, this.#lags.length - REMEMBERED));
  }

  async #pause(milliseconds: number): Promise<void> {
    if (this.#hinted || this.#stop.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = undefined;
  }
}

/** The peer understood, and said no. */
class PeerRefusal extends Error {
  /** Of its problem details; empty where it gave none. */
  readonly code: string;

  constructor(code: string, status: number) {
    super(code === '' ? `the peer refuses with ${status}` : `the peer refuses: ${code}`);
    this.code = code;
  }
}

async function codeOf(response: Response): Promise<string> {
  try {
    const { code } = (await response.json()) as { code?: unknown };
    return String(code);
  } catch {
    return '';
  }
}
