import { isTimestamp, timeKey } from '../object/timestamp.ts';
import type { Token, TokenKind } from './pattern-tokens.ts';
import { nextToken } from './pattern-tokens.ts';
import type {
  Comparison,
  Literal,
  ObjectPath,
  Pattern,
  PatternProblem,
  PatternProblemCode,
  Qualifier,
} from './pattern-tree.ts';

/**
 * A parser of the STIX 2.1 patterning language (section 9, with the grammar that OASIS publishes beside it), by
 * recursive descent: one function a rule of the grammar, one token of look-ahead, no backtracking, so that time is
 * linear in the length of the text.
 *
 *   pattern      = or-chain { FOLLOWEDBY or-chain }
 *   or-chain     = and-chain { OR and-chain }            and-chain = qualified { AND qualified }
 *   qualified    = ( "[" comparison "]" | "(" pattern ")" ) { START t STOP t | WITHIN n SECONDS | REPEATS n TIMES }
 *   comparison   = conjunction { OR conjunction }        conjunction = test { AND test }
 *   test         = "(" comparison ")" | EXISTS path | path [NOT] operator literal
 */
export interface PatternLimits {
  /** UTF-16 units. Default 65,536. */
  readonly maxLength?: number;
  /** Parentheses and brackets open at once. Default 64. */
  readonly maxDepth?: number;
  /** Nodes of the tree: observations, tests, operators, qualifiers, literals of a set. Default 20,000. */
  readonly maxNodes?: number;
  /** Default 1,000,000. */
  readonly maxRepeats?: number;
  /** Default a hundred years of 365.25 days. */
  readonly maxWithinSeconds?: number;
}

export const defaultPatternLimits: Required<PatternLimits> = {
  maxLength: 64 * 1024,
  maxDepth: 64,
  maxNodes: 20_000,
  maxRepeats: 1_000_000,
  maxWithinSeconds: 3_155_760_000,
};

export type PatternParsing =
  | { readonly ok: true; readonly pattern: Pattern }
  | ({ readonly ok: false } & PatternProblem);

/** Parses a pattern of STIX 2.1; what is refused comes with line and column. */
export function parsePattern(text: string, limits: PatternLimits = {}): PatternParsing {
  const bounds = { ...defaultPatternLimits, ...limits };
  if (text.length > bounds.maxLength) {
    const message = `A pattern has at most ${bounds.maxLength} characters; this one has ${text.length}`;
    return { ok: false, code: 'pattern_too_long', line: 1, column: 1, message };
  }
  try {
    return { ok: true, pattern: new Parser(text, bounds).whole() };
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, ...fault.problem };
    throw fault;
  }
}

/** Leaves the descent at once; it never leaves this file. */
class Refusal {
  readonly problem: PatternProblem;

  constructor(text: string, at: number, code: PatternProblemCode, sentence: string) {
    const before = text.slice(0, at).split('\n');
    const line = before.length;
    const column = before[line - 1]!.length + 1;
    this.problem = { code, line, column, message: `${sentence} (line ${line}, column ${column})` };
  }
}

const keywords: ReadonlySet<string> = new Set(
  'AND OR NOT FOLLOWEDBY LIKE MATCHES ISSUPERSET ISSUBSET EXISTS LAST IN START STOP SECONDS true false WITHIN REPEATS TIMES'.split(
    ' ',
  ),
);

const orders = { '=': '=', '==': '=', '!=': '!=', '<>': '!=', '<': '<', '<=': '<=', '>': '>', '>=': '>=' } as const;

class Parser {
  private readonly text: string;
  private readonly limits: Required<PatternLimits>;
  private token: Token;
  private depth = 0;
  private nodes = 0;

  constructor(text: string, limits: Required<PatternLimits>) {
    this.text = text;
    this.limits = limits;
    this.token = this.read(0);
  }

  whole(): Pattern {
    const pattern = this.sequence();
    if (this.token.kind !== 'end') this.refuse('The pattern goes on after its end');
    return pattern;
  }

  private sequence(): Pattern {
    return this.chain<Pattern, 'followed-by'>('FOLLOWEDBY', 'followed-by', () => this.alternatives());
  }

  private alternatives(): Pattern {
    return this.chain<Pattern, 'or'>('OR', 'or', () => this.together());
  }

  private together(): Pattern {
    return this.chain<Pattern, 'and'>('AND', 'and', () => this.qualified());
  }

