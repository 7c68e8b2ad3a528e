import { keyAskedFor } from '../key-flow/asked-for.ts';
import { evaluate } from './evaluate.ts';
import { callFunctions } from './evaluate-function.ts';
import { assign } from './evaluate-member.ts';
import { below, child, children, type Node, textOf, unwrapped } from './node.ts';
import { fieldOf, fieldsOf, grow, keeperOf, type Run } from './run.ts';
import { lookUp, type Scope } from './scope.ts';
import { FROM, tainted, UNKNOWN, type Value, valueWith } from './value.ts';

/**
 * Fields of a page that ask for what opens a wallet. What is typed there is a key, whatever it is called in the program;
 * only the text beside the field says so.
 */
const fieldWith = (taint: number): Value => {
  const value = { value: tainted(taint) };
  return valueWith({
    taint,
    fields: new Map([
      ['value', value],
      ['text', value],
    ]),
  });
};
const eventOf = (taint: number): Value => {
  const target = { value: fieldWith(taint) };
  return valueWith({
    taint,
    fields: new Map([
      ['target', target],
      ['currentTarget', target],
      ['nativeEvent', target],
    ]),
  });
};

const HANDLERS = /^on(?:Change|Input|ChangeText|ValueChange|TextChange|KeyUp|KeyDown|Blur|Paste|SubmitEditing)$/;
const TOLD_BY = /^(?:placeholder|aria-label|label|name|id|title|hint|helperText|className|data-test\w*)$/;

/** Notes what a field of an element holds, where the element or a label before it asks for a key. */
export function noteFields(run: Run, scope: Scope, element: Node): void {
  if (element.type === 'JSXElement') {
    if (isField(element)) noteField(run, scope, element, askedByItself(element));
    noteComponent(run, scope, element);
  }
  let asked = 0;
  for (const part of children(element, 'children')) {
    if (part.type === 'JSXElement' && isField(part)) {
      noteField(run, scope, part, asked);
      asked = 0;
    } else asked ||= keyAskedFor(shownIn(part));
  }
}

const attributesOf = (element: Node): readonly Node[] =>
  children(child(element, 'openingElement') ?? element, 'attributes');
const nameOf = (attribute: Node): string => textOf(child(attribute, 'name'), 'name') ?? '';
const givenIn = (attribute: Node): Node | undefined => child(child(attribute, 'value') ?? attribute, 'expression');

function isField(element: Node): boolean {
  return attributesOf(element).some(
    (one) => one.type === 'JSXSpreadAttribute' || /^(?:value|ref)$/.test(nameOf(one)) || HANDLERS.test(nameOf(one)),
  );
}

function askedByItself(element: Node): number {
  return attributesOf(element)
    .filter((one) => TOLD_BY.test(nameOf(one)))
    .flatMap(textsIn)
    .reduce((all, text) => all || keyAskedFor(text), 0);
}

function textsIn(node: Node): readonly string[] {
  return node.type === 'Literal' ? [String(node.value)] : below(node).flatMap(textsIn);
}

/** The text that an element shows, or the name under which it is translated. */
function shownIn(node: Node): string {
  if (node.type === 'JSXText') return String(node.value).trim();
  if (node.type === 'JSXExpressionContainer') {
    const call = child(node, 'expression');
    return call?.type === 'CallExpression' ? children(call, 'arguments').flatMap(textsIn).join(' ') : '';
  }
  return node.type === 'JSXElement' ? children(node, 'children').map(shownIn).join('') : '';
}

function noteField(run: Run, scope: Scope, element: Node, taint: number): void {
  if (taint === 0) return;
  run.brings = true;
  if ((run.asks & taint) === 0) run.changed = true;
  run.asks |= taint;
  for (const attribute of attributesOf(element)) {
    const given = givenIn(attribute);
    if (given === undefined) continue;
    const name = nameOf(attribute);
    const inner = unwrapped(given);
    if (HANDLERS.test(name)) callFunctions(run, evaluate(run, scope, inner).functions, [eventOf(taint)]);
    else if (name === 'value' && /^(?:Identifier|MemberExpression)$/.test(inner.type))
      assign(run, scope, inner, tainted(taint));
    else if (name === 'ref' && inner.type === 'Identifier') {
      const binding = lookUp(scope, textOf(inner, 'name') ?? '');
      if (binding !== undefined)
        grow(run, binding, valueWith({ fields: new Map([['current', { value: fieldWith(taint) }]]) }));
    }
  }
}

/** A component is called with what its element is given; one of another file calls what it is handed. */
function noteComponent(run: Run, scope: Scope, element: Node): void {
  const name = textOf(child(child(element, 'openingElement') ?? element, 'name'), 'name') ?? '';
  if (!/^[A-Z]/.test(name)) return;
  const component = lookUp(scope, name)?.value;
  if (component === undefined || (component.functions.length === 0 && component.origins.length === 0)) return;
  const given = attributesOf(element).flatMap((one) => {
    const inner = givenIn(one);
    return inner === undefined ? [] : [[nameOf(one), evaluate(run, scope, inner)] as const];
  });
  for (const [, { functions }] of component.origins.length === 0 ? [] : given)
    callFunctions(run, functions, [tainted(0, component.origins)]);
  const props = new Map(
    given.filter(([, { functions }]) => functions.length > 0).map(([one, value]) => [one, { value }]),
  );
  if (props.size > 0) callFunctions(run, component.functions, [valueWith({ fields: props })]);
}

/** What handles a form whose fields a library holds is called with all that was typed. */
export function noteSubmit(run: Run, name: string, args: readonly Value[]): void {
  if (run.asks === 0 || !/(?:^|\.)(?:handleSubmit|useFormik|useForm|createForm)$/.test(name)) return;
  const handlers = args.flatMap(({ functions, fields }) => [
    ...functions,
    ...(fields?.get('onSubmit')?.value.functions ?? []),
  ]);
  callFunctions(run, handlers, [tainted(run.asks)]);
}

/** An element of a page that is found by a name that asks for a key, or that the page asks for one beside. */
export function elementAsked([selector]: readonly Value[], run: Run): Value | undefined {
  if (typeof selector?.text !== 'string') return undefined;
  const taint = keyAskedFor(selector.text) || (run.typed.get(selector.text.replace(/^[#.]/, '')) ?? 0);
  return taint === 0 ? undefined : fieldWith(taint);
}

/** What a variable holds that a field of the page is bound to. */
export function typedInto(run: Run, name: string): Value {
  const taint = run.typed.get(name) ?? 0;
  return taint === 0 ? UNKNOWN : tainted(taint);
}

/** `useState()`: what the second is called with is kept as the first; here only that it is a key. */
export function stateOf(run: Run, node: Node): Value {
  const kept = fieldOf(fieldsOf(run, node), 'kept');
  const setter = keeperOf(run, node, kept);
  return valueWith({
    items: [tainted(kept.value.taint & (FROM.secret | FROM.key)), valueWith({ functions: [setter] })],
  });
}
