/** The inside of the limited process: compiles rules of others, and runs them on files of others. */
import { createHash } from 'node:crypto';
import { harmless } from '@haetae/detect/display';
import { readRules } from '@haetae/detect/malware';
import { type Engine, loadEngine, OPTIONS, type RuleMatch, type YaraX } from './engine.ts';
import type {
  CompilerMessage,
  LintAnswer,
  NamedFile,
  RuleSet,
  ScanAnswer,
  Unjudged,
  YaraFinding,
  YaraJob,
} from './rule-set.ts';

/** Matches of one string that are looked for: no rule of a person counts further. */
const MOST_MATCHES = 10_000;

/** Does one job; called by the limited process. */
export async function run(job: YaraJob): Promise<LintAnswer | ScanAnswer> {
  const engine = await loadEngine();
  return job.kind === 'lint' ? lint(engine, job.text) : scan(engine, job.rules, job.files);
}

function lint(engine: Engine, text: string): LintAnswer {
  const { errors, warnings } = engine.validate(text, OPTIONS);
  return { faults: errors.map(toMessage), warnings: warnings.map(toMessage) };
}

/** The compiler draws its messages for a terminal: the first line says what, the second where. */
function toMessage({ code, message }: { code: string; message: string }): CompilerMessage {
  const [first = '', second = ''] = message.split('\n');
  const place = /line:(\d+):(\d+)/.exec(second);
  const detail = /^ {2,}\|.*?[-^]+ (.+)$/m.exec(message)?.[1];
  const title = first.replace(/^\w+\[[^\]]*\]: /, '');
  return {
    code,
    message: harmless(detail === undefined ? title : `${title}: ${detail}`),
    ...(place === null ? {} : { line: Number(place[1]), column: Number(place[2]) }),
  };
}

/** Rules that were compiled together: no two of one name. */
interface Compiled {
  readonly engine: YaraX;
  /** The rule set of each rule. */
  readonly sourceOf: ReadonlyMap<string, string>;
}

interface Compilation {
  readonly groups: readonly Compiled[];
  readonly broken: readonly Unjudged[];
}

/** The rules of the last job: the next one mostly has the same. */
let last: { readonly digest: string; readonly compilation: Compilation } | undefined;

function scan(engine: Engine, rules: readonly RuleSet[], files: readonly NamedFile[]): ScanAnswer {
  const digest = digestOf(rules);
  if (last?.digest !== digest) last = { digest, compilation: compile(engine, rules) };
  const { groups, broken } = last.compilation;
  const findings: YaraFinding[] = [];
  const milliseconds: number[] = [];
  for (const file of files) {
    const before = process.cpuUsage();
    const data = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
    for (const group of groups) {
      for (const match of group.engine.scan(data)) findings.push(describe(match, file, group));
    }
    const { user, system } = process.cpuUsage(before);
    milliseconds.push((user + system) / 1_000);
  }
  return { findings, broken, milliseconds };
}

function digestOf(rules: readonly RuleSet[]): string {
  const hash = createHash('sha256');
  for (const { source, text } of rules) hash.update(`${source.length} ${text.length} ${source}${text}`);
  return hash.digest('hex');
}

/** Compiles rule sets together, as far as their names differ: one pass over a file serves hundreds of rules. */
function compile(engine: Engine, rules: readonly RuleSet[]): Compilation {
  const broken: Unjudged[] = [];
  const groups: { texts: string[]; sourceOf: Map<string, string> }[] = [];
  for (const { source, text } of rules) {
    const [fault] = engine.validate(text, OPTIONS).errors.map(toMessage);
    if (fault !== undefined) {
      broken.push({ name: source, code: 'rule_broken', detail: `line ${fault.line ?? '?'}: ${fault.message}` });
      continue;
    }
    const names = readRules(text).map(({ name }) => name);
    let group = groups.find(({ sourceOf }) => !names.some((name) => sourceOf.has(name)));
    if (group === undefined) {
      group = { texts: [], sourceOf: new Map() };
      groups.push(group);
    }
    group.texts.push(text);
    for (const name of names) group.sourceOf.set(name, source);
  }
  return { broken, groups: groups.map(({ texts, sourceOf }) => ({ engine: together(engine, texts), sourceOf })) };
}

function together(engine: Engine, texts: readonly string[]): YaraX {
  const compiled = engine.compile(texts.join('\n'), OPTIONS);
  compiled.setMaxMatchesPerPattern(MOST_MATCHES);
  return compiled;
}

/** Characters of an excerpt. */
const EXCERPT = 120;
/** Bytes in which NUL says that a file is no text. */
const HEAD = 8_192;

function describe(match: RuleMatch, { name, bytes }: NamedFile, { sourceOf }: Compiled): YaraFinding {
  const { ruleIdentifier, tags, meta, matches } = match;
  const first = matches.toSorted((a, b) => a.offset - b.offset)[0];
  const isText = !bytes.subarray(0, HEAD).includes(0);
  return {
    file: name,
    rule: ruleIdentifier,
    source: sourceOf.get(ruleIdentifier) ?? '',
    tags,
    meta: meta as Record<string, unknown>, // the engine's plain object of names and values
    ...(first === undefined
      ? {}
      : {
          offset: first.offset,
          ...(isText ? { line: lineAt(bytes, first.offset) } : {}),
          excerpt: harmless(first.data.slice(0, EXCERPT)),
        }),
  };
}

function lineAt(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < offset; at = bytes.indexOf(0x0a, at + 1)) line++;
  return line;
}
