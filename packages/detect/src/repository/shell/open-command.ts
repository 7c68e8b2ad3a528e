import { isAsset } from '../file-kind.ts';
import { inlineProgram, inlinePython } from './inline-program.ts';
import { isPublished } from './known-hosts.ts';

/** Programs that bring something in, or take something out. */
const FETCHES =
  /\b(?:curl|wget|aria2c|iwr|irm|invoke-(?:webrequest|restmethod)|start-bitstransfer|bitsadmin|downloadstring|downloadfile|webclient|n(?:c|cat)(?=\s)|socat|s?ftp|scp|ssh(?=\s)|git\s+clone|go\s+(?:run|install)\s+\S+@\w+|(?:cargo|gem)\s+install\s+\w+|reqwest|ureq)\b|\/dev\/(?:tcp|udp)\/|https?:|\\\\\\\\?[\w.-]+\\/i;

/** A container that is given the disk or the home of whoever sits here. */
const MOUNTS =
  /\b(?:docker|podman)\s+run\b[^\n]*(?:\s-v|--volume|--mount)[= ]\S*?(?:~|\$\{?HOME\b|%USERPROFILE%|(?<![\w/.}"'])\/:)/i;

/** What turns text that nobody reads into a program, and programs that hide another. */
const HIDES =
  /\bbase64\b|\bxxd\b|\bopenssl\s+(?:enc|base64|aes|des|s_client)|frombase64string|(?<![\w-])rev(?![\w-])|\\x[\da-f]{2}|\b(?:iex|invoke-expression)\b|[-/]e(?:nc\w*|c)?\s+["']?[A-Za-z0-9+/=]{20}|\b(?:mshta|rundll32|regsvr32|wscript|cscript|certutil|wmic|nohup)\b|\bgit\s+(?:show|notes|cat-file)\b|\|\s*(?:sudo\s+)?(?:(?:ba|z|da)?sh|powershell|pwsh|cmd)\b|\b(?:ba|z|da)?sh\s*<|<\(|reflection\.assembly|\badd-type\b|(?:^|[\s"'=(])(?:\/(?:var\/)?tmp|\/dev\/shm|~\/\.cache)\/|%te?mp%|\$\{?(?:env:)?TE?MP(?:DIR)?\b/i;

/** `eval "$(…)"` of what a program of the machine says of itself; what reads a file or runs a text says anything. */
const EVALUATES =
  /\beval\b(?!\s+["']?\$\(\s*(?!(?:cat|tac|head|tail|sed|awk|grep|cut|tr|echo|printf|git|node|deno|bun|python[\d.]*|perl|ruby|php|(?:ba|z|da)?sh|env)\b)[a-z][\w-]*\s)/;

/** A program in a hidden folder that is not where tools, hooks and virtual environments are kept: started, or read by an interpreter. */
const IN_HIDDEN_FOLDER =
  /(?:^(?:[\w.\s-]+=\s*\[?)?|[;&|({]|\b(?:then|do|else|exec|env|sudo|source|node|deno(?:\s+run)?|bun(?:\s+run)?|tsx|python[\d.]*|(?:ba|z)?sh|perl|ruby|php|xargs))\s*(?:-\S+\s+)*["']?(?:(?:\.{1,2}|[\w~${}:-]+["']?)\/)*\.(?!\.?\/|bin\/|venv|git-?hooks|husky|devcontainer|github|env\b)[\w-]+\/(?!(?:[\w-]+\/)*(?:hooks|scripts|s?bin|\.bin)\/)[\w.-]/;

/** A hidden file that is read as a program, but for the settings of an environment. */
const HIDDEN_FILE =
  /(?:\b(?:source|node|python[\d.]*|(?:ba|z)?sh)|(?:^|[;&|])\s*\.)\s+["']?(?:\.\/)?\.(?!env|\.?\/)[\w-]+["']?(?=[\s;&|]|$)/;

/** What a program written into a command needs to do more than to look and to tell. */
const POWER =
  /child_process|\beval\b|\bFunction\b|\bfetch\b|https?\b|\bnet\b|atob|base64|fromCharCode|createDecipher|subprocess|os\.(?:system|popen|exec\w*|spawn\w*)|\bexec\b|\bcompile\b|__import__|urllib|requests|socket|marshal|pickle|runpy|ctypes|\bsystem\b|\bopen-uri\b|IO\.popen|%x/i;

/**
 * Whether all that a command does can be read in it, or in files of the tree that it names: it brings nothing in, decodes
 * nothing, runs no text that something else gives, starts nothing from where programs are hidden.
 */
export function isOpen(command: string): boolean {
  return !FETCHES.test(command.replace(PRINTED, '')) && !hides(command);
}

/** What a command prints, and hands to nobody. */
const PRINTED = /\b(?:echo|printf)\s(?:\s*(?:"(?:[^"\\`$]|\\.){0,400}"|'[^']{0,400}'|-\w{1,20}))+(?!\s*[|>])/g;

/** The same of what a build does, which may bring in what a publisher shows under an address of his own. */
export function isOpenBuild(command: string): boolean {
  return !hides(command) && isPublished(command);
}

/** Settings that a tool keeps for the user’s shell; what is kept for a while, anybody fills. */
const OF_USER = /\b(?:source|\.)\s+["']?(?:~|\$\{?HOME\}?)\/\.(?!cache\b)[\w./-]+/g;

function hides(given: string): boolean {
  const command = given.replace(OF_USER, 'true');
  const carried =
    inlineProgram(command) ?? inlinePython(command) ?? /\b(?:perl|ruby|php)\s+-\w*[er]\b(.*)/s.exec(command)?.[1];
  return (
    HIDES.test(command) ||
    MOUNTS.test(command) ||
    EVALUATES.test(command) ||
    IN_HIDDEN_FOLDER.test(command) ||
    HIDDEN_FILE.test(command) ||
    (carried !== undefined && POWER.test(carried)) ||
    runsAsset(command)
  );
}

/** A picture, font or style behind an interpreter. */
function runsAsset(command: string): boolean {
  return [
    ...command.matchAll(/\b(?:node|deno|bun|python[\d.]*|(?:ba|z)?sh|perl|ruby|php)\s+(?:-\S+\s+)*([\w./-]+)/g),
  ].some(([, file = '']) => isAsset(file));
}
