/** How the lines of a log are built; what it is called is told to people. */
export type LogForm =
  | { readonly kind: 'zeek'; readonly fields: readonly string[]; readonly separator: string }
  | { readonly kind: 'csv'; readonly fields: readonly string[]; readonly separator: string }
  | { readonly kind: 'suricata' | 'json' | 'mail' | 'text' | 'binary' };

/** Recognises the form of a log by its content; the beginning is enough. */
export function recogniseLog(head: string): LogForm {
  if (head.startsWith('#separator') || /^#fields[\t ]/m.test(head)) return readZeek(head);
  const first = firstLine(head);
  if (first.startsWith('{')) return { kind: first.includes('"event_type"') ? 'suricata' : 'json' };
  if (/^From \S+|^(?:Return-Path|Received|From|Delivered-To|Message-ID|MIME-Version|X-[\w-]+): ?\S/i.test(first)) {
    return { kind: 'mail' };
  }
  if (isBinary(head)) return { kind: 'binary' };
  return readCsv(first) ?? { kind: 'text' };
}

function firstLine(head: string): string {
  return /^\ufeff?\s*([^\r\n]*)/.exec(head)?.[1] ?? '';
}

/** NUL is in no text; some log files of programs are readable all the same, between their bytes. */
const isBinary = (head: string): boolean => head.includes('\0');

function readZeek(head: string): LogForm {
  const hex = /^#separator \\x([0-9a-f]{2})/m.exec(head)?.[1];
  const separator = hex === undefined ? '\t' : String.fromCharCode(Number.parseInt(hex, 16));
  const fields = /^#fields[\t ](.*)$/m.exec(head)?.[1] ?? '';
  return { kind: 'zeek', fields: fields.trim().split(separator), separator };
}

/** A first line of three or more names, none of which looks like a value, is a header. */
function readCsv(first: string): LogForm | undefined {
  for (const separator of [',', ';', '\t', '|']) {
    const fields = splitCsv(first, separator).map((field) => field.trim());
    if (fields.length < 3 || !fields.every((field) => /^[A-Za-z_@#][\w .()/:@#-]{0,60}$/.test(field))) continue;
    return { kind: 'csv', fields, separator };
  }
  return undefined;
}

/** The fields of a line of CSV (RFC 4180), as far as it is one line. */
export function splitCsv(line: string, separator: string): string[] {
  const fields: string[] = [];
  let field = '';
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (character === '"') {
      if (quoted && line[at + 1] === '"') field += line[++at];
      else quoted = !quoted;
    } else if (character === separator && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}
