/**
 * Words under negotiation: of a clause a text in each language, of an agenda item its terms, of a decision its text.
 *
 * A proposal becomes the present text of its language, clears the agreements to that language, and leaves the former
 * words in the history. It names the words that its author had before them: when others took their place meanwhile, it
 * does not push them away but is kept as `late`, a choice for both sides. An agreement is to one hash; to any other than
 * the present it has no effect. No word is ever lost: each stands in the present text, the history, or among the late.
 *
 * A side can put present words under silence until a time: where no side has broken the silence or proposed other words
 * by then, the home, by its own clock, counts the silence of all as agreement.
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

/** Words that count as agreed to by everybody unless somebody says otherwise in time. */
export interface Silence {
  readonly hash: string;
  /** RFC 3339 in UTC. */
  readonly ends: string;
  /** The hub whose side put the words under silence. */
  readonly hub: string;
}

export interface Negotiation {
  /** Hubs whose agreement it takes. */
  readonly parties: readonly string[];
  readonly silences: ReadonlyMap<string, Silence>;
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
  parties: readonly string[],
): Negotiation {
  const wording = (key: string, text: string): Wording => ({
    text,
    hash: versionHash(part, key, text),
    agreed: [],
    at: by.at,
    hub: by.hub,
  });
  const present = new Map(Object.entries(texts).map(([key, text]) => [key, wording(key, text)]));
  return { part, parties, present, silences: new Map(), history: [], late: [] };
}

/** What the negotiation is after a deed; the same one where the deed has no effect. */
export function negotiate(before: Negotiation, done: Done): Negotiation {
  const { deed, hub, at } = done;
  switch (deed.do) {
    case 'propose':
      return propose(before, deed, { at, hub });
    case 'agree':
      return agree(before, deed.key, deed.hash, [hub]);
    case 'silence':
      return isPresent(before, deed)
        ? withSilence(before, deed.key, { hash: deed.hash, ends: deed.ends, hub })
        : before;
    case 'break-silence':
      return before.silences.get(deed.key)?.hash === deed.hash ? withSilence(before, deed.key, undefined) : before;
    case 'silence-over':
      return endSilence(before, deed, at);
    default:
      return before; // what concerns no words
  }
}

function propose(
  before: Negotiation,
  { key, text, basis }: { readonly key: string; readonly text: string; readonly basis: string | null },
  by: { readonly at: string; readonly hub: string },
): Negotiation {
  const hash = versionHash(before.part, key, text);
  const words = { key, text, hash, ...by };
  const present = before.present.get(key);
  if (present?.hash === hash) return before;
  if ((present?.hash ?? null) !== basis) return { ...before, late: [...before.late, words] };
  return replace(before, words, present);
}

const isPresent = ({ present }: Negotiation, { key, hash }: { readonly key: string; readonly hash: string }): boolean =>
  present.get(key)?.hash === hash;

function withSilence(before: Negotiation, key: string, silence: Silence | undefined): Negotiation {
  const silences = new Map(before.silences);
  if (silence === undefined) silences.delete(key);
  else silences.set(key, silence);
  return { ...before, silences };
}

/** By the home's clock: before the end nothing happens, whoever says that it is over. */
function endSilence(
  before: Negotiation,
  over: { readonly key: string; readonly hash: string },
  at: string,
): Negotiation {
  const silence = before.silences.get(over.key);
  if (silence?.hash !== over.hash || Date.parse(at) < Date.parse(silence.ends)) return before;
  return agree(withSilence(before, over.key, undefined), over.key, over.hash, before.parties);
}

/** The same for deeds beside the chain: their words are kept, nothing else of them is. */
export function keepLost(before: Negotiation, { deed, at, hub }: Done): Negotiation {
  if (deed.do !== 'propose') return before;
  const { key, text } = deed;
  return { ...before, late: [...before.late, { key, text, hash: versionHash(before.part, key, text), at, hub }] };
}

function agree(before: Negotiation, key: string, hash: string, hubs: readonly string[]): Negotiation {
  const present = before.present.get(key);
  const fresh = hubs.filter((hub) => !present?.agreed.includes(hub));
  if (present?.hash !== hash || fresh.length === 0) return before;
  return {
    ...before,
    present: new Map(before.present).set(key, { ...present, agreed: [...present.agreed, ...fresh] }),
  };
}

function replace(before: Negotiation, words: LateWording, present: Wording | undefined): Negotiation {
  const { key, text, hash, at, hub } = words;
  const after = new Map(before.present).set(key, { text, hash, agreed: [], at, hub });
  const open = withSilence({ ...before, present: after }, key, undefined);
  if (present === undefined) return open;
  const former = { key, text: present.text, hash: present.hash, at: present.at, hub: present.hub };
  return {
    ...open,
    history: [...before.history, { ...former, replacedAt: at, replacedBy: hub }],
  };
}

/** Late words that are still a choice: no side has taken them up since. */
export function openChoices({ present, history, late }: Negotiation): readonly LateWording[] {
  const known = new Set([...present.values(), ...history].map(({ hash }) => hash));
  const seen = new Set<string>();
  return late.filter(({ hash }) => !known.has(hash) && !seen.has(hash) && seen.add(hash));
}
