import { fromHex, toHex, utf8 } from '@haetae/proof/canonical';
import { deriveOprfKey, type OprfKey, oprfKeyId, type RandomBytes } from '@haetae/proof/oprf';

/** Where the secrets lie, a file each. */
export interface KeyFiles {
  readonly all: () => ReadonlyMap<string, string>;
  readonly write: (name: string, text: string) => void;
  readonly destroy: (name: string) => void;
}

/** A key of this hub for one circle. */
export interface RingKey {
  readonly id: string;
  readonly circle: string;
  /** RFC 3339. */
  readonly made: string;
  readonly key: OprfKey;
}

/**
 * This hub's own keys: one in use a circle, and former ones until the last entry under them has ended.
 *
 * Another circle has another key, so that what one pair of hubs holds means nothing to another.
 */
export class KeyRing {
  readonly #folder: KeyFiles;
  readonly #random: RandomBytes;
  readonly #keys = new Map<string, RingKey>();

  constructor(folder: KeyFiles, random: RandomBytes) {
    this.#folder = folder;
    this.#random = random;
    for (const [name, text] of folder.all()) {
      const key = readKey(text);
      if (key?.id === name) this.#keys.set(name, key);
    }
  }

  get(id: string): RingKey | undefined {
    return this.#keys.get(id);
  }

  /** The keys of a circle, the newest last. */
  of(circle: string): RingKey[] {
    return [...this.#keys.values()].filter((key) => key.circle === circle).sort((a, b) => (a.made < b.made ? -1 : 1));
  }

  /** The circles that there are keys for. */
  circles(): string[] {
    return [...new Set([...this.#keys.values()].map((key) => key.circle))];
  }

  /** Makes a key for a circle, which takes the place of the one in use. */
  make(circle: string, now: string): RingKey {
    const text = JSON.stringify({ circle, made: now, seed: toHex(this.#random(32)) });
    const key = readKey(text)!;
    this.#folder.write(key.id, text);
    this.#keys.set(key.id, key);
    return key;
  }

  /** Destroys a key: what was blinded under it can be evaluated by nobody any more. */
  destroy(id: string): void {
    this.#folder.destroy(id);
    this.#keys.delete(id);
  }
}

function readKey(text: string): RingKey | undefined {
  // Only `make` writes these files.
  const { circle, made, seed } = JSON.parse(text) as Record<'circle' | 'made' | 'seed', string>;
  const bytes = fromHex(seed);
  if (bytes?.length !== 32) return undefined;
  const key = deriveOprfKey(bytes, utf8(circle));
  return { id: oprfKeyId(key.publicKey), circle, made, key };
}
