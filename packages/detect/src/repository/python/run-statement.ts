import { FROM } from '../javascript/value.ts';
import { makesKeys } from '../key-flow/key-names.ts';
import { placeOf, split } from './brackets.ts';
import { evaluate } from './evaluate.ts';
import { handKeys } from './evaluate-call.ts';
import { importModules, importNames } from './imports.ts';
import { deeper, grow, ownName, type State, type Value, variableOf } from './state.ts';
import type { Token } from './tokens.ts';

const OPENING = /^(?:with|for|if|elif|while|except|try|else|finally)$/;

/** Follows one statement; `inside` is the function in whose body it stands. */
export function runStatement(state: State, statement: readonly Token[], inside: string | undefined): void {
  const [first, second] = statement;
  if (first === undefined) return;
  if (first.text === 'async' && second !== undefined) {
    runStatement(state, statement.slice(1), inside);
    return;
  }
  if (first.text === 'import' || first.text === 'from') {
    if (first.text === 'import') importModules(state, statement);
    else importNames(state, statement);
    return;
  }
  if (first.text === 'global' || first.text === 'nonlocal') {
    const owner = first.text === 'global' ? undefined : state.scopes.at(-2);
    for (const { text } of statement.slice(1))
      state.shared.set(variableOf(state.scopes.at(-1), text), variableOf(owner, text));
    return;
  }
  if (first.text === 'return' || first.text === 'yield') {
    const value = evaluate(state, statement, 1, statement.length);
    if (inside !== undefined) grow(state, `${inside}()`, value);
    // What a loader of modules gives is run by whoever imports.
    if (GIVES_CODE.test(inside ?? '') && isLoader(state)) recordRun(state, value, first.start);
    return;
  }
  if (OPENING.test(first.text)) {
    deeper(state, first.start, () => runOpening(state, statement, inside));
    return;
  }
  const assigned = assignmentAt(statement);
  if (assigned < 0) {
    evaluate(state, statement, 0, statement.length);
    return;
  }
  const value = evaluate(state, statement, assigned + 1, statement.length);
  const augmented = statement[assigned - 1]?.kind === 'sign' && /^[+\-|^*&]$/.test(statement[assigned - 1]?.text ?? '');
  assign(state, statement.slice(0, augmented ? assigned - 1 : assigned), augmented ? { taint: value.taint } : value);
  if (second?.text === ':' && value.ref !== undefined) grow(state, ownName(state, first.text), value);
}

/** `with open(x) as f:`, `for a in b:`, `if x: exec(y)`: names that the opening binds, then what follows the colon. */
function runOpening(state: State, statement: readonly Token[], inside: string | undefined): void {
  const end = placeOf(':', statement, 0, statement.length);
  const opening = statement.slice(0, end);
  for (const part of split(opening.slice(1), ',')) {
    const as = part.findIndex(({ text }) => text === 'as');
    const value = evaluate(state, part, 0, as > 0 ? as : part.length);
    if (as > 0) assign(state, part.slice(as + 1), statement[0]?.text === 'except' ? { taint: FROM.error } : value);
  }
  const of = opening.findIndex(({ text }) => text === 'in');
  if (statement[0]?.text === 'for' && of > 0)
    assign(state, statement.slice(1, of), evaluate(state, statement, of + 1, end));
  if (end + 1 < statement.length) runStatement(state, statement.slice(end + 1), inside);
}

const isLoader = ({ classes, ofClass = '' }: State): boolean =>
  classes.get(ofClass)?.some((base) => /Loader$/.test(base)) === true;

const GIVES_CODE = /^(?:get_data|get_source|get_code)@/;

function recordRun(state: State, value: Value, start: number): void {
  state.deeds.push({
    kind: 'run',
    sink: 'code',
    ref: 'exec',
    value,
    start,
    hidden: false,
    inside: state.scopes.at(-1),
  });
}

function assignmentAt(statement: readonly Token[]): number {
  let depth = 0;
  for (let at = 0; at < statement.length; at++) {
    const { text, kind } = statement[at] ?? { text: '', kind: 'end' };
    if (kind !== 'sign') continue;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text)) depth--;
    else if (text === '=' && depth === 0) {
      const before = statement[at - 1]?.text ?? '';
      if (statement[at + 1]?.text === '=' || /^[=!<>:]$/.test(before)) at++;
      else return at;
    }
  }
  return -1;
}

function assign(state: State, target: readonly Token[], value: Value): void {
  const names = target.filter(({ kind }) => kind === 'name');
  const single = names.length === 1 || target.some(({ text }) => text === '.');
  for (const name of single ? names.slice(0, 1) : names) grow(state, ownName(state, name.text), value);
  // Whoever replaces a maker of keys is handed what keys are made of.
  if (makesKeys(target.map(({ text }) => text).join(''))) handKeys(state, value);
  if (names.at(-1)?.text === '__code__' && value.taint & (FROM.network | FROM.text))
    recordRun(state, value, names[0]?.start ?? 0);
  // What a class holds is found by way of it.
  if (
    state.scopes.length === 0 &&
    (target[0]?.indent ?? 0) > 0 &&
    state.ofClass !== undefined &&
    value.ref !== undefined
  )
    grow(state, `.${names[0]?.text ?? ''}`, value);
  // `self.code = …` is found again under the attribute's own name.
  if (target.some(({ text }) => text === '.')) grow(state, `.${names.at(-1)?.text ?? ''}`, value);
}
