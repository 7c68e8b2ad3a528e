import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client, Pool } from 'pg';
import { claimDataFolder } from '../config/data-folder.ts';
import { isSetupProblem } from '../config/setup-problem.ts';
import { createLogger } from '../logging.ts';
import { clusterFolder } from './cluster.ts';
import { type EmbeddedDatabase, startDatabase } from './embedded.ts';
import { isServerOf } from './leftovers.ts';
import { findPostgres } from './postgres-binaries.ts';
import { chooseRunAs, type RunAs, spawnAs } from './run-as.ts';
import { startIn } from './test/temporary-database.ts';
import { transaction } from './transaction.ts';

const WRITER = fileURLToPath(new URL('./test/write-until-killed.ts', import.meta.url));
const asRoot = process.getuid?.() === 0;

let parent = '';
let folder = '';

before(async () => {
  parent = mkdtempSync(join(tmpdir(), 'haetae-test-'));
  chmodSync(parent, 0o711);
  folder = join(parent, 'data');
  await (await startIn(folder)).stop();
});
after(() => rmSync(parent, { recursive: true, force: true }));

function postmasterOf(of: string): number {
  try {
    return Number(readFileSync(join(clusterFolder(of), 'postmaster.pid'), 'utf8').split('\n', 1)[0]);
  } catch {
    return 0;
  }
}

async function until(holds: () => boolean | Promise<boolean>, what: string, limitMs = 8_000): Promise<void> {
  for (const end = Date.now() + limitMs; !(await holds()); await sleep(20)) {
    if (Date.now() > end) assert.fail(`not within ${limitMs} ms: ${what}`);
  }
}

async function ask(database: EmbeddedDatabase, sql: string): Promise<Record<string, unknown>> {
  const client = new Client(database.connection);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Starts the writer and resolves when it has had 50 rows acknowledged; `acknowledged` goes on growing. */
async function writer(): Promise<{ child: ChildProcess; acknowledged: readonly number[] }> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout! }).on('line', (line) => acknowledged.push(Number(line)));
  await until(() => acknowledged.length >= 50 || child.exitCode !== null, '50 rows written');
  return { child, acknowledged };
}

async function assertAllThere(acknowledged: readonly number[]): Promise<void> {
  assert.ok(acknowledged.length >= 50);
  const database = await startIn(folder);
  const { stored } = await ask(database, 'select array_agg(number)::int[] as stored from written');
  assert.deepEqual(
    acknowledged.filter((number) => !(stored as number[]).includes(number)),
    [],
  );
  await database.stop();
}

describe('a running server', () => {
  it('listens on a socket only, asks for its password, and leaves no process when it is stopped', async () => {
    const database = await startIn(folder);
    const settings = await ask(
      database,
      `select current_setting('listen_addresses') as tcp, current_setting('fsync') as fsync`,
    );
    assert.deepEqual(settings, { tcp: '', fsync: 'on' });
    assert.equal(statSync(join(folder, 'database-password')).mode & 0o777, 0o600);
    assert.equal(statSync(String(database.connection.host)).mode & 0o777, 0o700);
    await assert.rejects(new Client({ ...database.connection, password: 'wrong' }).connect(), { code: '28P01' });
    const pid = postmasterOf(folder);
    await database.stop();
    assert.equal(isServerOf(pid, clusterFolder(folder)), false);
    assert.equal(database.state(), 'gone');
    assert.deepEqual(readdirSync(folder).toSorted(), ['database-password', 'postgres']);
  });

  it('is not shared: a second hub on the same folder is told who has it', async () => {
    const database = await startIn(folder);
    const second = claimDataFolder(folder);
    assert.ok(isSetupProblem(second));
    assert.equal(second.problem, 'data_folder_in_use');
    assert.match(second.sentence, new RegExp(`process number ${process.pid};`));
    await database.stop();
  });

  it('lives beside the server of another folder', async () => {
    const [one, two] = await Promise.all([startIn(folder), startIn(join(parent, 'other'))]);
    const names = await Promise.all(
      [one, two].map((database) => ask(database, `select current_setting('data_directory') as at`)),
    );
    assert.deepEqual(names, [{ at: clusterFolder(folder) }, { at: clusterFolder(join(parent, 'other')) }]);
    await two.stop();
    assert.equal((await ask(one, 'select 1 as one')).one, 1);
    await one.stop();
  });
});

describe('kill -9 in mid-write', () => {
  it('of the hub: the server ends by itself and every acknowledged row is there afterwards', async () => {
    const { child, acknowledged } = await writer();
    const pid = postmasterOf(folder);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await until(() => !isServerOf(pid, clusterFolder(folder)), 'the server is gone', 3_000);
    await assertAllThere(acknowledged);
  });

  it('of the hub and the server together: every acknowledged row is there afterwards', async () => {
    const { child, acknowledged } = await writer();
    process.kill(postmasterOf(folder), 'SIGKILL');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await assertAllThere(acknowledged);
  });

  it('of the server, with a session busy in a long query: it starts again by itself and the pool works on', async () => {
    const database = await startIn(folder);
    const pool = new Pool(database.connection);
    pool.on('error', () => {});
    const states: string[] = [];
    database.onState((state) => states.push(state));
    const busy = assert.rejects(pool.query('select pg_sleep(60)'));
    await pool.query('create table if not exists kept (n int)');
    await pool.query('insert into kept values (1)');
    process.kill(postmasterOf(folder), 'SIGKILL');
    await busy;
    const kept = await transaction(pool, async (client) => (await client.query('select n from kept')).rows, {
      waitMs: 9_000,
    });
    assert.deepEqual(kept, [{ n: 1 }]);
    assert.deepEqual(states, ['gone', 'starting', 'ready']);
    await pool.end();
    await database.stop();
  });
});

