/**
 * What the demonstration hubs show from the first minute: people to sign in as, an exchange to ask, the theft of Bybit
 * with its money followed, and a consultation whose joint statement has one word open. Everything goes in through the API, as anybody's would.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { depositAddresses, exerciseCsv, FIRST_RECEIVER } from '../exercise/bybit-money.ts';
import { beginConsultation } from '../exercise/consultation.ts';
import { type Desk, makeDesk, makeService, type Person, type ServiceDesk } from '../exercise/people.ts';
import { reportTheft } from '../exercise/report-theft.ts';
import { callHub } from './call-hub.ts';
import type { HubProcess } from './hub-process.ts';

const POLICIES = ['haircut', 'fifo', 'poison'] as const;

/**
 * Seeds the hubs, the first as the one that reports; what an earlier start seeded stays as it is.
 *
 * @param folder where `demo-keys.json` lies: written last, so that its presence says that the seed is whole
 */
export async function seedDemonstration(hubs: readonly HubProcess[], folder: string): Promise<void> {
  const file = join(folder, 'demo-keys.json');
  if (existsSync(file)) return;
  const [reporting, partner] = hubs as [HubProcess, HubProcess];
  const desks = await Promise.all(hubs.map((hub) => makeDesk(hub)));
  const exchange = await makeService(partner, 'Exercise exchange (demonstration)');
  await seedTheft(desks[0]!, exchange);
  await seedConsultation(hubs, desks);
  const keys = {
    note: 'Keys of invented people on demonstration hubs of this machine.',
    hubs: hubs.map((hub, at) => ({ hub: hub.name, url: hub.url, people: peopleOf(desks[at]!) })),
    exchange: { hub: partner.name, url: partner.url, people: { 'compliance desk': exchange.officer.key } },
    reportedBy: reporting.name,
  };
  writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600 });
}

function peopleOf(desk: Desk): Record<string, string> {
  const [first, second] = desk.releasers;
  return {
    admin: desk.admin.key,
    analyst: desk.analyst.key,
    'case lead': desk.lead.key,
    'duty officer': first.key,
    'head of desk': second.key,
  };
}

async function seedTheft(desk: Desk, exchange: ServiceDesk): Promise<void> {
  const theft = await reportTheft(desk, exchange);
  await knowsService(desk.analyst);
  await callHub(desk.analyst, 'POST', '/api/v1/transfers?exercise=true', exerciseCsv());
  for (const policy of POLICIES) {
    await callHub(desk.analyst, 'POST', '/api/v1/traces', { case: theft, sources: [FIRST_RECEIVER], policy });
  }
}

/** Between KR and EU, which a local alliance has unless other names were asked for. */
async function seedConsultation(hubs: readonly HubProcess[], desks: readonly Desk[]): Promise<void> {
  const [kr, eu] = ['KR', 'EU'].map((name) => desks[hubs.findIndex((hub) => hub.name === name)]);
  if (kr !== undefined && eu !== undefined) await beginConsultation({ kr, eu });
}

/** A trace stops at services that are known when it is made: waits until the exchange's own word has arrived. */
async function knowsService(analyst: Person): Promise<void> {
  for (let tries = 0; tries < 1_000; tries += 1) {
    const { results } = await callHub<{ results: { categories: string[] }[] }>(analyst, 'POST', '/api/v1/screenings', {
      addresses: depositAddresses().slice(0, 1),
    });
    if (results[0]?.categories.includes('service')) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('the exchange’s addresses did not reach the reporting hub');
}
