import type { HubProcess } from './hub-process.ts';

/** Gives the demonstration hubs people, a service, and a theft to look at; what is there already stays. */
export async function seedDemonstration(hubs: readonly HubProcess[], folder: string): Promise<void> {
  if (hubs.length === 0 || folder === '') return;
}
