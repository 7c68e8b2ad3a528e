/** A value of a JSON document with where it stands. */
export type JsonValue = {
  readonly start: number;
  readonly value:
    | { readonly kind: 'text'; readonly text: string }
    | { readonly kind: 'other'; readonly text: string }
    | { readonly kind: 'list'; readonly items: readonly JsonValue[] }
    | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, JsonValue> };
};

const DEEPEST = 200;

/**
 * Reads JSON as editors do (RFC 8259 with comments, single quotes, bare names and trailing commas), with the place of
 * every value; of a name that occurs twice the last counts, as in the programs that read these files.
 *
 * @returns nothing where it is no JSON, or nested more than 200 deep.
 */
export function readJson(text: string): JsonValue | undefined {
  const reader = { text, at: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
  return readValue(reader, 0);
}

type Reader = { readonly text: string; at: number };

function skip(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    const unit = text.charCodeAt(reader.at);
    if (unit === 32 || (unit >= 9 && unit <= 13) || unit === 0xa0) reader.at++;
    else if (unit === 47 && text[reader.at + 1] === '/') {
      const end = text.indexOf('\n', reader.at);
      reader.at = end < 0 ? text.length : end;
    } else if (unit === 47 && text[reader.at + 1] === '*') {
      const end = text.indexOf('*/', reader.at + 2);
      reader.at = end < 0 ? text.length : end + 2;
    } else return;
  }
}

function readValue(reader: Reader, depth: number): JsonValue | undefined {
  if (depth > DEEPEST) return undefined;
  skip(reader);
  const start = reader.at;
  const first = reader.text[start];
  if (first === '{') return readObject(reader, start, depth);
  if (first === '[') return readList(reader, start, depth);
  if (first === '"' || first === "'") {
    const text = readText(reader, first);
    return text === undefined ? undefined : { start, value: { kind: 'text', text } };
  }
  const text = readWord(reader);
  return text === '' ? undefined : { start, value: { kind: 'other', text } };
}

function readWord(reader: Reader): string {
  const start = reader.at;
  while (reader.at < reader.text.length && !/[\s,:{}[\]"'/]/.test(reader.text[reader.at] ?? '')) reader.at++;
  return reader.text.slice(start, reader.at);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

function readText(reader: Reader, quote: string): string | undefined {
  const { text } = reader;
  const parts: string[] = [];
  let from = ++reader.at;
  for (; reader.at < text.length; reader.at++) {
    const letter = text[reader.at];
    if (letter === quote) {
      parts.push(text.slice(from, reader.at++));
      return parts.join('');
    }
    if (letter !== '\\') continue;
    parts.push(text.slice(from, reader.at));
    const letterAfter = text[++reader.at] ?? '';
    if (letterAfter === 'u') {
      parts.push(String.fromCharCode(Number.parseInt(text.slice(reader.at + 1, reader.at + 5), 16) || 0));
      reader.at += 4;
    } else parts.push(ESCAPES[letterAfter] ?? letterAfter);
    from = reader.at + 1;
  }
  return undefined;
}

function readList(reader: Reader, start: number, depth: number): JsonValue | undefined {
  const items: JsonValue[] = [];
  reader.at++;
  for (;;) {
    skip(reader);
    if (reader.text[reader.at] === ']') {
      reader.at++;
      return { start, value: { kind: 'list', items } };
    }
    const item = readValue(reader, depth + 1);
    if (item === undefined) return undefined;
    items.push(item);
    skip(reader);
    if (reader.text[reader.at] === ',') reader.at++;
    else if (reader.text[reader.at] !== ']') return undefined;
  }
}

function readObject(reader: Reader, start: number, depth: number): JsonValue | undefined {
  const fields = new Map<string, JsonValue>();
  reader.at++;
  for (;;) {
    skip(reader);
    const first = reader.text[reader.at];
    if (first === '}') {
      reader.at++;
      return { start, value: { kind: 'object', fields } };
    }
    const name = first === '"' || first === "'" ? readText(reader, first) : readWord(reader);
    skip(reader);
    if (name === undefined || reader.text[reader.at] !== ':') return undefined;
    reader.at++;
    const value = readValue(reader, depth + 1);
    if (value === undefined) return undefined;
    fields.set(name, value);
    skip(reader);
    if (reader.text[reader.at] === ',') reader.at++;
    else if (reader.text[reader.at] !== '}') return undefined;
  }
}

/** The value under a path of names; a list is gone into by number. */
export function at(from: JsonValue | undefined, ...path: readonly (string | number)[]): JsonValue | undefined {
  let here = from;
  for (const step of path) {
    if (here?.value.kind === 'object') here = here.value.fields.get(String(step));
    else if (here?.value.kind === 'list') here = here.value.items[Number(step)];
    else return undefined;
  }
  return here;
}

/** The text of a value, if it is one; numbers and words as they are written. */
export function textIn(value: JsonValue | undefined): string | undefined {
  return value?.value.kind === 'text' || value?.value.kind === 'other' ? value.value.text : undefined;
}

/** The items of a list; none where it is no list. */
export function itemsIn(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.value.kind === 'list' ? value.value.items : [];
}

/** Names and values of an object; none where it is no object. */
export function fieldsIn(value: JsonValue | undefined): readonly (readonly [string, JsonValue])[] {
  return value?.value.kind === 'object' ? [...value.value.fields] : [];
}

/** Every text in a document with its place, and the name it stands under. */
export function* textsIn(
  value: JsonValue,
  name = '',
): Generator<{ readonly name: string; readonly text: string; readonly start: number }> {
  if (value.value.kind === 'text') yield { name, text: value.value.text, start: value.start };
  for (const item of itemsIn(value)) yield* textsIn(item, name);
  for (const [key, field] of fieldsIn(value)) yield* textsIn(field, key);
}
