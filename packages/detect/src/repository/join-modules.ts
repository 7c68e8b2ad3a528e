import { baseName, isData } from './file-kind.ts';
import type { Finding } from './finding.ts';
import { ANSWER, FROM } from './javascript/value.ts';
import { judgeLeaving } from './key-flow/judge-leaving.ts';
import { contentOf, isSecretName, rewrites } from './key-flow/key-names.ts';
import { isTest } from './path-role.ts';
import type { FileReport, Link } from './report.ts';
import { resolverOf } from './resolve-path.ts';
import { RULES, type RuleId } from './rules.ts';

type Exported = Extract<Link, { kind: 'export' }>;
type Running = Extract<Link, { kind: 'run' }>;
type Passing = Extract<Link, { kind: 'pass' }>;
/** What becomes of a parameter: it is run, or a server is asked for it and the answer is. */
type Use = { readonly sink: Running['sink']; readonly asks: boolean };
type Module = {
  readonly path: string;
  readonly exports: ReadonlyMap<string, Exported>;
  readonly links: readonly Link[];
};
type Known = { readonly taint: number; readonly files: readonly string[] };

const NOTHING: Known = { taint: 0, files: [] };
/** Files that one content is said to come from. */
const MOST_FILES = 20;
/** Files that a chain of exports may lead through. */
const DEEPEST = 8;

/** Follows content across the files of a tree: what one file brings, another may run. */
export function joinModules(reports: readonly FileReport[]): Finding[] {
  const modules = new Map(
    reports.filter(({ links }) => links.length > 0).map((report) => [report.path, moduleOf(report)]),
  );
  const tree: Tree = {
    modules,
    resolve: resolverOf(reports.map(({ path }) => path)),
    givers: giversIn(modules.values()),
    shared: new Map(),
    resolved: new Map(),
    uses: new Map(),
  };
  const findings: Finding[] = [];
  const senders = Map.groupBy(
    [...modules.values()].flatMap(({ links }) => links.filter((link) => link.kind === 'sender')),
    ({ name }) => name,
  );
  const between = helpersBetween(tree);
  for (const module of modules.values()) {
    for (const link of module.links) {
      if (link.kind === 'payee' && (link.between || between.has(module.path)))
        findings.push(...judgePayee(link, module, tree));
      if (link.kind === 'run') findings.push(...judgeRun(link, module, tree));
      if (link.kind === 'send') findings.push(...judgeSend(link, module, tree));
      if (link.kind === 'hand')
        for (const sender of senders.get(link.name) ?? [])
          findings.push(...leaving(link.taint, sender, link.ofWallets, link.finding, module).slice(0, 1));
      if (link.kind === 'pass') findings.push(...judgePass(link, module, tree));
    }
  }
  return findings;
}

type Tree = {
  readonly modules: ReadonlyMap<string, Module>;
  readonly resolve: ReturnType<typeof resolverOf>;
  readonly givers: ReadonlyMap<string, readonly Giver[]>;
  /** What is known of shared names, and of origins by module, so far. */
  readonly shared: Map<string, Known>;
  readonly resolved: Map<string, Known>;
  /** What becomes of parameters, by module, so far. */
  readonly uses: Map<string, readonly Use[]>;
};

/** What makes the server that is asked the program's own choice: an address, a setting, a file, hidden text. */
const CHOOSES =
  FROM.named |
  FROM.address |
  FROM.decoded |
  FROM.environment |
  FROM.wholeEnvironment |
  FROM.file |
  FROM.chain |
  FROM.error;

/** Whether content is the answer of a server that nothing names but what callers from elsewhere hand in. */
function isAskedForCaller(taint: number, origins: readonly string[]): boolean {
  return (taint & FROM.network) !== 0 && (taint & CHOOSES) === 0 && origins.some((one) => one.startsWith('param:'));
}

function moduleOf({ path, links }: FileReport): Module {
  const exports = new Map(links.flatMap((link) => (link.kind === 'export' ? [[link.name, link] as const] : [])));
  return { path, exports, links };
}

/** What becomes of a parameter of a module, there and in the functions of others that it is handed on to. */
function usesOf(parameter: string, module: Module, tree: Tree, depth: number): readonly Use[] {
  const asked = `${module.path}\n${parameter}`;
  const known = tree.uses.get(asked);
  if (known !== undefined || depth > DEEPEST) return known ?? [];
  tree.uses.set(asked, []);
  const uses = module.links.flatMap((link): readonly Use[] => {
    if (link.kind === 'run' && link.origins.includes(parameter))
      return [{ sink: link.sink, asks: link.asks || isAskedForCaller(knownOf(link, module, tree), link.origins) }];
    if (link.kind !== 'pass' || !link.from.includes(parameter)) return [];
    const asks = isAskedForCaller(link.taint, link.from);
    return calledBy(link, module, tree).flatMap((target) =>
      usesOf(target.parameter, target.module, tree, depth + 1).map((use) => ({ ...use, asks: asks || use.asks })),
    );
  });
  tree.uses.set(asked, uses);
  return uses;
}

