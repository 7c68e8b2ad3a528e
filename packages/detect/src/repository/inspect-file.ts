import { inspectEditorSettings, inspectEditorTasks, inspectLaunch } from './config/editor-tasks.ts';
import { inspectPackageJson } from './config/package-json.ts';
import { baseName, kindOf } from './file-kind.ts';
import { inspectJavaScript } from './javascript/inspect-javascript.ts';
import { type FileReport, type Reporter, reportOn } from './report.ts';
import { judgeCommand } from './shell/judge-command.ts';
import { decodeText, isText } from './text/decode.ts';
import { findHiddenText } from './text/hidden-text.ts';
import { linesOf } from './text/lines.ts';
import { readJson } from './text/read-json.ts';
import type { TreeFile } from './tree-file.ts';

/** Looks at one file alone; nothing in it is run and nothing outside of it is read. */
export function inspectFile({ path, bytes, size = bytes.length }: TreeFile): FileReport {
  const text = isText(bytes);
  const reporter = reportOn(path, linesOf(text ? decodeText(bytes) : ''), size);
  if (size > bytes.length) reporter.leave('truncated', `Only the first ${bytes.length} of ${size} bytes were read.`);
  if (text) inspectText(reporter);
  return reporter.report();
}

function inspectText(reporter: Reporter): void {
  const kind = kindOf(reporter.path);
  findHiddenText(reporter, kind === 'javascript' || kind === 'python' || kind === 'shell');
  if (kind === 'javascript') inspectJavaScript(reporter);
  if (kind === 'json') inspectJsonFile(reporter);
  if (kind === 'shell' || kind === 'lines') judgeLines(reporter);
}

function inspectJsonFile(reporter: Reporter): void {
  const document = readJson(reporter.lines.text);
  if (document === undefined) return;
  const base = baseName(reporter.path);
  if (base === 'package.json') inspectPackageJson(document, reporter);
  if (base === 'tasks.json' || base.endsWith('.code-workspace')) inspectEditorTasks(document, reporter);
  if (base === 'launch.json') inspectLaunch(document, reporter);
  if (base === 'settings.json' || base.endsWith('.code-workspace')) inspectEditorSettings(document, reporter);
}

function judgeLines(reporter: Reporter): void {
  let offset = 0;
  for (const line of reporter.lines.text.split('\n')) {
    judgeCommand(line, offset, reporter, 'build');
    offset += line.length + 1;
  }
}
