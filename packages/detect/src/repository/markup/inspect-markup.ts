import { asPasted, PASTE } from '../config/prose.ts';
import { inspectCodeOf, inspectInnerCode } from '../javascript/inspect-javascript.ts';
import { keyAskedFor } from '../key-flow/asked-for.ts';
import { destinationOf } from '../key-flow/destination.ts';
import { isTest } from '../path-role.ts';
import { TAKEN_HOSTS } from '../reference/taken-hosts.ts';
import type { Reporter } from '../report.ts';
import { judgeCommand } from '../shell/judge-command.ts';
import { handlersIn, scriptParts } from './script-parts.ts';
import { typedInto } from './typed-into.ts';

/** What runs what it is given: without one of these an attribute is only a click. */
const POWERFUL = /\b(?:eval|Function|import|atob|setTimeout|require|execScript)\b|fromCharCode|\]\s*\(/;

/** Looks at the programs in a page, a component or a template. */
export function inspectMarkup(reporter: Reporter): void {
  const { path, lines } = reporter;
  const { javascript, vbscript } = scriptParts(path, lines.text);
  if (javascript !== '') inspectCodeOf('page.ts', javascript, reporter, typedInto(lines.text));
  for (const line of linesOf(vbscript)) judgeCommand(line.text, line.start, reporter, 'program');
  judgeCopied(javascript, reporter);
  judgeForms(reporter);
  for (const { 1: address = '', index } of lines.text.matchAll(
    /<script\b[^>]{0,200}?\ssrc\s*=\s*["']?([^"'\s>]{8,300})/gi,
  ))
    if (TAKEN_HOSTS.test(address)) reporter.find('script-from-taken-host', index);
  for (const { start, code } of handlersIn(lines.text))
    if (POWERFUL.test(code)) inspectInnerCode(code, start, reporter);
}

const FORM =
  /<form\b[^>]{0,300}?\saction\s*=\s*["']?(https?:\/\/[^"'\s>]{4,300})[^>]{0,300}>([\s\S]{0,8000}?)<\/form>/gi;

/** A form that asks for what opens a wallet, and hands it to a host that stands in the page. */
function judgeForms({ lines: { text }, path, find }: Reporter): void {
  if (!/<form\b/i.test(text)) return;
  for (const { 1: address = '', 2: form = '', index } of text.matchAll(FORM))
    if (
      destinationOf(address, true, false) === 'stranger' &&
      /<(?:input|textarea)\b/i.test(form) &&
      form.split(/[<>]/).some((part) => keyAskedFor(part.trim()) !== 0)
    )
      find('secrets-read', index, isTest(path) ? { level: 'note' } : {});
}

const COPIES = /clipboard\.writeText|execCommand\(\s*["']copy|clipboardData\.setData/;
const TEXT = /(["'`])((?:\\.|(?!\1)[^\\]){8,2000})\1/g;

/** A page that puts a command where its reader is told to paste it from. */
function judgeCopied(javascript: string, reporter: Reporter): void {
  const { text } = reporter.lines;
  if (!COPIES.test(javascript) || !PASTE.test(text)) return;
  for (const found of javascript.matchAll(TEXT)) judgeCommand(found[2] ?? '', found.index, asPasted(reporter), 'prose');
}

function* linesOf(text: string): Generator<{ readonly start: number; readonly text: string }> {
  let start = 0;
  for (const line of text === '' ? [] : text.split('\n')) {
    yield { start, text: line };
    start += line.length + 1;
  }
}