function knownOf({ origins, taint }: Running, module: Module, tree: Tree): number {
  return origins.map((origin) => resolveOrigin(origin, module, tree, 0).taint).reduce((all, one) => all | one, taint);
}

/** The functions of other files that something is handed to, and the parameter that takes it. */
function calledBy({ origins, index }: Passing, module: Module, tree: Tree): { module: Module; parameter: string }[] {
  return origins.flatMap((origin) => {
    const target = exportedBy(origin, module, tree);
    return target === undefined || !isCalled(origin, target.exported.name)
      ? []
      : [{ module: target.module, parameter: `param:${target.exported.number}:${index}` }];
  });
}

function judgeRun(link: Running, module: Module, tree: Tree): Finding[] {
  const known = link.origins.map((origin) => resolveOrigin(origin, module, tree, 0)).reduce(together, NOTHING);
  const unseen = ((known.taint | link.taint) & FROM.temporary) !== 0;
  const rule = ruleOf(link.sink, known) ?? (link.sink === 'command' ? ruleOfDropped(known, unseen) : undefined);
  if (rule === undefined) return [];
  const finding = inItsPlace(named(link.finding, rule), rule, module, known);
  return [isAskedForCaller(known.taint | link.taint, link.origins) ? { ...finding, level: 'note' } : finding];
}

function inItsPlace(finding: Finding, rule: RuleId, { path }: Module, { taint }: Known): Finding {
  // What only a helper of a bundle joins is no more than a note, across files as in one.
  const weak = (taint & FROM.shared) !== 0 || (isTest(path) && WEAK_IN_TESTS.has(rule));
  return weak ? { ...finding, level: 'note' } : finding;
}

/** Tests run what they read or were told; what a server sends or a decoder gives stays what it is. */
const WEAK_IN_TESTS: ReadonlySet<RuleId> = new Set<RuleId>(['asset-code-run', 'environment-code-run']);

/** Files that those are made of which take over what a wallet is asked to pay. */
function helpersBetween({ modules, resolve }: Tree): ReadonlySet<string> {
  return new Set(
    [...modules.values()].flatMap(({ path, links }) =>
      links.flatMap((link) => (link.kind === 'between' ? link.uses.flatMap((one) => resolve(one, path) ?? []) : [])),
    ),
  );
}

/** A receiver that stands written, or that a server says which the program names. */
function judgePayee({ origins, finding }: Extract<Link, { kind: 'payee' }>, module: Module, tree: Tree): Finding[] {
  const { taint } = origins.map((origin) => resolveOrigin(origin, module, tree, 0)).reduce(together, NOTHING);
  const chosen = taint & (FROM.named | FROM.decoded) && !(taint & (FROM.chain | FROM.error));
  return origins.length === 0 || chosen ? [finding] : [];
}

/** Keys and settings of one file that another sends away. */
function judgeSend(link: Extract<Link, { kind: 'send' }>, module: Module, tree: Tree): Finding[] {
  const { taint } = link.origins.map((origin) => resolveOrigin(origin, module, tree, 0)).reduce(together, NOTHING);
  return leaving(taint, link, link.ofWallets, link.finding, module);
}

function leaving(
  taint: number,
  way: Pick<Extract<Link, { kind: 'send' }>, 'destination' | 'account'>,
  ofWallets: boolean,
  finding: Finding,
  { path }: Module,
): Finding[] {
  const found = judgeLeaving({ ...way, taint, ofWallets: () => ofWallets });
  if (found === undefined) return [];
  const { level = RULES[found.rule].level } = found;
  return [{ ...named(finding, found.rule), level: isTest(path) ? 'note' : level }];
}

