import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';

const EXECUTION = /<executable>\s*([^<]{1,300}?)\s*<\/executable>([\s\S]{0,3000}?)(?:<\/configuration>|$)/g;
const SCRIPT = /<(?:script|source)>\s*(?:<!\[CDATA\[)?([\s\S]{1,20000}?)(?:\]\]>)?\s*<\/(?:script|source)>/g;
/** A script that runs what an address gives. */
const RUNS_AN_ANSWER =
  /(?:GroovyShell|\.evaluate\s*\(|Eval\.me|\.execute\s*\(\))[\s\S]{0,300}?(?:URL\s*\(|https?:)|(?:URL\s*\(|https?:)[\s\S]{0,300}?(?:GroovyShell|\.evaluate\s*\(|\.execute\s*\(\))/;

/** Programs that plug-ins of Maven start, with their words, and scripts that they carry. */
export function inspectMavenPrograms(reporter: Reporter): void {
  const { text } = reporter.lines;
  for (const found of text.matchAll(EXECUTION)) {
    const words = [...(found[2] ?? '').matchAll(/<(?:argument|commandlineArgs)>\s*([^<]{0,2000}?)\s*<\//g)].map(
      ([, word = '']) => word,
    );
    judgeCommand(
      [found[1] ?? '', ...words]
        .join(' ')
        .replace(/&amp;/g, '&')
        .replace(/&quot;/g, '"'),
      found.index,
      reporter,
      'build',
    );
  }
  for (const found of text.matchAll(SCRIPT))
    if (RUNS_AN_ANSWER.test(found[1] ?? '')) reporter.find('network-code-run', found.index);
}
