import { asksForKey } from '../key-flow/asked-for.ts';
import { evaluate } from './evaluate.ts';
import { callFunctions } from './evaluate-function.ts';
import { assign } from './evaluate-member.ts';
import { below, child, children, type Node, textOf, unwrapped } from './node.ts';
import { fieldOf, fieldsOf, grow, type Run } from './run.ts';
import { lookUp, type Scope } from './scope.ts';
import { FROM, type LocalFunction, tainted, UNKNOWN, type Value, valueWith } from './value.ts';

/**
 * Fields of a page that ask for what opens a wallet. What is typed there is a key, whatever it is called in the program;
 * only the text beside the field says so.
 */
const KEY = tainted(FROM.secret);
const FIELD = valueWith({
  taint: FROM.secret,
  fields: new Map([
    ['value', { value: KEY }],
    ['text', { value: KEY }],
  ]),
});
const EVENT: Value = {
  ...KEY,
  fields: new Map(['target', 'currentTarget', 'nativeEvent'].map((name) => [name, { value: FIELD }])),
};

const HANDLERS = /^on(?:Change|Input|ChangeText|ValueChange|TextChange|KeyUp|KeyDown|Blur|Paste|SubmitEditing)$/;
const TOLD_BY = /^(?:placeholder|aria-label|label|name|id|title|hint|helperText|className|data-test\w*)$/;

/** Notes what a field of an element holds, where the element or a label before it asks for a key. */
export function noteFields(run: Run, scope: Scope, element: Node): void {
  if (element.type === 'JSXElement' && asksItself(element)) noteField(run, scope, element);
  let asked = false;
  for (const part of children(element, 'children')) {
    if (part.type === 'JSXElement' && isField(part)) {
      if (asked) noteField(run, scope, part);
      asked = false;
    } else asked ||= asksForKey(shownIn(part));
  }
}

const attributesOf = (element: Node): readonly Node[] =>
  children(child(element, 'openingElement') ?? element, 'attributes');
const nameOf = (attribute: Node): string => textOf(child(attribute, 'name'), 'name') ?? '';

function isField(element: Node): boolean {
  return attributesOf(element).some((one) => /^(?:value|ref)$/.test(nameOf(one)) || HANDLERS.test(nameOf(one)));
}

function asksItself(element: Node): boolean {
  return (
    isField(element) && attributesOf(element).some((one) => TOLD_BY.test(nameOf(one)) && textsIn(one).some(asksForKey))
  );
}

function textsIn(node: Node): readonly string[] {
  return node.type === 'Literal' ? [String(node.value)] : below(node).flatMap(textsIn);
}

/** The text that an element shows, without what it is given. */
function shownIn(node: Node): string {
  if (node.type === 'JSXText') return String(node.value).trim();
  return node.type === 'JSXElement' ? children(node, 'children').map(shownIn).join('') : '';
}

function noteField(run: Run, scope: Scope, element: Node): void {
  run.brings = true;
  for (const attribute of attributesOf(element)) {
    const given = child(child(attribute, 'value') ?? attribute, 'expression');
    if (given === undefined) continue;
    const name = nameOf(attribute);
    const inner = unwrapped(given);
    if (HANDLERS.test(name)) callFunctions(run, evaluate(run, scope, inner).functions, [EVENT]);
    else if (name === 'value' && /^(?:Identifier|MemberExpression)$/.test(inner.type)) assign(run, scope, inner, KEY);
    else if (name === 'ref' && inner.type === 'Identifier') {
      const binding = lookUp(scope, textOf(inner, 'name') ?? '');
      if (binding !== undefined) grow(run, binding, valueWith({ fields: new Map([['current', { value: FIELD }]]) }));
    }
  }
}

/** An element of a page that is found by a name that asks for a key. */
export function elementAsked([selector]: readonly Value[]): Value | undefined {
  return typeof selector?.text === 'string' && asksForKey(selector.text) ? FIELD : undefined;
}

/** `useState()`: what the second is called with is kept as the first; here only that it is a key. */
export function stateOf(run: Run, node: Node): Value {
  const kept = fieldOf(fieldsOf(run, node), 'kept');
  const setter: LocalFunction = run.functions.get(node) ?? {
    parameters: [kept],
    all: { value: UNKNOWN },
    returns: { value: UNKNOWN },
    callers: new Set(),
    node,
    scope: undefined,
    exported: undefined,
  };
  run.functions.set(node, setter);
  return valueWith({
    items: [tainted(kept.value.taint & (FROM.secret | FROM.key)), valueWith({ functions: [setter] })],
  });
}