/** Content handed to another file's function that runs it there, or sends it away. */
function judgePass(link: Passing, module: Module, tree: Tree): Finding[] {
  // What nothing is known of but that its own callers give it, they answer for.
  if (link.taint === 0 && link.from.every((origin) => origin.startsWith('param:'))) return [];
  const held = link.from.map((origin) => resolveOrigin(origin, module, tree, 0)).reduce(together, NOTHING);
  const brought = together({ taint: link.taint, files: [] }, held);
  // A setting that is handed on says what to do, not what to run.
  const content = { ...brought, taint: brought.taint & ~FROM.environment };
  return calledBy(link, module, tree).flatMap((target) => {
    const sent = target.module.links.flatMap((other) =>
      other.kind === 'send' && other.origins.includes(target.parameter)
        ? leaving(brought.taint, other, other.ofWallets || link.ofWallets, link.finding, module)
        : [],
    );
    if (sent[0] !== undefined) return [sent[0]];
    const rule = usesOf(target.parameter, target.module, tree, 0)
      .map(({ sink, asks }) => (asks ? ruleOfAddress(sink, link.address | held.taint) : ruleOfContent(sink, content)))
      .find((found) => found !== undefined);
    if (rule === undefined) return [];
    const finding = inItsPlace(named(link.finding, rule), rule, module, brought);
    return [isAskedForCaller(brought.taint, link.from) ? { ...finding, level: 'note' } : finding];
  });
}

function ruleOfContent(sink: Running['sink'], content: Known): RuleId | undefined {
  // An address that is opened is no command: only words of an answer are.
  return sink === 'code' || content.taint & FROM.text ? ruleOf(sink, content) : undefined;
}

/** Whoever names the server whose answer is run is to blame for it. */
function ruleOfAddress(sink: Running['sink'], taint: number): RuleId | undefined {
  return taint & CHOOSES ? ruleOf(sink, { taint: sink === 'module' ? FROM.dropped : ANSWER, files: [] }) : undefined;
}

/** Whether it is the exported function itself that is called, and not a part of what it was given or gives. */
function isCalled(origin: string, exported: string): boolean {
  const given = origin.slice(7).split('#')[1] ?? '*';
  return (
    given === exported || exported === '*' || exported === 'default' || /\.(?:call|apply|bind|default)$/.test(given)
  );
}

function ruleOf(sink: Running['sink'], { taint, files }: Known): RuleId | undefined {
  if (sink === 'module')
    return taint & FROM.dropped ? 'dropped-code-run' : taint & FROM.decoded ? 'remote-module-run' : undefined;
  if (taint & FROM.chain && sink === 'code') return 'chain-code-run';
  if (taint & FROM.network) return sink === 'code' ? 'network-code-run' : 'network-command-run';
  if (sink === 'code' && files.some((file) => isData(file) || /\.json$/i.test(file))) return 'asset-code-run';
  if (taint & FROM.decoded) return sink === 'code' ? 'decoded-code-run' : 'decoded-command-run';
  return sink === 'code' && taint & FROM.environment ? 'environment-code-run' : undefined;
}

/** A file that another program fetched, started here. */
function ruleOfDropped({ taint }: Known, unseen: boolean): RuleId | undefined {
  if (!(taint & FROM.dropped)) return undefined;
  return unseen ? 'dropped-code-run' : 'downloaded-then-run';
}

function named(finding: Finding, id: RuleId): Finding {
  return { ...finding, rule: id, ...RULES[id] };
}

function together(a: Known, b: Known): Known {
  if (a === NOTHING || b === a) return b;
  return b === NOTHING ? a : { taint: a.taint | b.taint, files: [...a.files, ...b.files].slice(0, MOST_FILES) };
}

/** What the content named by an origin comes from; asked once for each origin of a module. */
function resolveOrigin(origin: string, module: Module, tree: Tree, depth: number): Known {
  if (depth > DEEPEST) return NOTHING;
  const asked = `${module.path}\n${origin}`;
  const known = tree.resolved.get(asked);
  if (known !== undefined) return known;
  tree.resolved.set(asked, NOTHING);
  const found = resolveUnknown(origin, module, tree, depth);
  tree.resolved.set(asked, found);
  return found;
}

