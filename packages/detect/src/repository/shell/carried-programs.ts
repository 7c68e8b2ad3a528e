import { inspectInnerCode } from '../javascript/inspect-javascript.ts';
import { inspectPythonCode } from '../python/inspect-python.ts';
import type { Reporter } from '../report.ts';

/** `python3 - <<'EOF'` and its kind, up to the line that ends it. */
const CARRIED =
  /\b(python[\d.]*|node|nodejs|deno\s+run|bun)\b[^\n|;&<]{0,80}<<-?[ \t]*(["']?)(\w{1,30})\2[^\n]{0,200}\n([\s\S]{0,60000}?)\n[ \t]*\3(?=\s|$)/g;

/** Programs that scripts, images and workflows hand to an interpreter in the lines that follow. */
export function inspectCarriedPrograms(reporter: Reporter): void {
  const { text } = reporter.lines;
  if (!text.includes('<<')) return;
  for (const found of text.matchAll(CARRIED)) {
    const [whole, interpreter = '', , , body = ''] = found;
    const start = found.index + whole.indexOf(body);
    if (interpreter.startsWith('python')) inspectPythonCode(unindented(body), start, reporter, 1);
    else inspectInnerCode(body, start, reporter);
  }
}

function unindented(body: string): string {
  const indents = body
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/.exec(line)?.[0].length ?? 0]));
  const least = Math.min(...indents, 200);
  return body.replace(new RegExp(`^[ \\t]{${Number.isFinite(least) ? least : 0}}`, 'gm'), '');
}