  private qualified(): Pattern {
    let pattern = this.observation();
    for (;;) {
      const qualifier = this.qualifier();
      if (qualifier === undefined) return pattern;
      this.count();
      pattern = { kind: 'qualified', pattern, qualifier };
    }
  }

  private observation(): Pattern {
    if (this.takeSymbol('[')) {
      const comparison = this.nested(() => this.comparison());
      this.needSymbol(']');
      this.count();
      return { kind: 'observation', comparison };
    }
    if (!this.takeSymbol('(')) this.refuse('An observation in [ ] is expected here');
    const pattern = this.nested(() => this.sequence());
    this.needSymbol(')');
    return pattern;
  }

  private qualifier(): Qualifier | undefined {
    if (this.takeWord('WITHIN')) return this.within();
    if (this.takeWord('REPEATS')) return this.repeats();
    if (this.takeWord('START')) return this.startStop();
    return undefined;
  }

  private within(): Qualifier {
    const token = this.need(['integer', 'float'], 'a number of seconds');
    const seconds = Number(token.text);
    if (!(seconds > 0)) this.refuseValue(token, 'WITHIN takes more than 0 seconds');
    if (seconds > this.limits.maxWithinSeconds) this.refuseValue(token, 'WITHIN takes at most a hundred years');
    this.needWord('SECONDS');
    return { kind: 'within', seconds };
  }

  private repeats(): Qualifier {
    const token = this.need(['integer'], 'a whole number');
    const times = Number(token.text);
    if (!(times > 0)) this.refuseValue(token, 'REPEATS takes at least 1');
    if (times > this.limits.maxRepeats) this.refuseValue(token, `REPEATS takes at most ${this.limits.maxRepeats}`);
    this.needWord('TIMES');
    return { kind: 'repeats', times };
  }

  private startStop(): Qualifier {
    const start = this.timestamp();
    this.needWord('STOP');
    const at = this.token;
    const stop = this.timestamp();
    if (timeKey(stop) <= timeKey(start)) this.refuseValue(at, 'STOP must be later than START');
    return { kind: 'start-stop', start, stop };
  }

  private timestamp(): string {
    const token = this.need(['timestamp'], "a time such as t'2026-11-24T05:06:07Z'");
    return this.checkedTimestamp(token);
  }

  private comparison(): Comparison {
    return this.chain<Comparison, 'or'>('OR', 'or', () => this.conjunction());
  }

  private conjunction(): Comparison {
    return this.chain<Comparison, 'and'>('AND', 'and', () => this.test());
  }

  private test(): Comparison {
    this.count();
    if (this.takeSymbol('(')) {
      const inner = this.nested(() => this.comparison());
      this.needSymbol(')');
      return inner;
    }
    if (this.takeWord('EXISTS')) return { kind: 'exists', path: this.path(), negated: false };
    if (this.takeWord('NOT')) {
      this.needWord('EXISTS');
      return { kind: 'exists', path: this.path(), negated: true };
    }
    const path = this.path();
    const negated = this.takeWord('NOT');
    return this.operation(path, negated);
  }

  private operation(path: ObjectPath, negated: boolean): Comparison {
    if (this.takeWord('IN')) return { kind: 'in', path, negated, values: this.set() };
    for (const operator of ['LIKE', 'MATCHES', 'ISSUBSET', 'ISSUPERSET'] as const) {
      if (!this.takeWord(operator)) continue;
      return { kind: 'match', path, operator, negated, value: this.need(['string'], 'a string').text };
    }
    const operator = this.token.kind === 'symbol' ? orders[this.token.text as keyof typeof orders] : undefined;
    if (operator === undefined) this.refuse('A comparison such as =, IN or LIKE is expected here');
    this.advance();
    const start = this.token;
    const value = this.literal();
    if (value.kind === 'boolean' && operator !== '=' && operator !== '!=') {
      this.refuseValue(start, 'true and false have no order');
    }
    return { kind: 'test', path, operator, negated, value };
  }

  private set(): readonly Literal[] {
    this.needSymbol('(');
    const values: Literal[] = [];
    if (this.takeSymbol(')')) return values;
    do {
      values.push(this.literal());
      this.count();
    } while (this.takeSymbol(','));
    this.needSymbol(')');
    return values;
  }

  private path(): ObjectPath {
    const type = this.need(['word', 'hyphenated'], 'an object type').text;
    this.needSymbol(':');
    const steps: (string | number | { readonly any: true })[] = [this.key()];
    for (;;) {
      if (this.takeSymbol('.')) steps.push(this.key());
      else if (this.takeSymbol('[')) steps.push(this.index());
      else return { type, steps };
    }
  }

