/**
 * Selectors of granular markings (STIX 2.1 section 7.2.3.1): property names and list positions joined by dots, such as
 * `external_references.[0].url`. A part of a list is a position in brackets, everything else a name.
 */
export type SelectorStep = string | number;

const name = /^[A-Za-z0-9_-]{1,250}$/;
const position = /^\[(0|[1-9]\d{0,8})\]$/;

/** The steps of a selector, or undefined when it is not one. */
export function parseSelector(selector: string): readonly SelectorStep[] | undefined {
  const steps: SelectorStep[] = [];
  for (const part of selector.split('.')) {
    const index = position.exec(part);
    if (index !== null) steps.push(Number(index[1]));
    else if (name.test(part)) steps.push(part);
    else return undefined;
  }
  return typeof steps[0] === 'string' ? steps : undefined;
}

/** The selector of these steps: `['labels', 0]` is `labels.[0]`. */
export function writeSelector(steps: readonly SelectorStep[]): string {
  return steps.map((step) => (typeof step === 'number' ? `[${step}]` : step)).join('.');
}

/** The value that the steps lead to, undefined when the way ends before. Own properties only. */
export function selectPart(root: unknown, steps: readonly SelectorStep[]): unknown {
  let part = root;
  for (const step of steps) {
    if (typeof part !== 'object' || part === null) return undefined;
    if (Array.isArray(part) !== (typeof step === 'number') || !Object.hasOwn(part, step)) return undefined;
    part = (part as Record<SelectorStep, unknown>)[step]; // own property, checked in the line before
  }
  return part;
}