function resolveUnknown(origin: string, module: Module, tree: Tree, depth: number): Known {
  if (origin.startsWith('file:')) return { taint: FROM.file, files: [origin.slice(5)] };
  if (origin.startsWith('env:')) return { taint: FROM.environment, files: [] };
  const shared = /^(global|kept|event):/.exec(origin)?.[1];
  if (shared !== undefined) return resolveShared(`%${origin}`, tree, depth);
  if (!origin.startsWith('import:')) return NOTHING;
  const [specifier = ''] = origin.slice(7).split('#', 1);
  if (/\.json$/i.test(specifier)) {
    const part = origin.slice(8 + specifier.length).replace(/^(?:default|\*)\.?/, '');
    // The version of a manifest is a number: no package is taken with another.
    if (/^version(?![^.(])/.test(part) && baseName(specifier) === 'package.json') return NOTHING;
    const held = part === '' ? contentOf(specifier) : isSecretName(part) ? FROM.secret : 0;
    return { taint: FROM.file | held, files: [specifier] };
  }
  const target = exportedBy(origin, module, tree);
  if (target === undefined) return NOTHING;
  const { exported, module: from } = target;
  const called = origin.endsWith('()');
  const given = called ? (exported.returnOrigins ?? []) : [];
  const own: Known = { taint: exported.taint | ((called ? exported.returns : exported.tells) ?? 0), files: [] };
  const kept = keptOfPart(origin, exported.name);
  const whole = [...exported.origins, ...given]
    .map((next) => resolveOrigin(next, from, tree, depth + 1))
    .reduce(together, own);
  // What a function gives is its own work, not the setting that it asked for on the way.
  const asked = !called || given.some((next) => next.startsWith('env:')) ? ~0 : ~FROM.environment;
  return { ...whole, taint: whole.taint & kept & asked };
}

/** What a part of something exported is of it: no whole environment, and of a key only what is one itself. */
function keptOfPart(origin: string, exported: string): number {
  const given = origin.slice(7).replace(/\(\)$/, '').split('#')[1] ?? '*';
  const part = given === exported || exported === '*' || exported === 'default' ? undefined : given.split('.').at(-1);
  if (part === undefined) return ~0;
  return ~FROM.wholeEnvironment & (isSecretName(part) || rewrites(part) ? ~0 : ~(FROM.secret | FROM.key));
}

/** Programs that put something under one name, as far as they are asked. */
const MOST_OF_A_NAME = 4;

/** What lies under a name that all programs of the tree share: the global object, a browser's store, an event. */
function resolveShared(name: string, tree: Tree, depth: number): Known {
  const known = tree.shared.get(name);
  if (known !== undefined) return known;
  // Whoever asks again on the way gets nothing: a name is not what it is made of.
  tree.shared.set(name, NOTHING);
  let found = NOTHING;
  for (const { module, exported } of tree.givers.get(name)?.slice(0, MOST_OF_A_NAME) ?? []) {
    found = together(found, { taint: exported.taint, files: [] });
    for (const next of exported.origins) found = together(found, resolveOrigin(next, module, tree, depth + 1));
  }
  tree.shared.set(name, found);
  return found;
}

type Giver = { readonly module: Module; readonly exported: Exported };

/** Who puts something under a shared name, by the name. */
function giversIn(modules: Iterable<Module>): Map<string, Giver[]> {
  const givers = new Map<string, Giver[]>();
  for (const module of modules)
    for (const [name, exported] of module.exports) {
      if (!name.startsWith('%')) continue;
      const known = givers.get(name);
      if (known === undefined) givers.set(name, [{ module, exported }]);
      else known.push({ module, exported });
    }
  return givers;
}

/** What a module only hands on from another: it goes by the name that it is asked for. */
function handedOn(
  { number, taint, origins }: Exported,
  given: string,
  module: Module,
  tree: Tree,
  depth: number,
): { exported: Exported; module: Module } | undefined {
  const from =
    number === undefined && (taint & ~FROM.address) === 0
      ? origins.find((one) => /^import:[^()]+$/.test(one))
      : undefined;
  if (from === undefined || depth > DEEPEST) return undefined;
  const found = exportedBy(from.replace(/#\*$/, `#${given}`), module, tree, depth + 1);
  return found && { ...found, exported: { ...found.exported, name: given } };
}

function exportedBy(
  origin: string,
  module: Module,
  tree: Tree,
  depth = 0,
): { exported: Exported; module: Module } | undefined {
  const [specifier = '', given = '*'] = origin.slice(7).replace(/\(\)$/, '').split('#');
  const path = tree.resolve(specifier, module.path);
  const target = path === undefined ? undefined : tree.modules.get(path);
  if (target === undefined || depth > DEEPEST) return undefined;
  if (given.includes('().')) {
    const made = target.exports.get(given);
    return made && { exported: made, module: target };
  }
  const exported =
    target.exports.get(given) ??
    target.exports.get(given.replace(/\.[^.]*$/, '')) ??
    target.exports.get('*') ??
    (given === '*' ? target.exports.get('default') : undefined);
  if (exported !== undefined) return handedOn(exported, given, target, tree, depth) ?? { exported, module: target };
  for (const all of target.exports.get('**')?.origins ?? []) {
    const found = exportedBy(`${all.split('#', 1)[0]}#${given}`, target, tree, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
