import type { Reporter } from '../report.ts';

/**
 * Objects of Python kept as a file (https://docs.python.org/3/library/pickle.html): to load one is to run it. Its orders
 * name a function by module and name, in the older form as lines, in the newer as two short texts.
 */
const LINES =
  /c(?:os|posix|nt|subprocess|builtins|__builtin__|runpy|pty|webbrowser)\n(?:system|popen|spawn\w*|exec\w*|eval|Popen|call|run|check_output|compile|__import__|open|run_path)\n/;
const TEXTS =
  /\x8c.(?:os|posix|nt|subprocess|builtins|__builtin__|runpy|pty)(?:\x94)?\x8c.(?:system|popen|spawn\w*|exec\w*|eval|Popen|call|run|check_output|__import__|run_path)(?:\x94)?\x93/s;

const NAMED = /\.(?:pkl|pickle|pt|pth|joblib|ckpt|model|bin|dat)$/i;

/** Whether a file is called so or begins so: whoever loads it does not ask for its name. */
export function isPickle(path: string, bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  // The mark of protocols 2 to 5; in the oldest one an object that is made begins with the name of its function.
  return NAMED.test(path) || (first === 0x80 && second <= 5) || (first === 0x63 && LINES.test(textOf(bytes, 80)));
}

const MOST_BYTES = 4_000_000;

/** Looks for functions that no object of data needs. */
export function inspectPickle(bytes: Uint8Array, reporter: Reporter): void {
  const text = textOf(bytes, MOST_BYTES);
  const found = LINES.exec(text) ?? TEXTS.exec(text);
  if (found !== null) reporter.find('asset-holds-code', 0, { excerpt: text.slice(found.index, found.index + 120) });
}

/** Each byte as a letter: the orders of a pickle are no text of any encoding. */
function textOf(bytes: Uint8Array, most: number): string {
  const parts: string[] = [];
  for (let from = 0; from < Math.min(bytes.length, most); from += 8_192)
    parts.push(String.fromCharCode(...bytes.subarray(from, Math.min(from + 8_192, most))));
  return parts.join('');
}
