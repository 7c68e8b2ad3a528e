import type { Reporter } from '../report.ts';
import { findBroughtVariables } from '../shell/brought-variables.ts';
import { inspectCarriedPrograms } from '../shell/carried-programs.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { variablesIn } from '../shell/plain-command.ts';
import { findSentFiles } from '../shell/sent-files.ts';
import { findDropAndRun } from './drop-and-run.ts';

/** Commands in settings of builds and services, line by line; continued lines are one. */
export function judgeCommandLines(reporter: Reporter, place: 'build' | 'starts'): void {
  const { text } = reporter.lines;
  const variables = variablesIn(text);
  let offset = 0;
  let joined = '';
  let from = 0;
  for (const line of text.split('\n')) {
    if (joined === '') from = offset;
    joined += line;
    offset += line.length + 1;
    if (/\\\s*$/.test(line) && joined.length < 8_000) {
      joined = `${joined.replace(/\\\s*$/, '')} `;
      continue;
    }
    if (!COMMENT.test(joined)) judgeCommand(unescaped(joined), from, reporter, place, variables);
    joined = '';
  }
  findDropAndRun(reporter, variables, place);
  findBroughtVariables(reporter);
  findSentFiles(reporter);
  inspectCarriedPrograms(reporter);
}

/** A line that nothing runs, in a source or a shell's script. */
const COMMENT = /^\s*(?:#(?!!)|\/\/(?!go:))/;

const ENTITIES: Readonly<Record<string, string>> = { quot: '"', amp: '&', gt: '>', lt: '<', apos: "'" };

function unescaped(line: string): string {
  return line.includes('&')
    ? line.replace(/&(quot|amp|gt|lt|apos);/g, (_, name: string) => ENTITIES[name] ?? '')
    : line;
}
