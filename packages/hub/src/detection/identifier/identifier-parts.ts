import type { RandomBytes } from '@haetae/proof/oprf';
import type { Intake } from '../../intake/index.ts';
import type { Pool } from '../../platform/database/index.ts';
import type { Writer } from '../../store/index.ts';
import type { Circle } from './circle.ts';
import type { IdentifierIndex } from './identifier-index.ts';
import type { KeyBook } from './key-book.ts';
import type { KeyRing } from './key-ring.ts';

/** What a partner hub answered to a question of this room. */
export type PeerAnswer =
  | { readonly ok: true; readonly value: unknown }
  /** It understood and said no; `code` as in its problem details. */
  | { readonly ok: false; readonly code: string };

/** What the private comparison works with. */
export interface IdentifierParts {
  /** A pool of the intake role. */
  readonly pool: Pool;
  readonly own: { readonly id: string; readonly name: string };
  readonly ring: KeyRing;
  readonly book: KeyBook;
  readonly index: IdentifierIndex;
  readonly intake: Intake;
  readonly writer: Writer;
  /** Circles that this hub is in now. */
  readonly circles: () => readonly Circle[];
  /** Sharing groups of the agreements that link this hub with another. */
  readonly groupsWith: (hub: string) => readonly string[];
  /** Puts an organisation of this hub on its roll, where it is not, and announces it. */
  readonly enterRegister: (register: { readonly id: string; readonly name: string }) => Promise<void>;
  readonly isOnRoll: (organisation: string) => boolean;
  /** Asks a partner hub, under this hub's signature; undefined where it does not answer. */
  readonly askPeer: (hub: string, content: unknown) => Promise<PeerAnswer | undefined>;
  /** Whether it holds within a few seconds: what others send takes that long at most. */
  readonly until: (holds: () => boolean) => Promise<boolean>;
  readonly alarm: (event: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly random: RandomBytes;
  readonly newUuid: () => string;
  /** Keys the made-up entries of buckets and the hashes of what was erased. */
  readonly secret: Uint8Array;
  /** RFC 3339. */
  readonly now: () => string;
}
