import type { Reporter } from '../report.ts';

/**
 * Objects of Python kept as a file (https://docs.python.org/3/library/pickle.html): to load one is to run it. Its orders
 * name a function by module and name, in the older form as lines, in the newer as two short texts.
 */
const LINES =
  /c(?:os|posix|nt|subprocess|builtins|__builtin__|runpy|pty|webbrowser)\n(?:system|popen|spawn\w*|exec\w*|eval|Popen|call|run|check_output|compile|__import__|open|run_path)\n/;
const TEXTS =
  /\x8c.(?:os|posix|nt|subprocess|builtins|__builtin__|runpy|pty)(?:\x94)?\x8c.(?:system|popen|spawn\w*|exec\w*|eval|Popen|call|run|check_output|__import__|run_path)(?:\x94)?\x93/s;

const MOST_BYTES = 4_000_000;

/** Looks for functions that no object of data needs. */
export function inspectPickle(bytes: Uint8Array, reporter: Reporter): void {
  const parts: string[] = [];
  for (let from = 0; from < Math.min(bytes.length, MOST_BYTES); from += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(from, from + 8_192)));
  const text = parts.join('');
  const found = LINES.exec(text) ?? TEXTS.exec(text);
  if (found !== null) reporter.find('asset-holds-code', 0, { excerpt: text.slice(found.index, found.index + 120) });
}
