import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const fileIn = (folder: string): string => join(folder, 'ports.json');

/** The ports that the hubs of a folder had before: agreements name them, so they stay what they were. */
export function keptPorts(folder: string): Readonly<Record<string, number>> {
  try {
    // This module alone writes the file.
    return JSON.parse(readFileSync(fileIn(folder), 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}

/** Remembers on which ports the hubs came up. */
export function keepPorts(folder: string, hubs: readonly { readonly name: string; readonly url: string }[]): void {
  const ports = Object.fromEntries(hubs.map(({ name, url }) => [name, Number(new URL(url).port)]));
  writeFileSync(fileIn(folder), `${JSON.stringify(ports)}\n`);
}
