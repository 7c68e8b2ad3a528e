/**
 * A compiler, a bundler or a loader puts text into other people's programs. Where that text, as a program, sends
 * something to a host that stands in it, and all this is about keys, the programs that are built tell their owners' keys.
 */

import type { Node } from './node.ts';
import type { Run } from './run.ts';
import { type Value, writtenOf } from './value.ts';

const TRANSFORMS =
  /\b(?:unshift|push)Container\b|\bvisitor\s*[:=(]|\btransform(?:Code|Source|IndexHtml)?\s*[(:=]|\bonLoad\s*\(|\b_compile\b|\b_extensions\b|\btemplate\s*\.\s*(?:statements?|ast|expression|program|smart)\b|\bvisitEachChild\b|\bprocessAssets\b|\b(?:Raw|Concat)Source\b|\brenderChunk\b|\bgenerateBundle\b|MagicString|\bexports\b[^\n]{0,12}=\s*(?:async\s+)?function\s*\w*\s*\(\s*(?:source|src|content|code|input)\b/;

/** What opens a wallet, by the names of functions and files that have to do with it. */
const OF_KEYS =
  /mnemonic|seed_?(?:phrase|words)|(?:private|secret)_?key(?!s\b)|key_?pair|recovery_?phrase|\|seed\b|\bseed\|/i;
/** What a page keeps for its visitor, whole. */
const KEPT = /\b(?:localStorage|document\.cookie)\b(?!\s*[.[])/;

const SENDS =
  /\b(?:fetch|sendBeacon|axios(?:\.\w+)?|request|\)\.(?:get|request))\s*\(|require\([^)]{3,20}\)\.(?:get|request)\s*\(|\bnew\s+(?:Image|WebSocket|EventSource|XMLHttpRequest)\b/;
const FOREIGN = /(?:https?|wss?):\/\/(?!localhost\b|127\.)(?:[\w-]+\.)+[a-z]{2,}/i;
/** Something that the program has is added to the address or to the request. */
const CARRIES = /["'`]\s*\+|\$\{|\bbody\s*:|["'`?]\s*,\s*[\w$?.]+\s*\)/;

/** Whether a program puts text into others. */
export function transforms(text: string): boolean {
  return TRANSFORMS.test(text);
}

/** Notes a text that may be put into another program, where it would send something. */
export function noteInserted(run: Run, value: Value, node: Node): void {
  if (!run.transforms) return;
  const text = typeof value.text === 'string' ? value.text : value.items === undefined ? '' : writtenOf(value);
  if (text.length > SHORTEST && text.length < LONGEST && SENDS.test(text) && FOREIGN.test(text))
    run.deeds.push({ kind: 'insert', text, node });
}

const SHORTEST = 24;
/** In a bundle of everything keys are spoken of somewhere. */
const BUNDLE = 100_000;
const LONGEST = 20_000;

/** Whether a text that is put into programs tells keys that they hold. `program` is what puts it there. */
export function tellsKeys(text: string, program: string): boolean {
  if (!CARRIES.test(text)) return false;
  return OF_KEYS.test(text) || KEPT.test(text) || (program.length < BUNDLE && OF_KEYS.test(program));
}

const NAMED_CALL =
  /\b(?:createIdentifier|identifier|createPropertyAccessExpression|memberExpression)\([^;\n]{0,80}?["'`](?:fetch|sendBeacon|Image|XMLHttpRequest|WebSocket)["'`]/;
const NAMED_HOST =
  /\b(?:createStringLiteral|stringLiteral|createNoSubstitutionTemplateLiteral|createTemplateHead|templateElement|valueToNode|literal)\(\s*(?:\{[^}\n]{0,30})?["'`](?:https?|wss?):\/\/(?!localhost\b|127\.)/;

/** Where a program puts a call together, node by node, that tells keys of the program that it is put into. */
export function callPutTogether(program: string): number | undefined {
  if (program.length > BUNDLE) return undefined;
  const call = NAMED_CALL.exec(program);
  return call !== null && NAMED_HOST.test(program) && OF_KEYS.test(program) ? call.index : undefined;
}
