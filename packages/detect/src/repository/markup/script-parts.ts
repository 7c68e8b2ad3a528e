/**
 * Programs that stand in pages, components and templates (HTML, Vue, Svelte, Astro, EJS). What is no program is blanked out,
 * letter by letter, so that every place in the rest is a place in the file.
 */
const SCRIPT = /<script\b([^>]{0,400})>([\s\S]*?)(?:<\/script\b|$)/gi;
const SERVER_CODE = /<%[=_-]?([\s\S]*?)[-_]?%>/g;
const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---/;
const DATA =
  /\btype\s*=\s*["']?(?:application\/(?:ld\+)?json|text\/(?:x-)?(?:template|html|handlebars|markdown)|importmap|speculationrules)/i;
const OTHER_LANGUAGE = /\b(?:language|type)\s*=\s*["']?(?:text\/)?vbscript/i;

/** Code of a page under the names by which it is told: what a browser or server runs, and what is written in VBScript. */
export type ScriptParts = { readonly javascript: string; readonly vbscript: string };

/** The scripts of a page, everything else blanked out. */
export function scriptParts(path: string, text: string): ScriptParts {
  const javascript: Part[] = [];
  const vbscript: Part[] = [];
  for (const found of text.matchAll(SCRIPT)) {
    const [whole, attributes = '', code = ''] = found;
    if (DATA.test(attributes)) continue;
    const start = found.index + whole.indexOf('>', 7 + attributes.length) + 1;
    (OTHER_LANGUAGE.test(attributes) ? vbscript : javascript).push({ start, code });
  }
  if (/\.(?:ejs|eta)$/i.test(path))
    for (const found of text.matchAll(SERVER_CODE))
      javascript.push({ start: found.index + found[0].indexOf(found[1] ?? ''), code: found[1] ?? '' });
  const front = /\.astro$/i.test(path) ? FRONT_MATTER.exec(text) : null;
  if (front !== null) javascript.push({ start: front[0].indexOf('\n') + 1, code: front[1] ?? '' });
  return { javascript: blanked(text, javascript), vbscript: blanked(text, vbscript) };
}

type Part = { readonly start: number; readonly code: string };

function blanked(text: string, parts: readonly Part[]): string {
  if (parts.length === 0) return '';
  const pieces: string[] = [];
  let at = 0;
  for (const { start, code } of parts.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    // A part ends what stood before it, whether its author wrote that end or not.
    pieces.push(text.slice(at, Math.max(at, start - 1)).replace(/[^\n]/g, ' '), start > at ? ';' : '', code);
    at = start + code.length;
  }
  return pieces.join('');
}

const HANDLER = /\son[a-z]{3,20}\s*=\s*(?:"([^"]{1,20000})"|'([^']{1,20000})')/gi;

/** Programs in attributes, which run when something happens to an element: `onerror="…"`. */
export function* handlersIn(text: string): Generator<{ readonly start: number; readonly code: string }> {
  for (const found of text.matchAll(HANDLER)) {
    const code = found[1] ?? found[2] ?? '';
    yield { start: found.index + found[0].length - code.length - 1, code: unescaped(code) };
  }
}

function unescaped(code: string): string {
  return code
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&(?:apos|#39);/g, "'")
    .replace(/&amp;/g, '&');
}
