import { inspect } from 'node:util';

const HIDDEN = '[secret]';

/** A text that shows itself only where `reveal` is called: not in a log, a JSON answer or an inspected error. */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself: for the one place that hashes it or opens a connection with it. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [inspect.custom](): string {
    return HIDDEN;
  }
}
