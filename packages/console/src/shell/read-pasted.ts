export type Pasted =
  | { kind: 'nothing' }
  | { kind: 'address'; address: string }
  | { kind: 'site'; site: string }
  | { kind: 'object'; id: string }
  | { kind: 'list'; addresses: string[] };

const stixId = /^[a-z][a-z0-9-]*--[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A link, or a name of two labels or more whose last begins with a letter: no address of a ledger has a dot. */
const site = /^(https?:\/\/\S+|(?=.{4,253}$)([\p{L}\p{N}_-]+\.)+\p{L}[\p{L}\p{N}-]+\.?)$/iu;

/**
 * What was pasted into the one field: an address, a site, an object's id, or a list in any common form (lines, commas, CSV).
 *
 * Whether an address is valid is the hub's to say; a single word that is not an id is asked as an address.
 */
export function readPasted(text: string): Pasted {
  const trimmed = text.trim();
  if (site.test(trimmed)) return { kind: 'site', site: trimmed };
  const words = splitAddresses(text);
  const [first] = words;
  if (first === undefined) return { kind: 'nothing' };
  if (words.length > 1) return { kind: 'list', addresses: words };
  return stixId.test(first) ? { kind: 'object', id: first } : { kind: 'address', address: first };
}

/**
 * The addresses in a text, in their order, each once.
 *
 * In prose and tables only words that look like an address count (a letter and a digit, 20 characters or more); when
 * none does, every word is taken, so that a mistyped address is answered "invalid" instead of vanishing.
 */
export function splitAddresses(text: string): string[] {
  const words = text.split(/[\s,;|"'`()[\]{}<>]+/u).filter((word) => word !== '');
  const likely = words.filter((word) => word.length >= 20 && /\d/.test(word) && /\p{L}/u.test(word));
  return [...new Set(likely.length > 0 ? likely : words)];
}
