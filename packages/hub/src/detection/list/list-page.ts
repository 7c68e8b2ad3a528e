import type { AnswerLanguage, ListIndex } from '@haetae/contract';
import { type Html, html } from '../../platform/html.ts';

const ENGLISH = {
  title: 'Lists of what to refuse, from',
  demonstration: 'This is a demonstration hub: what it holds is invented. Use nothing of it.',
  entries: 'entries',
  changed: 'changed',
  file: 'File',
  use: 'How to use it',
  terms: 'Who may have them',
  fresh: 'How fresh they are',
  fetch: 'To fetch only what changed',
  wrong: 'What is refused can be wrong',
  appeal:
    'Every entry names who says so, as what, and in which object. Whoever is listed wrongly can have it looked at: POST /public/appeals, or the page',
  other: '한국어',
};

const WORDS: Readonly<Record<AnswerLanguage, typeof ENGLISH>> = {
  en: ENGLISH,
  ko: {
    title: '차단 목록:',
    demonstration: '시연용 허브입니다. 내용은 지어낸 것이니 실제로 사용하지 마십시오.',
    entries: '항목',
    changed: '변경',
    file: '파일',
    use: '쓰는 방법',
    terms: '이용 조건',
    fresh: '갱신 주기',
    fetch: '바뀐 것만 받으려면',
    wrong: '차단 목록은 틀릴 수 있습니다',
    appeal:
      '모든 항목에는 누가, 무엇으로, 어느 객체에서 말했는지가 적혀 있습니다. 잘못 올랐다면 POST /public/appeals 또는 다음 페이지에서 검토를 요청하십시오:',
    other: 'English',
  },
};

const STYLE = html`<style>
:root { color-scheme: light dark }
body { font: 16px/1.55 Pretendard, system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
h2 { margin: 2.2rem 0 .2rem; font-size: 1.15rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; padding: .45rem .8rem .45rem 0; border-top: 1px solid #8884 }
th:first-child, td:first-child { white-space: nowrap }
code, pre { font: .92em/1.5 "JetBrains Mono", ui-monospace, monospace; overflow-wrap: anywhere; white-space: pre-wrap }
pre, code { background: #8882; padding: .1em .3em }
pre { padding: .5rem .8rem }
nav ul { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; list-style: none; padding: 0 }
.alarm { border: 2px solid; padding: .5rem .8rem; font-weight: 700 }
@media (max-width: 40rem) { th, td { display: block } td + td { border-top: 0; padding-top: 0 } thead { display: none } }
</style>`;

/** The index as a page for people: no script in it, nothing fetched. */
export function listPage({ hub, demonstration, language, terms, fresh, lists, rules }: ListIndex): string {
  const words = WORDS[language];
  const title = `${words.title} ${hub}`;
  return html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${STYLE}</head>
<body>
<main>
<p><a href="?language=${language === 'ko' ? 'en' : 'ko'}">${words.other}</a></p>
<h1>${title}</h1>
${demonstration ? html`<p class="alarm">${words.demonstration}</p>` : ''}
<nav><ul>
${lists.map(({ kind, entries }) => html`<li><a href="#${kind}">${kind}</a> (${entries})</li>\n`)}<li><a href="${rules.url}">rules.yar</a></li>
</ul></nav>
<h2>${words.terms}</h2>
<p>${terms}</p>
<h2>${words.fresh}</h2>
<p>${fresh.text}</p>
<p>${words.fetch}:</p>
<pre>curl -sS --etag-compare domains.etag --etag-save domains.etag -o domains.rpz https://…/public/lists/domains.rpz</pre>
<h2>${words.wrong}</h2>
<p>${words.appeal} <a href="/public/check">/public/check</a>.</p>
${lists.map((list) => listPart(list, words))}
<h2>rules.yar</h2>
<p><a href="${rules.url}">rules.yar</a>: ${withCode(rules.use)}</p>
</main>
</body>
</html>
`.text;
}

function listPart(list: ListIndex['lists'][number], words: typeof ENGLISH): Html {
  const { kind, purpose, entries, changed, files } = list;
  return html`<h2 id="${kind}">${kind}</h2>
<p>${withCode(purpose)} ${entries} ${words.entries}, ${words.changed} <time>${changed}</time>.</p>
<table>
<thead><tr><th scope="col">${words.file}</th><th scope="col">${words.use}</th></tr></thead>
<tbody>
${files.map(({ url, format, use }) => html`<tr><td><a href="${url}">${kind}.${format}</a></td><td>${withCode(use)}</td></tr>\n`)}</tbody>
</table>
`;
}

/** What stands between grave accents is code. */
const withCode = (text: string): Html[] =>
  text.split('`').map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
