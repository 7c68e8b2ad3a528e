import { isBuiltApart, isOnBuildServer } from '../path-role.ts';
import type { Reporter } from '../report.ts';
import { addressesIn, isKnownInstaller, isPublished } from '../shell/known-hosts.ts';
import { plainCommand } from '../shell/plain-command.ts';

const KEPT =
  /\b(?:curl|wget|iwr|Invoke-WebRequest|Start-BitsTransfer)\b[^\n|]{0,400}?(?:\s-o(?!ut)\s*|\s-[a-zA-Z]{1,6}o\s+|--output[= ]|--output-document[= ]|-OutFile\s+|-Destination\s+|>\s*)["']?([\w./~%$:{}\\-]{2,160})|\.DownloadFile\([^\n,]{1,400},\s*["']?([\w./~%$:{}\\-]{2,160})|\bfile\s*\(\s*DOWNLOAD\s+\S{1,300}\s+["']?([\w./~%$:{}\\-]{2,160})|\b(?:bitsadmin|certutil)\b[^\n]{0,400}\shttps?:\S{1,300}\s+["']?([\w./~%$:{}\\-]{2,160})/gi;

/** A line that says what one might do, and does nothing. */
const COMMENTED = /^\s*(?:#|\/\/|::|rem\b)/i;

/** A public address without a name: whoever publishes programs has one. */
const NAMELESS =
  /\bhttps?:\/\/(?!(?:127|10|0)\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)\d{1,3}(?:\.\d{1,3}){3}(?![\w.])/i;

/** A file that a script downloads and, lines later, runs. */
export function findDropAndRun(
  reporter: Reporter,
  variables: ReadonlyMap<string, string>,
  place: 'build' | 'starts',
): void {
  const { text } = reporter.lines;
  if (text.length > 200_000) return;
  const plain = plainCommand(text, variables);
  findDecodedAndRun(reporter, plain);
  for (const { whole, path, line, unseen } of keptAndRun(plain)) {
    const fetch = plain.slice(plain.indexOf(whole)).split('\n', 1)[0] ?? whole;
    const wanted =
      isKnownInstaller(fetch) ||
      isOnBuildServer(reporter.path) ||
      (isBuiltApart(reporter.path) && addressesIn(fetch).length > 0 && isPublished(fetch));
    // Nobody hides a program that he fetches, or has it fetched unasked, who could show it.
    const sure = unseen && !wanted && (place === 'starts' || /(?:^|[\\/])\.[\w-][^\\/]*$/.test(path));
    reporter.find(
      LOADS_LIBRARY.test(line) ? 'script-host' : sure ? 'dropped-code-run' : 'download-command',
      Math.max(0, text.indexOf(path), text.indexOf(whole.slice(0, 12))),
      {
        excerpt: `${whole.trim().slice(0, LONGEST_SHOWN)} … ${line.trim()}`,
        ...(unseen && !wanted ? {} : { level: 'note' }),
      },
    );
  }
}

const DECODED = /\bcertutil(?:\.exe)?\s[^\n]{0,60}-decode\s+["']?[^\s"']{1,200}["']?\s+["']?([^\s"'&|;>]{2,160})/gi;

/** A file that a tool of Windows decodes out of a text and, lines later, starts. */
function findDecodedAndRun(reporter: Reporter, plain: string): void {
  for (const found of plain.matchAll(DECODED)) {
    const [whole, path = ''] = found;
    const started = startOf(path, plain.slice(found.index + whole.length));
    if (started !== null)
      reporter.find('script-host', Math.max(0, reporter.lines.text.indexOf(path)), {
        excerpt: `${whole.slice(0, LONGEST_SHOWN)} … ${started[0].trim()}`,
      });
  }
}

/** A library that a tool of Windows loads into itself. */
const LOADS_LIBRARY = /^\s*(?:regsvr32|rundll32)\b/i;

/** So much of a download leaves room for the line that runs it. */
const LONGEST_SHOWN = 130;

/** What a script keeps, where it runs it later, and whether it hides that. */
export function* keptAndRun(
  plain: string,
): Generator<{ readonly whole: string; readonly path: string; readonly line: string; readonly unseen: boolean }> {
  if (
    !/\b(?:curl|wget|iwr|Invoke-WebRequest|BitsTransfer|DownloadFile|bitsadmin|certutil)\b|\bfile\s*\(\s*DOWNLOAD\b/i.test(
      plain,
    )
  )
    return;
  for (const found of plain.matchAll(KEPT)) {
    const [whole] = found;
    if (COMMENTED.test(plain.slice(plain.lastIndexOf('\n', found.index) + 1, found.index))) continue;
    const path = found[1] ?? found[2] ?? found[3] ?? found[4] ?? '';
    const rest = plain.slice(found.index + whole.length, found.index + whole.length + 4_000);
    const started = startOf(path, rest);
    if (started === null) continue;
    const isTemporary = new RegExp(
      `\\b${/^\$\{?(\w+)\}?$/.exec(path)?.[1] ?? '$^'}=["']?(?:\\$\\(|\x60)\\s*mktemp\\b`,
    ).test(plain);
    const [line = ''] = rest.slice(started.index).trimStart().split('\n', 1);
    // From a stranger, hidden, or where nothing stays: no installer brings its program so.
    const unseen =
      isTemporary ||
      NAMELESS.test(whole) ||
      /^\s*file\s*\(/i.test(whole) ||
      /-WindowStyle\s+Hidden/i.test(line) ||
      LOADS_LIBRARY.test(line) ||
      /(?:^|\/)\.[\w-]|^\/(?:tmp|var\/tmp|dev\/shm)\/|%temp%|\$env:temp/i.test(path);
    yield { whole, path, line, unseen };
  }
}

/** Where in a text a file is started by its path. */
function startOf(path: string, text: string): RegExpExecArray | null {
  return new RegExp(
    `(?:^|[;&|\\n](?:[ \\t]*\\.(?=[ \\t]))?|\\b(?:sh|bash|node|python[\\d.]*|nohup|exec|sudo|start(?:[ \\t]+(?:""|\\/\\w+))*|COMMAND|Start-Process(?:[ \\t]+-FilePath)?|Invoke-Item|powershell|source|wscript|call|msiexec(?:[ \\t]+\\/\\w+)*|(?:regsvr32|rundll32)(?:\\.exe)?(?:[ \\t]+[/-]\\w+)*))[ \\t]*["']?(?:\\./)?${RegExp.escape(path)}(?=["'\\s;&|)]|$)`,
    'i',
  ).exec(text);
}
