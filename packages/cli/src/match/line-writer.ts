import type { Writable } from 'node:stream';

/** Characters that are written together. */
const TOGETHER = 64 * 1024;

/** Writes lines, many at a time, and waits while the reader is slow: what is not read yet is not kept. */
export class LineWriter {
  readonly #out: Writable;
  #text = '';

  constructor(out: Writable) {
    this.#out = out;
  }

  /** Adds lines; resolves when there is room for more. */
  async write(lines: readonly string[]): Promise<void> {
    for (const line of lines) this.#text += `${line}\n`;
    if (this.#text.length >= TOGETHER) await this.end();
  }

  /** Writes what is left. */
  async end(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '' && !this.#out.write(text)) await new Promise((resolve) => this.#out.once('drain', resolve));
  }
}
