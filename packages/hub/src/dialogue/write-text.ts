/**
 * A statement as a text that people read: a page that prints, or Markdown. Pure: the same statement gives the same text.
 *
 * Every text carries its language and direction, so that a browser sets Arabic from right to left and keeps it from
 * turning the Latin beside it around. What comes in as text can become neither markup of the page nor of Markdown.
 */
import { type Html, html } from '../platform/html.ts';
import { partyName } from './describe-statement.ts';
import type { DocumentClause, FoldedClause, FoldedStatement } from './joint-statement.ts';
import { direction, wordsFor } from './statement-words.ts';

const PAGE =
  'font:12pt/1.5 Pretendard,"Noto Sans Arabic",sans-serif;color:#111;background:#fff;max-width:170mm;margin:18mm auto;padding:0 8mm';
const CODE = 'font:9pt/1.4 "JetBrains Mono",monospace;overflow-wrap:anywhere';
const ALARM = 'border:2pt solid #111;padding:6pt 10pt;font-weight:700';
const FOOT = 'border-top:1pt solid #111;margin-top:14pt;padding-top:6pt;break-inside:avoid';

/**
 * A whole page.
 *
 * @param languages which of the statement's, in order; each has a section of its own
 */
export function statementPage(statement: FoldedStatement, languages: readonly string[]): string {
  const { document, hash, state } = statement;
  const [first = 'en'] = languages;
  const words = wordsFor(first);
  const alarms = [...(document.exercise ? [words.exercise] : []), ...(state === 'signed' ? [] : [words.draft])].map(
    (text) => html`<p style="${ALARM}">${text}</p>\n`,
  );
  return html`<!doctype html>
<html lang="${first}" dir="${direction(first)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${document.title}</title></head>
<body style="${PAGE}">
<h1>${document.title}</h1>
${alarms}<p>${document.parties.map(({ name }) => name).join(', ')}</p>
${languages.map((lang) => section(statement, lang))}
<section style="${FOOT}" aria-label="${words.signatures}">
<h2>${words.signatures}</h2>
${signatures(statement)}
<p>${words.hash}: <code style="${CODE}">${hash}</code></p>
</section>
</body>
</html>
`.text;
}

function section(statement: FoldedStatement, lang: string): Html {
  return html`<section lang="${lang}" dir="${direction(lang)}">
<h2>${languageName(lang)}</h2>
${statement.document.clauses.map((clause) => clauseHtml(statement, clause, lang))}
</section>
`;
}

function clauseHtml(statement: FoldedStatement, clause: DocumentClause, lang: string): Html {
  const words = clause.versions[lang];
  const title = clause.title === undefined ? html`` : html`<strong><bdi>${clause.title}</bdi></strong> `;
  const bracket = openBy(statement, clause.id, lang);
  const text = words === undefined ? html`<em>${wordsFor(lang).noWords}</em>` : html`<bdi>${words.text}</bdi>`;
  const whole = bracket === '' ? text : html`[${text}] <small dir="ltr">[${bracket}]</small>`;
  return html`<p id="clause-${clause.number}" style="white-space:pre-line">${clause.number}. ${title}${whole}</p>\n`;
}

/** Whose agreement is missing, by name; empty where none is. */
function openBy({ state, part, clauses }: FoldedStatement, id: string, lang: string): string {
  const clause = clauses.find((one: FoldedClause) => one.part.id === id);
  if (state === 'signed' || clause === undefined) return '';
  const agreed = clause.words.present.get(lang)?.agreed ?? [];
  return part.content.parties
    .filter((party) => !agreed.includes(party.id))
    .map(({ name }) => name)
    .join(', ');
}

function signatures({ part, signatures }: FoldedStatement): Html {
  const lines = signatures.map(
    ({ hub, key, at }) =>
      html`<li><strong>${partyName(part, hub)}</strong>, <time datetime="${at}">${at}</time><br><code style="${CODE}">${key}</code></li>\n`,
  );
  return html`<ul>\n${lines}</ul>`;
}

/** The name of a language in itself. */
function languageName(lang: string): string {
  return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
}

/** The same as Markdown (CommonMark): no text of a clause can become a heading, a link or HTML. */
export function statementMarkdown(statement: FoldedStatement, languages: readonly string[]): string {
  const { document, hash, state, part } = statement;
  const words = wordsFor(languages[0] ?? 'en');
  const alarms = [...(document.exercise ? [words.exercise] : []), ...(state === 'signed' ? [] : [words.draft])];
  const signed = statement.signatures.map(
    ({ hub, key, at }) => `- ${literal(partyName(part, hub))}, ${at}, \`${key}\``,
  );
  const sections = languages.map((lang) => {
    const clauses = document.clauses.map((clause) => markdownClause(statement, clause, lang));
    return [`## ${languageName(lang)}`, ...clauses].join('\n\n');
  });
  const parties = document.parties.map(({ name }) => literal(name)).join(', ');
  return `${[
    `# ${literal(document.title)}`,
    ...alarms.map((text) => `**${text}**`),
    parties,
    ...sections,
    `## ${words.signatures}`,
    ...(signed.length > 0 ? [signed.join('\n')] : []),
    `${words.hash}: \`${hash}\``,
  ].join('\n\n')}\n`;
}

function markdownClause(statement: FoldedStatement, clause: DocumentClause, lang: string): string {
  const version = clause.versions[lang];
  const title = clause.title === undefined ? '' : `**${literal(clause.title)}** `;
  const text = version === undefined ? `*${wordsFor(lang).noWords}*` : literal(version.text);
  const bracket = openBy(statement, clause.id, lang);
  return `${clause.number}\\. ${title}${bracket === '' ? text : `\\[${text}\\] (${literal(bracket)})`}`;
}

/** A text as CommonMark shows it letter by letter: every punctuation mark that could begin markup is escaped. */
function literal(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~&"'=:/@]/g, '\\$&').replace(/\n[ \t]*/g, '\\\n');
}
