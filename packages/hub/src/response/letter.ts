/**
 * The letter for a service that is on no hub, which is most of them: a page to print and the same as JSON.
 *
 * Both carry one hash, that of the content (RFC 8785, SHA-256): who has the paper can compare it with the file and,
 * at the address it names, with the hub. Identifiers can be copied from the page; there is no script in it and nothing
 * is fetched.
 */

import { type Html, html } from '../platform/html.ts';
import { contentHash } from './content-hash.ts';
import type { FreezeRequest, FreezeRequestContent, Target, TransactionRef } from './freeze-request.ts';
import { LETTER_WORDS, type LetterLanguage, type LetterWords } from './letter-words.ts';

export interface RequestLetter {
  /** A whole page. */
  readonly html: string;
  /** The content and its hash, for machines. */
  readonly json: string;
  readonly contentHash: string;
}

/** What the page says of itself at its top: only what is approved may go out. */
export type LetterStanding = 'draft' | 'approved' | 'withdrawn';

/**
 * The letter of a request in a language. The same request, language and standing always give the same bytes.
 *
 * @param standing default: approved
 */
export function requestLetter(
  request: FreezeRequest,
  { language, standing = 'approved' }: { language: LetterLanguage; standing?: LetterStanding },
): RequestLetter {
  const { content, id } = request;
  const hash = contentHash(content);
  const verify_at = content.requester.verify_at;
  const json = JSON.stringify(
    { letter: 'haetae-freeze-request', request: id, standing, content_hash: hash, verify_at, content },
    null,
    2,
  );
  return { html: page(content, hash, language, standing), json: `${json}\n`, contentHash: hash };
}

const STYLE = {
  page: 'font:11pt/1.45 Pretendard,sans-serif;color:#111;background:#fff;max-width:190mm;margin:12mm auto;padding:0 8mm',
  head: 'text-align:left;vertical-align:top;padding:2pt 10pt 2pt 0;font-weight:600;width:45mm',
  cell: 'text-align:left;vertical-align:top;padding:2pt 10pt 2pt 0;overflow-wrap:anywhere',
  table: 'border-collapse:collapse;width:100%',
  code: 'font:9.5pt/1.4 "JetBrains Mono",monospace;overflow-wrap:anywhere;white-space:pre-wrap',
  alarm: 'border:2pt solid #111;padding:6pt 10pt;font-weight:700',
  foot: 'border-top:1pt solid #111;margin-top:14pt;padding-top:6pt',
} as const;

