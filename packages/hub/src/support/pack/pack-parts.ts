/** What the packs are handed: what others know, each for one session, and the hub's hand to sign. */
import type { ListEntry, ListKind } from '@haetae/detect/list';
import type { SharedRules } from '@haetae/detect/malware';
import type { PackAbout } from '@haetae/proof/pack';
import type { Signer } from '@haetae/proof/signature';
import type { Tlp } from '@haetae/stix/marking';
import type { Session } from '../../people/index.ts';
import type { Pool } from '../../platform/database/index.ts';
import type { AudienceRule } from '../../release/index.ts';
import type { Interned, Reader } from '../../store/index.ts';

/** Something to refuse, and how far the word of it may go. */
export interface Listed {
  readonly kind: ListKind;
  readonly entry: ListEntry;
  readonly marking: Tlp;
}

/** An address that screening blocks, with its strongest reason. */
export interface BlockedAddress {
  readonly address: string;
  /** CAIP-2; null: every chain on which it is valid. */
  readonly chain: string | null;
  readonly category: string;
  readonly object: string;
  readonly submitter: string;
  readonly confidence: number | null;
  /** RFC 3339. */
  readonly since: string | null;
  readonly marking: Tlp;
}

/** A text of rules that passed, and the rule by which it may be seen. */
export interface PassedRules extends SharedRules {
  readonly audience: number;
}

export interface PackParts {
  readonly pool: Pool;
  readonly interned: Interned;
  readonly readerFor: (session: Session) => Reader;
  readonly nameOf: (organisation: string) => string;
  readonly ruleOf: (audience: number) => AudienceRule;
  readonly listed: (session: Session) => AsyncIterable<Listed>;
  /** Page by page; others have their turn between two. */
  readonly blocked: (session: Session) => AsyncIterable<readonly BlockedAddress[]>;
  readonly rules: (session: Session) => Promise<readonly PassedRules[]>;
  /** The product's own rules, a text a family. */
  readonly ownRules: readonly { readonly source: string; readonly text: string }[];
  /** Resolves when all that was committed up to now is known; false when that takes too long. */
  readonly followed: () => Promise<boolean>;
  readonly hub: PackAbout['hub'];
  readonly demonstration: boolean;
  readonly software: PackAbout['software'];
  /** The hub's hand; `at`: the time that the signature states. */
  readonly signer: (at: string) => Signer;
  readonly now: () => string;
}
