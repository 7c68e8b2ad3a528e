import { inspectPythonCode } from '../python/inspect-python.ts';
import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { at, itemsIn, type JsonValue, textIn } from '../text/read-json.ts';

/** Jupyter notebooks (https://nbformat.readthedocs.io): cells are Python, lines with `!` are commands. */
export function inspectNotebook(document: JsonValue, reporter: Reporter): void {
  for (const [number, cell] of itemsIn(at(document, 'cells')).entries()) {
    if (textIn(at(cell, 'cell_type')) !== 'code') continue;
    const source = at(cell, 'source');
    const code =
      textIn(source) ??
      itemsIn(source)
        .flatMap((line) => textIn(line) ?? [])
        .join('');
    const start = source?.start ?? cell.start;
    const commands = code.split('\n').filter((line) => /^\s*(?:!|%%?(?:bash|sh|system|script|sx))/.test(line));
    for (const command of commands)
      judgeCommand(command.replace(/^\s*(?:!|%%?\w+\s*)/, ''), start, reporter, 'program');
    const hidden =
      textIn(at(cell, 'metadata', 'jupyter', 'source_hidden')) === 'true' ||
      itemsIn(at(cell, 'metadata', 'tags')).some((tag) => /^hide|remove/.test(textIn(tag) ?? ''));
    if (hidden) reporter.find('hidden-cell', start, { excerpt: `cell ${number + 1}: ${code.trim()}` });
    inspectPythonCode(code.replace(/^[ \t]*[!%].*$/gm, ''), start, reporter, 1);
  }
}