describe('what an earlier run left', () => {
  it('a pid file that names a living foreign process does not hold up the start, nor harm that process', async () => {
    const { file, args, ids } = spawnAs(runAs(), ['sleep', '60']);
    const foreign = spawn(file, args, ids);
    const left = `${foreign.pid}\n${clusterFolder(folder)}\n1\n5432\n${folder}/run\n\n`;
    writeFileSync(join(clusterFolder(folder), 'postmaster.pid'), left);
    const database = await startIn(folder);
    assert.equal((await ask(database, 'select 1 as one')).one, 1);
    assert.equal(foreign.exitCode ?? foreign.signalCode, null);
    foreign.kill();
    await database.stop();
  });

  it('a server that lost its hub is ended, and this folder served anew', async () => {
    const socket = join(parent, 'left');
    mkdirSync(socket);
    chmodSync(socket, 0o777);
    const command = [postgres(), '-D', clusterFolder(folder), '-k', socket, '-c', 'listen_addresses='];
    const { file, args, ids } = spawnAs(runAs(), command);
    const left = spawn(file, args, { ...ids, cwd: '/', stdio: 'ignore' });
    await until(() => existsSync(join(socket, '.s.PGSQL.5432')), 'the left server runs');
    const database = await startIn(folder);
    assert.notEqual(left.exitCode ?? left.signalCode, null);
    assert.notEqual(postmasterOf(folder), left.pid);
    await database.stop();
  });

  it('an initdb that was interrupted, at whatever moment, leaves nothing half-made', async () => {
    for (const delay of [20, 400]) {
      const fresh = join(parent, `interrupted-${delay}`);
      const child = spawn(process.execPath, [WRITER, fresh], { stdio: 'ignore' });
      await until(
        () => existsSync(fresh) && readdirSync(fresh).some((name) => name.startsWith('postgres-draft-')),
        'initdb runs',
      );
      await sleep(delay);
      child.kill('SIGKILL');
      await once(child, 'exit');
      assert.equal(existsSync(clusterFolder(fresh)), false);
      const database = await startIn(fresh);
      assert.equal((await ask(database, 'select 1 as one')).one, 1);
      await database.stop();
      assert.deepEqual(readdirSync(fresh).toSorted(), ['database-password', 'postgres']);
    }
  });
});

describe('where it lies and as whom it runs', () => {
  it('a data folder whose path is too long for a socket gets a private one elsewhere, which is removed again', async () => {
    const deep = join(parent, 'd'.repeat(120));
    const database = await startIn(deep);
    const socket = String(database.connection.host);
    assert.ok(socket.length < 104 && !socket.startsWith(deep));
    assert.equal(statSync(socket).mode & 0o777, 0o700);
    assert.equal((await ask(database, 'select 1 as one')).one, 1);
    await database.stop();
    assert.equal(existsSync(socket), false);
  });

  it('a cluster folder that others may read, as after a restore, is closed and served', async () => {
    chmodSync(clusterFolder(folder), 0o755);
    const database = await startIn(folder);
    assert.equal(statSync(clusterFolder(folder)).mode & 0o777, 0o700);
    await database.stop();
  });

  it('a password file that others may read is refused with what to do', async () => {
    const file = join(folder, 'database-password');
    chmodSync(file, 0o644);
    await assert.rejects(startIn(folder), /run "chmod 600 /);
    chmodSync(file, 0o600);
  });

  it('a cluster that does not start is told in one sentence with the server’s own reason', async () => {
    const broken = join(parent, 'broken');
    mkdirSync(clusterFolder(broken), { recursive: true });
    const claimed = claimDataFolder(broken);
    assert.ok(!isSetupProblem(claimed));
    const answer = await startDatabase({ folder: claimed, log: createLogger('silent') });
    assert.ok(isSetupProblem(answer));
    assert.equal(answer.problem, 'database_not_started');
    assert.match(answer.sentence, /PG_VERSION|postgresql.conf|configuration file/);
  });

  it('as root it runs as nobody where that user can enter', { skip: !asRoot && 'needs root' }, async () => {
    const nobody = Number(execFileSync('id', ['-u', 'nobody'], { encoding: 'utf8' }));
    assert.partialDeepStrictEqual(runAs(), { kind: 'user', uid: nobody });
    const database = await startIn(folder);
    assert.equal(statSync(clusterFolder(folder)).uid, nobody);
    await database.stop();
  });

  it('as root, with neither nobody nor user namespaces, it says what to do', { skip: !asRoot && 'needs root' }, (t) => {
    const path = process.env.PATH;
    t.after(() => {
      process.env.PATH = path;
    });
    process.env.PATH = '/nowhere'; // neither id nor unshare is found
    const answer = chooseRunAs(folder, join(folder, 'absent'), postgres());
    assert.ok(isSetupProblem(answer));
    assert.match(answer.sentence, /start the hub as an ordinary user/);
  });

  it('as root it runs in a user namespace where nobody cannot enter', { skip: !asRoot && 'needs root' }, async () => {
    const closed = join(parent, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const database = await startIn(join(closed, 'data'));
    assert.equal((await ask(database, 'select 1 as one')).one, 1);
    assert.equal(statSync(clusterFolder(join(closed, 'data'))).uid, 0);
    await database.stop();
  });
});

function runAs(): RunAs {
  const chosen = chooseRunAs(folder, clusterFolder(folder), postgres());
  assert.ok(!isSetupProblem(chosen));
  return chosen;
}

function postgres(): string {
  const found = findPostgres();
  assert.ok(!isSetupProblem(found));
  return found.postgres;
}