  private key(): string {
    return this.need(['word', 'string'], 'a property name; one with a hyphen is put in quotation marks').text;
  }

  private index(): number | { readonly any: true } {
    if (this.takeSymbol('*')) {
      this.needSymbol(']');
      return { any: true };
    }
    const token = this.need(['integer'], 'an index or *');
    this.needSymbol(']');
    return this.integer(token);
  }

  private literal(): Literal {
    const token = this.token;
    if (token.kind === 'word' && (token.text === 'true' || token.text === 'false')) {
      this.advance();
      return { kind: 'boolean', value: token.text === 'true' };
    }
    this.need(['string', 'integer', 'float', 'timestamp', 'binary', 'hex'], 'a value');
    if (token.kind === 'integer') return { kind: 'integer', value: this.integer(token) };
    if (token.kind === 'float') return { kind: 'float', value: Number(token.text) };
    if (token.kind === 'timestamp') return { kind: 'timestamp', value: this.checkedTimestamp(token) };
    if (token.kind === 'hex') return { kind: 'hex', value: this.checkedHex(token) };
    if (token.kind === 'binary') return { kind: 'binary', value: this.checkedBase64(token) };
    return { kind: 'string', value: token.text };
  }

  private integer(token: Token): number {
    const value = Number(token.text);
    if (!Number.isSafeInteger(value)) this.refuseValue(token, 'An integer lies between -(2^53 - 1) and 2^53 - 1');
    return value;
  }

  private checkedTimestamp(token: Token): string {
    if (!isTimestamp(token.text)) this.refuseValue(token, "A time is written t'2026-11-24T05:06:07Z', in UTC");
    return token.text;
  }

  private checkedHex(token: Token): string {
    if (!/^([0-9A-Fa-f]{2})*$/.test(token.text)) this.refuseValue(token, 'Hexadecimal takes pairs of 0-9, a-f');
    return token.text;
  }

  private checkedBase64(token: Token): string {
    const sound = token.text.length > 0 && token.text.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(token.text);
    if (!sound) this.refuseValue(token, 'Binary takes base64 in groups of four');
    return token.text;
  }

  /** `operand { word operand }`; a single operand stands for itself. */
  private chain<Node, Kind extends string>(
    word: string,
    kind: Kind,
    operand: () => Node,
  ): Node | { readonly kind: Kind; readonly operands: readonly Node[] } {
    const first = operand();
    if (!this.isWord(word)) return first;
    const operands = [first];
    while (this.takeWord(word)) operands.push(operand());
    this.count();
    return { kind, operands };
  }

  private nested<Node>(inner: () => Node): Node {
    if (++this.depth > this.limits.maxDepth) {
      this.refuse(`A pattern is nested at most ${this.limits.maxDepth} deep`, 'pattern_too_deep');
    }
    const node = inner();
    this.depth--;
    return node;
  }

  private count(): void {
    if (++this.nodes <= this.limits.maxNodes) return;
    this.refuse(`A pattern has at most ${this.limits.maxNodes} parts`, 'pattern_too_large');
  }

  private need(kinds: readonly TokenKind[], what: string): Token {
    const token = this.token;
    const reserved = token.kind === 'word' && keywords.has(token.text);
    if (!kinds.includes(token.kind) || reserved) this.refuse(`Expected here: ${what}`);
    this.advance();
    return token;
  }

  private isWord(word: string): boolean {
    return this.token.kind === 'word' && this.token.text === word;
  }

  private takeWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.advance();
    return true;
  }

  private needWord(word: string): void {
    if (!this.takeWord(word)) this.refuse(`${word} is expected here`);
  }

  private takeSymbol(symbol: string): boolean {
    if (this.token.kind !== 'symbol' || this.token.text !== symbol) return false;
    this.advance();
    return true;
  }

  private needSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) this.refuse(`${symbol} is expected here`);
  }

  private advance(): void {
    this.token = this.read(this.token.end);
  }

  private read(from: number): Token {
    const token = nextToken(this.text, from);
    if ('fault' in token) throw new Refusal(this.text, token.at, 'pattern_syntax', token.fault);
    return token;
  }

  private refuse(sentence: string, code: PatternProblemCode = 'pattern_syntax'): never {
    throw new Refusal(this.text, this.token.start, code, sentence);
  }

  private refuseValue(token: Token, sentence: string): never {
    throw new Refusal(this.text, token.start, 'pattern_value', sentence);
  }
}
