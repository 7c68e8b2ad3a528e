import { keyAskedFor } from '../key-flow/asked-for.ts';

const FIELD = /<(?:input|textarea|[\w-]*[Ii]nput|[\w-]*[Ff]ield)\b([^<>]{0,600})>/g;
const BOUND = /(?:v-model(?:\.\w+)*|bind:value|\[\(ngModel\)\]|\bid)\s*=\s*["'{]\s*([\w$]{1,60})\s*["'}]/g;
/** How far before a field its label stands. */
const BEFORE = 200;

/** Variables and elements of a page that a key is typed into, by their names: the field, or the label before it, asks. */
export function typedInto(text: string): ReadonlyMap<string, number> {
  const typed = new Map<string, number>();
  if (!/<(?:input|textarea)|[Ii]nput\b/.test(text)) return typed;
  for (const { 1: attributes = '', index } of text.matchAll(FIELD)) {
    const label =
      text
        .slice(Math.max(0, index - BEFORE), index)
        .split(/<(?:input|textarea)\b/)
        .at(-1) ?? '';
    const shown =
      label
        .split(/<[^<>]*>/)
        .map((part) => part.trim())
        .findLast((part) => part !== '') ?? '';
    const told = [...attributes.matchAll(/=\s*["']([^"']{1,120})["']/g)].map(([, one = '']) => one);
    const taint = [...told, shown].reduce((all, one) => all || keyAskedFor(one), 0);
    if (taint !== 0) for (const [, name = ''] of attributes.matchAll(BOUND)) typed.set(name, taint);
  }
  return typed;
}
