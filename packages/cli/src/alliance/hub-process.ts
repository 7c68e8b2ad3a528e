import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a hub says when it is ready. */
export interface ReadyLine {
  readonly ready: true;
  readonly hub: string;
  readonly url: string;
  readonly pid: number;
}

/** A demonstration hub as a process of its own. */
export interface HubProcess {
  readonly name: string;
  readonly url: string;
  readonly pid: number;
  readonly key: string;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number>;
  /** Stops it gracefully; resolves when it is gone. */
  readonly stop: () => Promise<void>;
}

export interface HubSettings {
  readonly name: string;
  readonly jurisdiction: string;
  readonly organisation: string;
  readonly dataDir: string;
  readonly port: number;
  readonly host: string;
  readonly key: string;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Starts a demonstration hub; rejects with what it said when it does not come up. */
export async function startHubProcess(settings: HubSettings): Promise<HubProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', MAIN, 'demonstration-hub'], {
    // The fourth is the line by which the hub notices that this process is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...environmentOf(settings), HAETAE_PARENT_FD: '3' },
  });
  let said = '';
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('the hub has no standard output');
  stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk}`.slice(-4_000);
    process.stderr.write(chunk);
  });
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => resolve(code ?? 3));
  });
  const ready = await Promise.race([firstLine(stdout), ended.then((code) => new Error(`code ${code}: ${said}`))]);
  if (ready instanceof Error) throw new Error(`hub ${settings.name} did not start (${ready.message.trim()})`);
  const { url, pid } = ready;
  return {
    name: settings.name,
    url,
    pid,
    key: settings.key,
    ended,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

function environmentOf(settings: HubSettings): Record<string, string> {
  return {
    HAETAE_NAME: settings.name,
    HAETAE_JURISDICTION: settings.jurisdiction,
    HAETAE_ORG: settings.organisation,
    HAETAE_DATA_DIR: settings.dataDir,
    HAETAE_PORT: String(settings.port),
    HAETAE_HOST: settings.host,
    HAETAE_BOOTSTRAP_KEY: settings.key,
    HAETAE_LOG: process.env.HAETAE_LOG ?? 'warn',
  };
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<ReadyLine> {
  let text = '';
  for await (const chunk of stream) {
    text += String(chunk);
    const end = text.indexOf('\n');
    if (end < 0) continue;
    // Read on, so that the hub never waits for its reader.
    stream.resume();
    return JSON.parse(text.slice(0, end)) as ReadyLine;
  }
  return await new Promise<never>(() => {});
}
