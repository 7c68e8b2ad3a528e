import type { Reporter } from '../report.ts';

const ALL = /toJSON\(\s*secrets\s*\)/gi;
/** `NAME: ${{ toJSON(secrets) }}`: kept under a name, or handed to an action. */
const KEPT = /^\s*(?:-\s*)?["']?([\w-]+)["']?\s*:\s*["']?\$\{\{\s*toJSON\(\s*secrets\s*\)\s*\}\}["']?\s*$/i;
/** What takes text to another machine, or writes it so that the log does not blank it out. */
const TAKES = /\b(?:curl|wget|nc|ncat|scp|rsync|ssh|sftp|https?:\/\/|gh\s+(?:api|gist|issue|pr|release)|git\s+push)/;
const TWICE = /\b(?:base64|xxd|rev|openssl|gzip|od)\b/;
const PRINTS = /\b(?:echo|printf|cat|print|console\.log|Write-(?:Host|Output))\b[^|>\n]*$/;

/**
 * All secrets of a workflow at once. An action that is handed them, and a variable that keeps them, is how settings are
 * written; printed, encoded past what blanks them out of the log, sent, or kept as an artifact they leave.
 */
export function inspectWorkflowSecrets({ lines, find }: Reporter): void {
  const { text } = lines;
  const strangers = isGivenToStrangers(text);
  const known = new Map<string, boolean>();
  for (const { index } of text.matchAll(ALL)) {
    const line = lineAt(text, index);
    const [, name] = KEPT.exec(line) ?? [];
    const kept = name ?? line;
    const many = known.size >= MOST_NAMES && !known.has(kept);
    const left =
      many || (known.get(kept) ?? (name === undefined ? [line] : usesOf(name, text)).some((use) => leaves(use, text)));
    if (!many) known.set(kept, left);
    find('secrets-in-workflow', index, left || strangers ? {} : { level: 'note' });
  }
}

/** Nobody keeps all secrets under so many names. */
const MOST_NAMES = 10;

/** Secrets as they lie in the memory of the program that runs the jobs, whoever reads it. */
export function findRunnerMemory({ lines, find }: Reporter): void {
  const { text } = lines;
  if (!text.includes('isSecret') && !text.includes('Runner.Worker')) return;
  const memory = /['"\x60/](?:mem|maps)['"\x60]/.exec(text);
  if (memory !== null && text.includes('/proc/')) find('secrets-in-workflow', memory.index);
}

/** The code of whoever proposes a change, taken out and run with the rights of the project. */
function isGivenToStrangers(text: string): boolean {
  return (
    /\bpull_request_target\b/.test(text) &&
    /\bref\s*:[^\n]*github\.(?:event\.pull_request\.head|head_ref)/.test(text) &&
    /\buses\s*:\s*["']?\.\/|\brun\s*:/.test(text)
  );
}

function leaves(line: string, text: string): boolean {
  const [, file] = />{1,2}\s*["']?([\w./-]+)/.exec(line) ?? [];
  const uploaded = file !== undefined && /upload-artifact|actions\/cache/.test(text) && text.split(file).length > 2;
  return TAKES.test(line) || TWICE.test(line) || PRINTS.test(line) || uploaded;
}

/** Lines that use a variable; an input of an action is the action's to use. */
function usesOf(name: string, text: string): string[] {
  const used = /^[A-Z][A-Z\d_]*$/.test(name) ? new RegExp(`\\b${name}\\b(?!\\s*:)`) : new RegExp(`\\$\\{?${name}\\b`);
  return text.split('\n').filter((line) => used.test(line));
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? undefined : end);
}
