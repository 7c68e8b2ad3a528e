/** Text in HTML: what comes in as text can never become markup. */
import { plainText } from './plain-text.ts';

/** A piece of HTML, made by {@link html} only. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Part = string | number | Html | readonly Html[];

/** HTML from a template: every value that is not itself `Html` is escaped, for content and for quoted attributes. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(strings.map((text, at) => text + (at < parts.length ? markup(parts[at]!) : '')).join(''));
}

/** A name or sentence of somebody else: an isolate, so that its direction turns nothing beside it. */
export const foreign = (text: string): Html => html`<bdi>${plainText(text)}</bdi>`;

function markup(part: Part): string {
  if (part instanceof Html) return part.text;
  return typeof part === 'object' ? part.map(({ text }) => text).join('') : escapeText(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escapeText = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