function page(content: FreezeRequestContent, hash: string, language: LetterLanguage, standing: LetterStanding): string {
  const words = LETTER_WORDS[language];
  const { phrase } = words;
  const title = `${content.human_ref}: ${phrase.title}`;
  const alarms = [
    ...(content.exercise ? [phrase.exercise] : []),
    ...(standing === 'approved' ? [] : [phrase[standing]]),
  ].map((text) => html`<p style="${STYLE.alarm}">${text}</p>`);
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${title}</title></head>
<body style="${STYLE.page}">
<h1>${title}</h1>
${alarms}
${parties(content, words)}
${asked(content, words, language)}
<h2>${phrase.facts}</h2>
<p lang="${content.language}">${content.facts}</p>
${targets(content.targets, words)}
${flow(content, words)}
<p>${phrase.answer}</p>
<p style="${STYLE.foot}">${phrase.verify}: ${code(content.requester.verify_at)}<br>${phrase.hash}: ${code(hash)}</p>
</body>
</html>
`.text;
}

const code = (text: string): Html => html`<code style="${STYLE.code}">${text}</code>`;

/** A table of names and values; a value that is empty is left out. */
function facts(rows: readonly (readonly [string, string | Html])[]): Html {
  const lines = rows
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => html`<tr><th style="${STYLE.head}">${name}</th><td style="${STYLE.cell}">${value}</td></tr>\n`,
    );
  return html`<table style="${STYLE.table}">\n${lines}</table>`;
}

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

function parties(content: FreezeRequestContent, { phrase }: LetterWords): Html {
  const { requester, receiver, officer, call_back } = content;
  const verified = call_back.verified_at === null ? '' : `${phrase.verified} ${call_back.verified_at}. `;
  return facts([
    [phrase.reference, joined(content.human_ref, `v${content.version}`, content.supersedes ?? undefined)],
    [phrase.case, joined(content.case_ref, content.victim_ref)],
    [phrase.to, joined(receiver.name, receiver.country)],
    [phrase.from, joined(requester.name, requester.unit, requester.country)],
    [phrase.officer, joined(officer.name, officer.role, officer.duty_number, officer.mail)],
    [phrase.callBack, html`${code(call_back.directory_entry)}<br>${verified}${phrase.callBackHow}`],
  ]);
}

function asked(content: FreezeRequestContent, { phrase, code: word }: LetterWords, language: LetterLanguage): Html {
  const { kind, urgency, route, order, disclosure, marking } = content;
  const long = (duration: string) => `${spelled(duration, language)} (${duration})`;
  const named = (name: keyof typeof word) => `${word[name]} (${name})`;
  const silence = joined(
    disclosure.until && phrase.until.replace('{time}', disclosure.until),
    disclosure.ground && `${phrase.ground}: ${disclosure.ground}`,
  );
  return facts([
    [phrase.kind, named(kind)],
    [phrase.urgency, joined(named(urgency), content.urgency_reason)],
    [phrase.route, named(route)],
    [
      phrase.legalBasis,
      content.legal_basis.map((basis) => joined(basis.jurisdiction, basis.instrument, basis.article)).join('; '),
    ],
    [phrase.order, joined(word[`order:${order.state}`], order.court, order.number, order.date, order.valid_until)],
    [phrase.offence, content.offence.map((offence) => joined(offence.code, offence.text)).join('; ')],
    [phrase.actions, content.actions.map(named).join('; ')],
    [phrase.records, joined(...content.records_wanted, content.window?.from, content.window?.to)],
    [phrase.duration, long(content.duration)],
    [phrase.review, long(content.review_after)],
    [phrase.confirm, kind === 'voluntary-hold' ? long(content.confirm_within) : ''],
    [phrase.disclosure, joined(named(disclosure.rule), silence)],
    [phrase.marking, `TLP:${marking.tlp.toUpperCase()}, PAP:${marking.pap.toUpperCase()}, ${marking.purpose}`],
  ]);
}

/** A duration in words, such as "30 days". */
function spelled(duration: string, language: LetterLanguage): string {
  return new Intl.DurationFormat(language, { style: 'long' }).format(Temporal.Duration.from(duration));
}

function targets(all: readonly Target[], { phrase }: LetterWords): Html {
  const each = all.map((target) =>
    facts([
      [phrase.address, code(target.address)],
      [phrase.memo, target.memo === null ? phrase.noMemo : code(target.memo)],
      [phrase.asset, code(target.asset)],
      [phrase.asked, html`${code(target.asked)} ${joined(target.basis, target.basis_reason)}`],
      [phrase.traced, code(target.traced)],
    ]),
  );
  const lines = all.map(({ address, asset, asked: amount }) => `${address} ${asset} ${amount}`).join('\n');
  return html`<h2>${phrase.targets}</h2>
${each}
<p>${phrase.units}</p>
<p>${phrase.copy}</p>
<pre style="${STYLE.code}">${lines}</pre>`;
}

function flow({ theft_transactions, incoming, trace }: FreezeRequestContent, { phrase }: LetterWords): Html {
  const traced = trace === null ? '' : joined(trace.policy, trace.trace, trace.software, trace.dataset_hash);
  const nothing = theft_transactions.length + incoming.length === 0 && trace === null;
  return html`<h2>${phrase.flow}</h2>
${facts([
  [phrase.theft, transactions(theft_transactions)],
  [phrase.incoming, transactions(incoming)],
  [phrase.trace, traced],
])}
<p>${nothing ? phrase.noFlow : ''}</p>`;
}

function transactions(all: readonly TransactionRef[]): string | Html {
  const lines = all.map(({ chain, txid, time, asset, amount }) => [chain, txid, time ?? '', asset, amount].join(' '));
  return lines.length === 0 ? '' : html`<span style="${STYLE.code}">${lines.join('\n')}</span>`;
}
