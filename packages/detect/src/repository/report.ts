import { harmless } from '../display/index.ts';
import type { Finding, Level, Unscanned } from './finding.ts';
import type { Modules } from './javascript/neighbours.ts';
import type { Destination } from './key-flow/destination.ts';
import { isOfWallets } from './key-flow/key-names.ts';
import { WEIGHT } from './rank-findings.ts';
import { RULES, type Rule, type RuleId } from './rules.ts';
import { excerptOf } from './text/excerpt-of.ts';
import type { Lines } from './text/lines.ts';

/** What one file tells: findings of its own, and what only the rest of the tree can complete. */
export type FileReport = {
  readonly path: string;
  readonly size: number;
  readonly findings: readonly Finding[];
  readonly unscanned: readonly Unscanned[];
  readonly links: readonly Link[];
};

/** What only the rest of the tree can complete. */
export type Link =
  /** An exported value: what its content comes from. */
  | {
      readonly kind: 'export';
      readonly name: string;
      readonly taint: number;
      readonly origins: readonly string[];
      readonly number?: number;
      /** What callbacks are called with that it is given. */
      readonly tells?: number;
      readonly returns?: number;
      readonly returnOrigins?: readonly string[];
    }
  /** Something runs what these origins give. */
  | {
      readonly kind: 'run';
      readonly sink: 'code' | 'command' | 'module';
      readonly origins: readonly string[];
      readonly taint: number;
      /** Whether it is the answer of a server that the origins name. */
      readonly asks: boolean;
      readonly finding: Finding;
    }
  /** Content handed to a function of another file. */
  | {
      readonly kind: 'pass';
      readonly origins: readonly string[];
      readonly index: number;
      readonly taint: number;
      /** What the address comes from that it is, or holds. */
      readonly address: number;
      readonly from: readonly string[];
      /** Whether it is content of a program that has to do with wallets. */
      readonly ofWallets: boolean;
      readonly finding: Finding;
    }
  /** A file whose whole content stands in the program that writes it. */
  | { readonly kind: 'writes'; readonly path: string; readonly content: string; readonly start: number }
  /** What these origins give leaves as it is. */
  | {
      readonly kind: 'send';
      readonly origins: readonly string[];
      readonly destination: Destination;
      readonly account: boolean;
      readonly ofWallets: boolean;
      readonly finding: Finding;
    }
  /** A payment that came from elsewhere is given the receiver that these origins name, or one that stands written. */
  | {
      readonly kind: 'payee';
      readonly origins: readonly string[];
      /** Whether the file itself takes over what a wallet is asked to pay. */
      readonly between: boolean;
      readonly finding: Finding;
    }
  /** A file takes over what a wallet is asked to pay, with the help of others. */
  | { readonly kind: 'between'; readonly uses: readonly string[] }
  /** A function of a language that is known by its words sends what it is given. */
  | { readonly kind: 'sender'; readonly name: string; readonly destination: Destination; readonly account: boolean }
  /** Such a function is given a key. */
  | {
      readonly kind: 'hand';
      readonly name: string;
      readonly taint: number;
      readonly ofWallets: boolean;
      readonly finding: Finding;
    }
  /** A package that a lock file holds, or a command brings and runs; `finding` is for one that no manifest asks for. */
  | { readonly kind: 'unasked'; readonly name: string; readonly finding: Finding }
  /** A program that a setting names by its path; `finding` is for one that lies in the tree. */
  | { readonly kind: 'held'; readonly path: string; readonly finding: Finding }
  /** A file of the tree that is run when the package is installed or the folder opened. */
  | { readonly kind: 'starts'; readonly path: string; readonly when: 'install' | 'open' }
  /** An extension that the folder recommends, by its name without the publisher; `finding` is for one that it brings. */
  | { readonly kind: 'recommends'; readonly name: string; readonly finding: Finding }
  /** A package that the tree takes; `finding` is what to say if it is on a list that the scan was given. */
  | {
      readonly kind: 'package';
      readonly ecosystem: 'npm' | 'PyPI';
      readonly name: string;
      readonly version: string;
      readonly finding: Finding;
    };

/** Collects what is found in one file. */
export type Reporter = {
  readonly path: string;
  readonly lines: Lines;
  /** Whether the file has to do with wallets; its text is asked once. */
  readonly ofWallets: () => boolean;
  /** The modules that are looked at together with it. */
  readonly modules: Modules;
  /** Adds a finding at an offset of the text; `level` only where the place weighs other than its rule. */
  readonly find: (rule: RuleId, offset: number, change?: { readonly level?: Level; readonly excerpt?: string }) => void;
  readonly link: (link: Link) => void;
  readonly leave: (reason: Unscanned['reason'], detail: string) => void;
  /** The finding that `find` would add. */
  readonly findingAt: (
    rule: RuleId,
    offset: number,
    change?: { readonly level?: Level; readonly excerpt?: string },
  ) => Finding;
};

/** One finding of a rule at most this often in a file: a thousand copies say no more than a few. */
const MOST_OF_A_RULE = 5;

const BESIDE = 1_000;

/** Whether two findings are of one place: on one line, as far as a reader sees it at once. */
function isBeside(one: Finding, other: Finding): boolean {
  return one.line === other.line && Math.abs(one.column - other.column) < BESIDE;
}

/** Begins the report of a file. */
export function reportOn(
  path: string,
  lines: Lines,
  size: number,
  modules: Modules,
): Reporter & { readonly report: () => FileReport } {
  const findings: Finding[] = [];
  const unscanned: Unscanned[] = [];
  const links: Link[] = [];
  const counts = new Map<string, number>();
  const shown = harmless(path);
  let ofWallets: boolean | undefined;
  const findingAt: Reporter['findingAt'] = (id, offset, { level, excerpt } = {}) => {
    const rule: Rule = RULES[id];
    const { line, column } = lines.placeOf(offset);
    return {
      rule: id,
      level: level ?? rule.level,
      file: shown,
      line,
      column,
      ...(rule.technique === undefined ? {} : { technique: rule.technique }),
      confidence: rule.confidence,
      text: rule.text,
      excerpt: excerptOf(excerpt ?? lines.excerptAt(offset)),
      advice: rule.advice,
    };
  };
  return {
    path,
    lines,
    ofWallets: () => (ofWallets ??= isOfWallets(lines.text)),
    modules,
    findingAt,
    find: (id, offset, change) => {
      const finding = findingAt(id, offset, change);
      const key = `${id} ${finding.level}`;
      const count = counts.get(key) ?? 0;
      counts.set(key, count + 1);
      const same = findings.findIndex((other) => other.rule === id && isBeside(other, finding));
      const known = findings[same];
      if (known !== undefined && WEIGHT[known.level] <= WEIGHT[finding.level]) return;
      if (known !== undefined) findings[same] = finding;
      else if (count < MOST_OF_A_RULE) findings.push(finding);
    },
    link: (link) => links.push(link),
    leave: (reason, detail) => unscanned.push({ file: shown, reason, detail }),
    report: () => ({ path, size, findings, unscanned, links }),
  };
}
