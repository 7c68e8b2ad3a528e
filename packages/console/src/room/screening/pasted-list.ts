/**
 * Pasted lists of addresses, kept for this tab under a short name.
 *
 * Ten thousand addresses do not fit an address bar, and a customer's deposits do not belong into a link: the bar holds
 * the name, the filter and the order; the list itself stays in this tab.
 */
const prefix = 'haetae-list-';

/** Keeps a list and answers the name that stands in the address bar. */
export function rememberList(addresses: string[]): string {
  const text = addresses.join('\n');
  const name = nameOf(text);
  sessionStorage.setItem(prefix + name, text);
  return name;
}

/** The list of that name, or `null` when this tab does not hold it. */
export function recallList(name: string): string[] | null {
  const text = sessionStorage.getItem(prefix + name);
  return text === null ? null : text.split('\n');
}

/** FNV-1a over the text: the same list has the same name, so that going back finds it. */
function nameOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  return (hash >>> 0).toString(36);
}
