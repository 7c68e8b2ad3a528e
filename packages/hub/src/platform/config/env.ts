/** A setting: its name in the environment; as a flag and in a file it has the name of `flagOf`. */
const SETTINGS = {
  port: 'HAETAE_PORT',
  host: 'HAETAE_HOST',
  dataDir: 'HAETAE_DATA_DIR',
  bootstrapKey: 'HAETAE_BOOTSTRAP_KEY',
  databaseUrl: 'DATABASE_URL',
  name: 'HAETAE_NAME',
  jurisdiction: 'HAETAE_JURISDICTION',
  org: 'HAETAE_ORG',
  publicUrl: 'HAETAE_PUBLIC_URL',
  log: 'HAETAE_LOG',
} as const;

export type Setting = keyof typeof SETTINGS;

/** All settings in the order in which help lists them. */
export const SETTING_NAMES = Object.keys(SETTINGS) as Setting[]; // keys of a literal: exactly the union

/** Name of a setting as a flag without dashes and as a key of a settings file: `dataDir` → `data-dir`. */
export function flagOf(setting: Setting): string {
  return setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** A value as it was given, with the name its giver knows it by. */
export interface Given {
  readonly value: unknown;
  readonly where: string;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment gives for `setting`. An empty variable counts as not set, as compose files write it. */
export function fromEnvironment(env: Environment, setting: Setting): Given | undefined {
  const value = env[SETTINGS[setting]];
  return value === undefined || value === '' ? undefined : { value, where: SETTINGS[setting] };
}
