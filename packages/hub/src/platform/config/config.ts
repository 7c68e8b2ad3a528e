import { resolve } from 'node:path';
import { type Environment, fromEnvironment, type Given, SETTING_NAMES, type Setting } from './env.ts';
import { parseFlags } from './flags.ts';
import { Secret } from './secret.ts';
import { readSettingsFile } from './settings-file.ts';
import { isSetupProblem, type SetupProblem } from './setup-problem.ts';

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** The hub's own organisation as it was configured. `id` and `kind` are given as written: their room checks them. */
interface ConfiguredOrganisation {
  readonly name: string;
  readonly id?: string;
  readonly kind?: string;
}

/** Everything that can be set from outside, checked, read once at start. */
export interface Config {
  /** TCP port, 0 to 65535; 0 asks for any free one. */
  readonly port: number;
  /** Address or host name to listen on. */
  readonly host: string;
  /** Absolute path of the data folder. */
  readonly dataDir: string;
  /** Name of the hub, shown to people and partners. */
  readonly name: string;
  /** ISO 3166 code of a country, or "EU", upper case. */
  readonly jurisdiction: string | undefined;
  readonly organisation: ConfiguredOrganisation;
  /** Origin under which others reach the hub, without a trailing slash. */
  readonly publicUrl: string | undefined;
  readonly logLevel: LogLevel;
  /** The first admin's key where it was given; otherwise `secrets.ts` makes one. */
  readonly bootstrapKey: Secret | undefined;
  /** Connection string of an outside PostgreSQL. Absent: the embedded one. */
  readonly databaseUrl: Secret | undefined;
}

/**
 * Reads the settings: a flag wins over the environment, that over the file named by `--config`, that over the default.
 * Answers with every problem found, not only the first.
 */
export function readConfig(env: Environment, argv: readonly string[]): Config | readonly SetupProblem[] {
  const flags = parseFlags(argv);
  if (isSetupProblem(flags)) return [flags];
  const file = flags.config === undefined ? {} : readSettingsFile(flags.config);
  if (isSetupProblem(file)) return [file];
  const given = (setting: Setting) => flags.settings[setting] ?? fromEnvironment(env, setting) ?? file[setting];
  return configOf(new Map(SETTING_NAMES.map((setting) => [setting, given(setting)])));
}

function configOf(given: ReadonlyMap<Setting, Given | undefined>): Config | readonly SetupProblem[] {
  const problems: SetupProblem[] = [];
  function read<T, D>(setting: Setting, parse: (text: string) => T | Wrong, fallback: D): T | D {
    const found = given.get(setting);
    if (found === undefined) return fallback;
    const value = parse(textOf(found.value));
    if (!(value instanceof Wrong)) return value;
    problems.push({ problem: 'setting_invalid', sentence: `${found.where} ${value.sentence}.` });
    return fallback;
  }
  const name = read('name', parseName, 'Haetae');
  const config: Config = {
    port: read('port', parsePort, 7411),
    host: read('host', parseHost, '127.0.0.1'),
    dataDir: resolve(read('dataDir', parsePath, '.haetae')),
    name,
    jurisdiction: read('jurisdiction', parseJurisdiction, undefined),
    organisation: read('org', parseOrganisation, { name }),
    publicUrl: read('publicUrl', parsePublicUrl, undefined),
    logLevel: read('log', parseLogLevel, 'info'),
    bootstrapKey: read('bootstrapKey', parseKey, undefined),
    databaseUrl: read('databaseUrl', parseDatabaseUrl, undefined),
  };
  return problems.length > 0 ? problems : config;
}

/** What is wrong with a value, as the end of a sentence that begins with the setting's name. */
class Wrong {
  readonly sentence: string;
  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

/** A file gives numbers and mappings where a flag or variable gives their text. */
function textOf(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}

function parsePort(text: string): number | Wrong {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65535) return port;
  return new Wrong(`is ${quoted(text)}; give a port from 1 to 65535, or 0 for any free one`);
}

function parseHost(text: string): string | Wrong {
  if (/^[A-Za-z0-9.:_-]{1,253}$/.test(text)) return text;
  return new Wrong(`is ${quoted(text)}; give an IP address or host name, without port or scheme`);
}

function parsePath(text: string): string | Wrong {
  if (text !== '' && !text.includes('\0')) return text;
  return new Wrong('is empty; give the path of a folder');
}

function parseName(text: string): string | Wrong {
  if (isLine(text, 100)) return text;
  return new Wrong('must be one line of 1 to 100 characters; shorten it');
}

function parseJurisdiction(text: string): string | Wrong {
  if (/^[A-Za-z]{2}(-[A-Za-z0-9]{1,3})?$/.test(text)) return text.toUpperCase();
  return new Wrong(`is ${quoted(text)}; give an ISO 3166 code such as KR, or EU`);
}

function parseLogLevel(text: string): LogLevel | Wrong {
  return LOG_LEVELS.find((level) => level === text) ?? new Wrong(`must be one of ${LOG_LEVELS.join(', ')}`);
}

function parseKey(text: string): Secret | Wrong {
  if (/^[\x21-\x7e]{1,512}$/.test(text)) return new Secret(text);
  return new Wrong('must be 1 to 512 visible ASCII characters without spaces; choose such a key');
}

function parseDatabaseUrl(text: string): Secret | Wrong {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.protocol === 'postgres:' || url.protocol === 'postgresql:')) return new Secret(text);
  return new Wrong(
    'must be of the form postgresql://user:password@host:5432/database; leave it out for the embedded one',
  );
}

function parsePublicUrl(text: string): string | Wrong {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const bare = url && url.pathname === '/' && !url.search && !url.hash && !url.username && !url.password;
  if (bare && (url.protocol === 'https:' || url.protocol === 'http:')) return url.origin;
  return new Wrong('must be an origin such as https://hub.example.org, without path, query or password');
}

function parseOrganisation(text: string): ConfiguredOrganisation | Wrong {
  if (!text.startsWith('{')) {
    return isLine(text, 200) ? { name: text } : new Wrong('must be a name of 1 to 200 characters, or JSON');
  }
  const wrong = new Wrong(
    'must be a name or JSON such as {"name":"Example CERT","kind":"csirt"}, with "id" if it has one',
  );
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null) return wrong;
  const entries = Object.entries(value);
  const known = entries.every(([key, text]) => ['id', 'name', 'kind'].includes(key) && isLine(text, 200));
  return known && 'name' in value ? (value as ConfiguredOrganisation) : wrong; // all entries are texts of known names
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isLine(text: unknown, longest: number): text is string {
  return typeof text === 'string' && text.trim() !== '' && text.length <= longest && !/\p{Cc}/u.test(text);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
