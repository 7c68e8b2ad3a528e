import type { Reporter } from '../report.ts';
import { plainCommand } from '../shell/plain-command.ts';

const KEPT =
  /\b(?:curl|wget|iwr|Invoke-WebRequest|Start-BitsTransfer)\b[^\n|]{0,400}?(?:\s-o(?!ut)\s*|--output[= ]|--output-document[= ]|-OutFile\s+|-Destination\s+|>\s*)["']?([\w./~%$:{}\\-]{2,160})|\.DownloadFile\([^\n,]{1,400},\s*["']?([\w./~%$:{}\\-]{2,160})/gi;

/** A file that a script downloads and, lines later, runs. */
export function findDropAndRun(reporter: Reporter, variables: ReadonlyMap<string, string>): void {
  const { text } = reporter.lines;
  if (text.length > 200_000) return;
  const plain = plainCommand(text, variables);
  if (!/\b(?:curl|wget|iwr|Invoke-WebRequest|BitsTransfer|DownloadFile)\b/i.test(plain)) return;
  for (const found of plain.matchAll(KEPT)) {
    const [whole] = found;
    const path = found[1] ?? found[2] ?? '';
    const rest = plain.slice(found.index + whole.length, found.index + whole.length + 4_000);
    const name = path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    const run = new RegExp(
      `(?:^|[;&|\\n]|\\b(?:sh|bash|node|python[\\d.]*|nohup|exec|sudo|start|Start-Process(?:[ \\t]+-FilePath)?|Invoke-Item|powershell|source|wscript))[ \\t]*["']?(?:\\./)?${name}(?=["'\\s;&|)]|$)`,
      'i',
    );
    const started = run.exec(rest);
    if (started === null) continue;
    const [line = ''] = rest.slice(started.index).trimStart().split('\n', 1);
    // Hidden, or where nothing stays: no installer keeps its program there.
    const unseen =
      /-WindowStyle\s+Hidden/i.test(line) ||
      /(?:^|\/)\.[\w-]|^\/(?:tmp|var\/tmp|dev\/shm)\/|%temp%|\$env:temp/i.test(path);
    reporter.find('download-command', Math.max(0, text.indexOf(path), text.indexOf(whole.slice(0, 12))), {
      excerpt: whole,
      ...(unseen ? {} : { level: 'note' }),
    });
  }
}
