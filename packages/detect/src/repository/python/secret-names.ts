/**
 * Settings and fields that are picked by their name: `if pattern.search(name): send(value)`. What is picked as a secret is
 * one, whatever else is called so; whoever hides secrets picks what is none, or puts something else in their place.
 */
import { closing, placeOf } from './brackets.ts';
import { knownName, type State } from './state.ts';
import type { Token } from './tokens.ts';

/** Words in names of secrets, a kind each; one of the first kinds is enough, of the others it takes two. */
const OF_WALLETS = /mnemonic|priv(?:ate)?[_-]?key|seed[_-]?phrase|recovery[_-]?phrase|secret[_-]?key/i;
const KINDS: readonly RegExp[] = [
  /mnemonic|seed|phrase/i,
  /(?<![a-z])(?:api[_-]?|priv(?:ate)?[_-]?)?key/i,
  /passw|pwd/i,
  /secret/i,
  /token/i,
  /credential/i,
  /wallet/i,
];

/** Whether a text that names are compared with is one of secrets. */
function namesSecrets(text: string): boolean {
  return OF_WALLETS.test(text) || KINDS.filter((kind) => kind.test(text)).length >= 2;
}

/** A loop over names, and over what stands under them. */
export type Loop = { readonly indent: number; readonly names: readonly string[] };

/** Statements in which the names of a loop are those of secrets, as far as what is compared with says so. */
export type Guard = Loop & { readonly compared: readonly Token[]; readonly rest: boolean };

/** The names that `for a, b in c` binds. */
export function namesOfLoop(tokens: readonly Token[], at: number): readonly string[] {
  const of = placeOf('in', tokens, at + 1, tokens.length, 'name');
  return tokens.slice(at + 1, of).flatMap(({ kind, text }) => (kind === 'name' ? [text] : []));
}

/** `low = name.lower()`: another name of what a loop binds. */
export function renamed(statement: readonly Token[], loops: readonly Loop[]): readonly Loop[] {
  const [target, sign, of] = statement;
  const given =
    target?.kind === 'name' && sign?.text === '=' && of?.kind === 'name' && statement.length <= LONGEST_NAME;
  if (!given) return loops;
  return loops.map((loop) => (loop.names.includes(of.text) ? { ...loop, names: [...loop.names, target.text] } : loop));
}

const LONGEST_NAME = 8;

/** What `if …:` picks of the loops that it stands in; `next` is the statement behind it. */
export function guardOf(
  statement: readonly Token[],
  next: readonly Token[] | undefined,
  loops: readonly Loop[],
): Guard | undefined {
  const [first] = statement;
  if (first === undefined || !/^(?:if|elif)$/.test(first.text)) return undefined;
  const end = placeOf(':', statement, 1, statement.length);
  const inline = statement.slice(end + 1);
  const condition = statement.slice(1, end);
  const said = new Set(condition.flatMap(({ kind, text }) => (kind === 'name' ? [text] : [])));
  const loop = loops.findLast(({ names }) => names.some((name) => said.has(name)));
  const name = loop?.names.find((one) => said.has(one));
  if (loop === undefined || name === undefined) return undefined;
  const leaves = LEAVES.test(
    (inline[0] ?? (next?.[0] !== undefined && next[0].indent > first.indent ? next[0] : undefined))?.text ?? '',
  );
  const compared = clausesWith(name, condition, leaves);
  if (compared.length === 0) return undefined;
  return { indent: first.indent, names: loop.names, compared, rest: leaves };
}

const LEAVES = /^(?:continue|return|break)$/;

/** The parts of a condition that speak of a name, as they are or turned around. */
function clausesWith(name: string, condition: readonly Token[], negated: boolean): Token[] {
  const [first, open] = condition;
  if (first?.text === 'not' && open?.text === '(' && closing(condition, 1) === condition.length - 1)
    return clausesWith(name, condition.slice(2, -1), !negated);
  const clauses: Token[][] = [[]];
  for (const token of condition)
    if (token.kind === 'name' && /^(?:or|and)$/.test(token.text)) clauses.push([]);
    else clauses.at(-1)?.push(token);
  return clauses
    .filter(
      (clause) =>
        clause.some(({ kind, text }) => kind === 'name' && text === name) &&
        clause.some(({ kind, text }) => kind === 'name' && text === 'not') === negated,
    )
    .flat();
}

/** The names that are those of secrets where all these guards hold. */
export function pickedNames(state: State, guards: readonly Guard[]): ReadonlySet<string> {
  const picked = new Set<string>();
  for (const { names, compared } of guards)
    if (namesSecrets(textOf(state, compared))) for (const name of names) picked.add(name);
  return picked;
}

/** What stands in tokens, and in the names among them. */
function textOf(state: State, tokens: readonly Token[]): string {
  return tokens
    .flatMap(({ kind, text }) => {
      if (kind === 'text') return [text];
      const known = kind === 'name' ? knownName(state, text) : undefined;
      const value = known === undefined ? undefined : state.names.get(known);
      return value?.end ?? value?.text ?? [];
    })
    .join(' ');
}

/** `value for name, value in values if pattern.search(name)`: what is picked there. */
export function pickedInside(
  state: State,
  tokens: readonly Token[],
  condition: number,
  to: number,
): ReadonlySet<string> {
  const loop = tokens.findIndex(({ kind, text }, at) => at < condition && kind === 'name' && text === 'for');
  if (loop < 0) return state.picked;
  const names = namesOfLoop(tokens.slice(0, condition), loop);
  const compared = names[0] === undefined ? [] : clausesWith(names[0], tokens.slice(condition + 1, to), false);
  const picked = pickedNames(state, [{ indent: 0, names, compared, rest: false }]);
  return picked.size === 0 ? state.picked : new Set([...state.picked, ...picked]);
}
