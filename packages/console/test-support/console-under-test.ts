/**
 * A hub that serves the console, with one theft followed on it: for the tests of the console in a real browser.
 *
 * By default a hub of this process on a database of its own; `HAETAE_CONSOLE_URL` and `HAETAE_CONSOLE_KEY` name one
 * that runs already (the key's member needs the roles analyst and case-lead).
 */
export type ConsoleUnderTest = {
  url: string;
  key: string;
  case: string;
  trace: string;
  stop: () => Promise<void>;
};

/** The thief of the followed theft, who it paid, and the fan of four that one of those paid. */
export const theft = {
  thief: exercise(1),
  direct: [exercise(2), exercise(3)],
  fan: [exercise(4), exercise(5), exercise(6), exercise(7)],
} as const;

/** Starts or finds the hub and follows the theft; `null` when the hub serves no console: build it first. */
export async function openConsole(): Promise<ConsoleUnderTest | null> {
  const { HAETAE_CONSOLE_URL: url, HAETAE_CONSOLE_KEY: key } = process.env;
  const hub = url !== undefined && key !== undefined ? { url, key, stop: async () => {} } : await ownHub();
  const page = await fetch(hub.url);
  if (!page.headers.get('content-type')?.startsWith('text/html')) {
    await hub.stop();
    return null;
  }
  return { ...hub, ...(await followTheft(hub)) };
}

/** Loaded only when it is needed: a console can be tested against a hub of another checkout. */
async function ownHub() {
  const { startTestHub } = await import('../../../scenarios/alliance.ts');
  return await startTestHub('KR');
}

async function followTheft(hub: { url: string; key: string }): Promise<{ case: string; trace: string }> {
  const opened = await post(hub, '/api/v1/cases', { title: 'Console test theft', exercise: true });
  await post(hub, '/api/v1/transfers?exercise=true', transfers());
  await post(hub, '/api/v1/organisations', { name: 'Test exchange', kind: 'service' });
  const followed = await post(hub, '/api/v1/traces', { case: opened.id, sources: [theft.thief], policy: 'haircut' });
  return { case: opened.id, trace: followed.id };
}

async function post(
  { url, key }: { url: string; key: string },
  path: string,
  body: object | string,
): Promise<{ id: string }> {
  const [type, text] = typeof body === 'string' ? ['text/csv', body] : ['application/json', JSON.stringify(body)];
  const headers = { authorization: `Bearer ${key}`, 'content-type': type };
  const response = await fetch(url + path, { method: 'POST', headers, body: text });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  // What is asked for here has an id; the ledger's report has none, and nobody asks it for one.
  return (await response.json()) as { id: string };
}

/** Two payments by the thief, then the second receiver splits to four, a minute each. */
function transfers(): string {
  const payments = [
    [theft.thief, theft.direct[0], 3],
    [theft.thief, theft.direct[1], 8],
    ...theft.fan.map((to) => [theft.direct[1], to, 2] as const),
  ] as const;
  const lines = payments.map(([from, to, ether], place) => {
    const time = new Date(Date.UTC(2026, 10, 20, 9, place)).toISOString();
    return `,,${time},${from},${to},ETH,${ether}${'0'.repeat(18)}`;
  });
  return ['tx_hash,block,timestamp,from,to,asset,amount', ...lines, ''].join('\n');
}

/** An address that no key is known for: the word *exercise* in hexadecimal, then a number. */
function exercise(number: number): string {
  return `0x${Buffer.from('exercise').toString('hex')}${number.toString(16).padStart(24, '0')}`;
}
