/**
 * The page a person reads first: what the package holds, who signed it, the trace, what is proven and what is not, in
 * English and Korean side by side. One file without scripts, pictures or links to anywhere; every text of others is
 * escaped. It follows from the contents alone, so that `verifyEvidence` can write it again and compare.
 */
import { fromUtf8 } from '../canonical/index.ts';
import { groupedFingerprint } from '../signature/index.ts';
import type { EvidenceContents } from './contents.ts';

/** Edition of the page's wording. A package of another edition is not compared with what this one would write. */
export const PAGE_EDITION = 'haetae evidence page 1';

/** Lines of the trace that the page shows. */
const SHOWN_LINES = 200;

/** Who signs: hub id, fingerprint of the key. */
export type PageSigner = { hub: string; key: string };

/** The page of a package, UTF-8 HTML. */
export function readMePage(contents: EvidenceContents, signer: PageSigner): string {
  const title = `Evidence · 증거: ${contents.case.title}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="generator" content="${PAGE_EDITION}">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${contents.exercise ? `<p class="exercise">EXERCISE: nothing here is real. · 훈련: 실제 사건이 아닙니다.</p>` : ''}
${about(contents, signer)}
${trace(contents)}
${method(contents)}
${proven(contents)}
</body>
</html>
`;
}

const STYLE = `
body{font:15px/1.5 system-ui,sans-serif;max-width:76rem;margin:2rem auto;padding:0 1rem;color:#1a1d21;background:#fff}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}td,th{text-align:left;vertical-align:top;padding:.25rem .75rem .25rem 0;border-bottom:1px solid #d5d9de}
.mono{font-family:ui-monospace,monospace;font-size:.85em;overflow-wrap:anywhere;direction:ltr;unicode-bidi:isolate}
.exercise{border:3px double #8a5a00;padding:.5rem 1rem;font-weight:700}
@media(prefers-color-scheme:dark){body{color:#e6e8eb;background:#15181c}td,th{border-color:#363c44}}
`;

function about({ case: { id }, created, hub, objects, inclusion }: EvidenceContents, signer: PageSigner): string {
  const rows: [string, string][] = [
    ['Case · 사건', mono(id)],
    ['Put together · 작성 시각', `${mono(created)} by the hub’s own clock · 허브 자체 시계 기준`],
    ['Signed by · 서명자', `${escaped(hub.name)} ${mono(signer.hub)}`],
    ['Key · 서명 키', mono(groupedFingerprint(signer.key))],
    [
      'Objects · 객체',
      `${objects.length}, of which ${inclusion.length} with a proof from the log · 로그 포함 증명 ${inclusion.length}건`,
    ],
  ];
  return section('What this is · 개요', `<table>${rows.map(([name, value]) => row([name, value])).join('')}</table>`);
}

function trace(contents: EvidenceContents): string {
  const lines = traceLines(contents.trace);
  const head = row(
    [
      'Address · 주소',
      'Asset · 자산',
      'Stolen, received · 유입',
      'Stolen, still held · 잔존',
      'Share · 비율',
      'Hops · 단계',
      'Service · 서비스',
    ],
    'th',
  );
  const body = lines.slice(0, SHOWN_LINES).map((line) => {
    const cell = (name: string): string => escaped(printed(line[name]));
    return row([
      mono(printed(line.address)),
      mono(printed(line.asset)),
      cell('received'),
      cell('tainted'),
      cell('share'),
      cell('hops'),
      cell('service'),
    ]);
  });
  const shown = Math.min(lines.length, SHOWN_LINES);
  const note = `<p>${shown} of ${lines.length} lines; all are in <code>trace.json</code>. Amounts in base units. · 전체 ${lines.length}행 중 ${shown}행.</p>`;
  return section('The path of the money · 자금 경로', `${note}<table>${head}${body.join('\n')}</table>`);
}

function method({
  method: { policy, sources, services, software, version, dataset, replay },
}: EvidenceContents): string {
  const rows: [string, string][] = [
    ['Policy · 추적 방식', escaped(policy)],
    ['Sources · 출발점', sources.map(mono).join('<br>')],
    [
      'Services, where it stops · 종착 서비스',
      services.map(({ address, name }) => `${mono(address)} ${escaped(name)}`).join('<br>'),
    ],
    ['Software · 소프트웨어', escaped(`${software} ${version}`)],
    ['Transfers, SHA-256 · 거래 자료', mono(dataset)],
    ['To make it again · 재현 명령', mono(replay)],
  ];
  return section(
    'How it was made · 방법',
    `<table>${rows.map(([name, value]) => row([name, value])).join('')}</table>`,
  );
}

function proven({ hub }: EvidenceContents): string {
  return section(
    'What is proven, and what is not · 증명되는 것과 증명되지 않는 것',
    `<p>Check it offline · 오프라인 검증: <code>haetae verify FILE.zip --trust FINGERPRINT</code></p>
<ul>
<li>Proven by the check: no byte was changed since ${escaped(hub.name)} signed; each signed object is as its origin signed it; each proof leads to the hub’s log; the trace follows from the transfers. · 서명 이후 변경이 없음, 각 객체의 출처 서명, 로그 포함 증명, 추적의 재현.</li>
<li>Not proven: that the key belongs to ${escaped(hub.name)} (compare the fingerprint by another channel); the time (it is the hub’s own clock); that the transfers stand on the chain; that a label or an attribution is true. · 키의 소유자, 시각, 거래의 체인상 존재, 라벨과 귀속의 진실성은 증명되지 않습니다.</li>
</ul>`,
  );
}

/** The lines of a trace document; none where it does not have their form. */
function traceLines(document: Uint8Array): Record<string, unknown>[] {
  try {
    const parsed: unknown = JSON.parse(fromUtf8(document) ?? '');
    const lines = Object(parsed).addresses;
    return Array.isArray(lines) ? lines.map((line) => Object(line)) : [];
  } catch {
    return [];
  }
}

const printed = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '–';

const mono = (value: string): string => `<span class="mono">${escaped(value)}</span>`;

const section = (heading: string, body: string): string => `<h2>${heading}</h2>\n${body}`;

function row(cells: readonly string[], tag: 'td' | 'th' = 'td'): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;
}

/** Text as HTML. Marks of direction become visible, so that nothing reads in another order than it stands. */
function escaped(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(
      /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
      (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}
