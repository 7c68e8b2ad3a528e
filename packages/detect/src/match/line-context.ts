import { type LogForm, splitCsv } from './recognise-log.ts';

/** What a line says beside the value that was found in it. */
export interface LineContext {
  /** Name of the field, as the log names it. */
  readonly field?: string;
  /** RFC 3339: when the line says that it happened. */
  readonly seen?: string;
  /** Who acted, and with whom: addresses of hosts, as the log names them. */
  readonly source?: string;
  readonly destination?: string;
}

/** Reads the context of a value in a line; what the line does not say is absent. */
export function lineContext(line: string, column: number, token: string, form: LogForm): LineContext {
  switch (form.kind) {
    case 'zeek':
      return fromFields(form.fields, line.split(form.separator), columnOf(line.slice(0, column), form.separator));
    case 'csv': {
      const before = splitCsv(line.slice(0, column), form.separator).length - 1;
      return fromFields(form.fields, splitCsv(line, form.separator), before);
    }
    case 'suricata':
    case 'json':
      return fromJson(line, column, token);
    case 'mail':
      return { field: mailField(line) };
    default:
      return present({ seen: timeInText(line) });
  }
}

const columnOf = (before: string, separator: string): number => before.split(separator).length - 1;

function fromFields(names: readonly string[], values: readonly string[], at: number): LineContext {
  const named = new Map(names.map((name, place) => [name.toLowerCase(), values[place] ?? '']));
  return described(named, names[at]);
}

/** Names under which logs say when, who and with whom: Zeek, Suricata, ECS, W3C, common exports. */
const TIMES = ['ts', 'timestamp', '@timestamp', 'time', 'datetime', 'eventtime', 'date', '_time'];
const SOURCES = ['id.orig_h', 'src_ip', 'source.ip', 'client_ip', 'clientip', 'c-ip', 'src', 'source_ip', 'srcip'];
const DESTINATIONS = ['id.resp_h', 'dest_ip', 'destination.ip', 'dst_ip', 's-ip', 'dst', 'destination_ip', 'dstip'];

function described(named: ReadonlyMap<string, string>, field: string | undefined): LineContext {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '' && value !== '-');
  return present({
    field,
    seen: instant(first(TIMES)),
    source: first(SOURCES),
    destination: first(DESTINATIONS),
  });
}

const present = (context: { readonly [Name in keyof LineContext]: LineContext[Name] | undefined }): LineContext =>
  Object.fromEntries(Object.entries(context).filter(([, value]) => value !== undefined));

function fromJson(line: string, column: number, token: string): LineContext {
  const record = parse(line);
  if (record === undefined) return present({ seen: timeInText(line) });
  const leaves = [...leavesOf(record, '', 0)];
  const named = new Map(leaves.map(({ path, value }) => [path.toLowerCase(), value]));
  return described(named, fieldOf(leaves, token, occurrences(line.slice(0, column), token)));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

interface Leaf {
  readonly path: string;
  readonly value: string;
}

/** Deeper than any log nests. */
const DEEPEST = 16;

function* leavesOf(value: unknown, path: string, depth: number): Generator<Leaf> {
  if (typeof value === 'string' || typeof value === 'number') yield { path, value: String(value) };
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  for (const [key, inner] of Object.entries(value)) {
    const step = Array.isArray(value) ? path : path === '' ? key : `${path}.${key}`;
    yield* leavesOf(inner, step, depth + 1);
  }
}

/** The leaf that holds the token after `before` others of it. */
function fieldOf(leaves: readonly Leaf[], token: string, before: number): string | undefined {
  let seen = 0;
  for (const { path, value } of leaves) {
    seen += occurrences(value, token);
    if (seen > before) return path;
  }
  return leaves.find(({ value }) => value.includes(token))?.path;
}

const occurrences = (text: string, token: string): number => text.split(token).length - 1;

const MAIL_HEADER =
  /^(from|to|cc|bcc|sender|reply-to|return-path|received|message-id|subject|delivered-to|authentication-results|dkim-signature|list-unsubscribe|references|in-reply-to|content-[a-z]+|x-[\w-]+|arc-[\w-]+):/i;

const mailField = (line: string): string => MAIL_HEADER.exec(line)?.[1]?.toLowerCase() ?? 'body';

const ISO = /\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?/;
const APACHE = /\[(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})\]/;

function timeInText(line: string): string | undefined {
  const iso = ISO.exec(line.slice(0, 200));
  if (iso !== null) return instant(iso[0].replace(' ', 'T'));
  const apache = APACHE.exec(line.slice(0, 400));
  if (apache !== null) {
    const [, day, month, year, time, zone] = apache;
    return instant(`${day} ${month} ${year} ${time} ${zone}`);
  }
  const epoch = /^\d{10}(?:\.\d{1,6})?(?= )/.exec(line);
  return epoch === null ? undefined : instant(epoch[0]);
}

/** RFC 3339 of what a log says; seconds or milliseconds since 1970, or a date; a time without a zone is UTC. */
function instant(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const isZoneless = /^\d{4}-\d\d-\d\d[T ][\d:.,]+$/.test(said);
  const milliseconds = /^\d{9,10}(\.\d+)?$/.test(said)
    ? Number(said) * 1_000
    : /^\d{13}$/.test(said)
      ? Number(said)
      : Date.parse(
          isZoneless ? `${said.replace(' ', 'T').replace(',', '.')}Z` : said.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'),
        );
  return Number.isFinite(milliseconds) && Math.abs(milliseconds) < 8e15
    ? new Date(Math.round(milliseconds)).toISOString()
    : undefined;
}
