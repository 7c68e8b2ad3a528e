/**
 * Words under negotiation: of a clause a text in each language, of an agenda item its terms, of a decision its text.
 *
 * A proposal becomes the present text of its language, clears the agreements to that language, and leaves the former
 * words in the history. It names the words that its author had before them: when others took their place meanwhile, it
 * does not push them away but is kept as `late`, a choice for both sides. An agreement is to one hash; to any other than
 * the present it has no effect. No word is ever lost: each stands in the present text, the history, or among the late.
 */
import type { Done } from './fold-acts.ts';
import { versionHash } from './version-hash.ts';

export interface Wording {
  readonly text: string;
  readonly hash: string;
  /** Ids of the hubs whose side agreed to it. */
  readonly agreed: readonly string[];
  readonly at: string;
  readonly hub: string;
}

export interface FormerWording {
  readonly key: string;
  readonly text: string;
  readonly hash: string;
  readonly at: string;
  readonly hub: string;
  readonly replacedAt: string;
  readonly replacedBy: string;
}

export interface LateWording {
  readonly key: string;
  readonly text: string;
  readonly hash: string;
  readonly at: string;
  readonly hub: string;
}

export interface Negotiation {
  /** Id of the part whose words these are: hashes are bound to it. */
  readonly part: string;
  readonly present: ReadonlyMap<string, Wording>;
  readonly history: readonly FormerWording[];
  readonly late: readonly LateWording[];
}

/** The first words, brought by the hub that founded the part. */
export function openNegotiation(
  part: string,
  texts: Readonly<Record<string, string>>,
  by: { readonly at: string; readonly hub: string },
): Negotiation {
  const wording = (key: string, text: string): Wording => ({
    text,
    hash: versionHash(part, key, text),
    agreed: [],
    at: by.at,
    hub: by.hub,
  });
  const present = new Map(Object.entries(texts).map(([key, text]) => [key, wording(key, text)]));
  return { part, present, history: [], late: [] };
}

/** What the negotiation is after a deed; the same one where the deed has no effect. */
export function negotiate(before: Negotiation, done: Done): Negotiation {
  const { deed } = done;
  if (deed.do === 'agree') return agree(before, deed.key, deed.hash, done.hub);
  if (deed.do !== 'propose') return before;
  const hash = versionHash(before.part, deed.key, deed.text);
  const words = { key: deed.key, text: deed.text, hash, at: done.at, hub: done.hub };
  const present = before.present.get(deed.key);
  if (present?.hash === hash) return before;
  if ((present?.hash ?? null) !== deed.basis) return { ...before, late: [...before.late, words] };
  return replace(before, words, present);
}

/** The same for deeds beside the chain: their words are kept, nothing else of them is. */
export function keepLost(before: Negotiation, { deed, at, hub }: Done): Negotiation {
  if (deed.do !== 'propose') return before;
  const { key, text } = deed;
  return { ...before, late: [...before.late, { key, text, hash: versionHash(before.part, key, text), at, hub }] };
}

function agree(before: Negotiation, key: string, hash: string, hub: string): Negotiation {
  const present = before.present.get(key);
  if (present?.hash !== hash || present.agreed.includes(hub)) return before;
  return { ...before, present: new Map(before.present).set(key, { ...present, agreed: [...present.agreed, hub] }) };
}

function replace(before: Negotiation, words: LateWording, present: Wording | undefined): Negotiation {
  const { key, text, hash, at, hub } = words;
  const after = new Map(before.present).set(key, { text, hash, agreed: [], at, hub });
  if (present === undefined) return { ...before, present: after };
  const former = { key, text: present.text, hash: present.hash, at: present.at, hub: present.hub };
  return {
    ...before,
    present: after,
    history: [...before.history, { ...former, replacedAt: at, replacedBy: hub }],
  };
}

/** Late words that are still a choice: no side has taken them up since. */
export function openChoices({ present, history, late }: Negotiation): readonly LateWording[] {
  const known = new Set([...present.values(), ...history].map(({ hash }) => hash));
  const seen = new Set<string>();
  return late.filter(({ hash }) => !known.has(hash) && !seen.has(hash) && seen.add(hash));
}
