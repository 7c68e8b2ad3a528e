import { isTest } from '../path-role.ts';
import type { Link, Reporter } from '../report.ts';
import { innerExcerpt } from '../text/excerpt-of.ts';
import { type FarPart, farParts, findBlankRun, isMade, POWERFUL, partsBehindBlanks } from '../text/hidden-text.ts';
import { nestingOf } from '../text/nesting.ts';
import { analyse } from './analyse.ts';
import { partsNamedIn, standsBetween } from './changed-payment.ts';
import { callPutTogether, transforms } from './inserted-code.ts';
import { judgeDeeds } from './judge-deeds.ts';
import { below, type Node } from './node.ts';
import { findObfuscation } from './obfuscation.ts';
import { type Binding, deepTaint, FROM, mixed, UNKNOWN } from './value.ts';

/** A program inside a program inside a program is followed this far. */
const DEEPEST_INNER = 3;

/** Programs of people and of compilers stay below a hundred; parsers fail at some thousands. */
const DEEPEST_NESTING = 1_000;

/** Declarations run nothing; a file that only calls itself one does. */
const RUNS =
  /\b(?:eval|require|exec\w*|spawn\w*|Function|atob|fetch)\s*\(|child_process|\bimport\s*\(\s*[^'"\s]|constructor\s*\[/;

/** Whether a file of this name is read as a script, so that its syntax tells where its texts and comments are. */
export function isScript(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|es6)$/i.test(path);
}

/** Follows a script or module from what comes in to what is run, and looks at how it is written. */
export function inspectJavaScript(reporter: Reporter): void {
  const { path, lines } = reporter;
  if (/\.d\.[cm]?ts$/.test(path) && !RUNS.test(lines.text)) return;
  findObfuscation(reporter);
  if (nestingOf(lines.text) > DEEPEST_NESTING) {
    reporter.find('nested-beyond-reading', 0);
    reporter.leave('unparsed', `It is nested more than ${DEEPEST_NESTING} deep.`);
  } else inspectCode(path, lines.text, reporter, 0);
}

/** The same for the programs of a page: `code` is as long as the file, what is no program in it is blank. */
export function inspectCodeOf(
  name: string,
  code: string,
  reporter: Reporter,
  typed?: ReadonlyMap<string, number>,
): void {
  findObfuscation(reporter);
  if (nestingOf(code) <= DEEPEST_NESTING) inspectCode(name, code, reporter, 0, typed);
}

/** The same for code that stands in a text of another file, at an offset of it. */
export function inspectInnerCode(code: string, offset: number, reporter: Reporter, depth = 1): void {
  if (code.length < 8 || depth > DEEPEST_INNER) return;
  const shifted: Reporter = {
    ...reporter,
    // Inner code has no lines of its own in the file: everything in it stands where it begins.
    find: (rule, at, change) => reporter.find(rule, offset, { excerpt: innerExcerpt(code, at, reporter), ...change }),
    findingAt: (rule, at, change) =>
      reporter.findingAt(rule, offset, { excerpt: innerExcerpt(code, at, reporter), ...change }),
    leave: () => {},
  };
  inspectCode('inner.js', code, shifted, depth);
}

function inspectCode(
  name: string,
  code: string,
  reporter: Reporter,
  depth: number,
  typed?: ReadonlyMap<string, number>,
): void {
  try {
    const { deeds, exports, told, errors, program } =
      depth === 0 ? reporter.modules.analyse(name, code, typed) : analyse(name, code);
    if (errors > 0 && program.end === 0) reporter.leave('unparsed', 'It is not JavaScript that can be read.');
    judgeDeeds(deeds, reporter, (inner, at) => {
      if (depth === 0) inspectInnerCode(inner, at, reporter, depth + 1);
    });
    if (depth > 0) return;
    judgeLoader(exports, program, reporter);
    for (const link of linksOf(exports, told)) reporter.link(link);
    const built = transforms(code) ? callPutTogether(code) : undefined;
    if (built !== undefined) reporter.find('secrets-read', built, isTest(reporter.path) ? { level: 'note' } : {});
    if (standsBetween(code)) reporter.link({ kind: 'between', uses: partsNamedIn(code) });
    // Names that stand in a list of texts run nothing, whatever they name.
    for (const part of farParts(reporter.lines, true))
      if (hasStatementIn(program, part, (node) => POWERFUL.test(code.slice(node.start, Math.min(node.end, part.end)))))
        reporter.find('hidden-column', part.start, {
          excerpt: part.excerpt,
          ...(isTest(reporter.path) ? { level: 'note' } : {}),
        });
    if (isScript(reporter.path)) judgeGaps(program, errors, reporter);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    reporter.leave('unparsed', 'It is nested too deeply to be followed.');
  }
}

/** A hook of Node's loader (https://nodejs.org/api/module.html#loadurl-context-nextload) that gives what a server says. */
function judgeLoader(exports: ReadonlyMap<string, Binding>, program: Node, reporter: Reporter): void {
  for (const { returns } of exports.get('load')?.value.functions ?? []) {
    const { fields } = returns.value;
    if (fields?.has('format') === true && deepTaint(fields.get('source')?.value ?? UNKNOWN) & FROM.network)
      reporter.find('network-code-run', program.start);
  }
}

/** What a reader does not see because blanks push it out of the window: a statement, or what runs something. */
function judgeGaps(program: Node, errors: number, reporter: Reporter): void {
  if (errors > 0) {
    findBlankRun(reporter);
    return;
  }
  const { text } = reporter.lines;
  const found = partsBehindBlanks(reporter.lines).find(
    (part) =>
      (hasStatementIn(program, part) || hasCallIn(program, part, text)) && !isOfLongText(program, part.start, text),
  );
  if (found !== undefined) reporter.find('hidden-behind-blanks', found.start, { excerpt: found.excerpt });
}

/** Letters of a text that nobody takes for its end. */
const LONG_TEXT = 120;

/** Whether blanks stand in a text that goes on far behind them, or on a line that a tool made: they hide nothing. */
function isOfLongText(program: Node, at: number, text: string): boolean {
  const end = endOfTextAt(program, at);
  if (end === undefined) return false;
  return end - at > LONG_TEXT || isMade(text.slice(text.lastIndexOf('\n', at) + 1, at));
}

/** Where the text ends within whose letters a place lies. */
function endOfTextAt(node: Node, at: number): number | undefined {
  if (node.start >= at || node.end <= at) return undefined;
  if (/^(?:Literal|TemplateElement|JSXText)$/.test(node.type)) return node.end;
  for (const inner of below(node)) {
    const end = endOfTextAt(inner, at);
    if (end !== undefined) return end;
  }
  return undefined;
}

function hasCallIn(node: Node, part: FarPart, text: string): boolean {
  if (node.end <= part.start || node.start >= part.end) return false;
  const calls = node.start >= part.start && /^(?:Call|New|Import)Expression$/.test(node.type);
  return (
    (calls && POWERFUL.test(text.slice(node.start, node.end))) ||
    below(node).some((inner) => hasCallIn(inner, part, text))
  );
}

/** Whether a statement begins in a part of the text: a long text or list of data has none. */
function hasStatementIn(node: Node, part: FarPart, matters: (statement: Node) => boolean = () => true): boolean {
  if (node.end <= part.start || node.start >= part.end) return false;
  if (node.start >= part.start && /(?:Statement|Declaration)$/.test(node.type) && matters(node)) return true;
  return below(node).some((inner) => hasStatementIn(inner, part, matters));
}

function linksOf(exports: ReadonlyMap<string, Binding>, told: ReadonlyMap<string, Binding>): Link[] {
  const parts = [...exports].flatMap(([name, { value }]) =>
    [...(value.fields ?? [])].slice(0, 100).map(([part, binding]) => [`${name}.${part}`, binding] as const),
  );
  // What a function gives is called by the function's name: `make().load`.
  const given = [...exports].flatMap(([name, { value }]) =>
    value.functions
      .slice(0, 4)
      .flatMap(({ returns }) => [
        [`${name}().%call`, returns] as const,
        ...[...(returns.value.fields ?? [])].slice(0, 100).map(([part, one]) => [`${name}().${part}`, one] as const),
      ]),
  );
  const made = given.filter(([, { value }]) => value.functions[0]?.exported !== undefined);
  return [...exports, ...parts, ...made].flatMap(([name, { value }]): Link[] => {
    const [leaving] = value.functions;
    const returned =
      value.functions.length === 0 ? undefined : mixed(value.functions.map(({ returns }) => returns.value));
    const taint = deepTaint(value);
    const known = taint !== 0 || value.origins.length > 0 || leaving !== undefined;
    if (!known) return [];
    return [
      {
        kind: 'export',
        name,
        taint,
        origins: value.origins,
        ...(leaving?.exported === undefined
          ? {}
          : { number: leaving.exported, tells: told.get(String(leaving.exported))?.value.taint ?? 0 }),
        ...(returned === undefined ? {} : { returns: returned.taint, returnOrigins: returned.origins }),
      },
    ];
  });
}
