import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSetupProblem } from '../config/setup-problem.ts';
import { createLogger } from '../logging.ts';
import { DatabaseGone } from './connection-loss.ts';
import { listen } from './listen.ts';
import { migrate, readMigrations } from './migrate.ts';
import { type Database, openDatabase, WAIT_MS, withConnection } from './pool.ts';
import { type TemporaryDatabase, temporaryDatabase } from './test/temporary-database.ts';
import { transaction } from './transaction.ts';

const log = createLogger('silent');
let server: TemporaryDatabase;
let database: Database;

before(async () => {
  server = await temporaryDatabase();
  database = openDatabase(server.connection, log);
  await database.owner.query(`
    create role hub_reader nologin; create role hub_intake nologin;
    create table item (n int primary key, colour text not null);
    alter table item enable row level security;
    create policy read on item for select to hub_reader using (colour = current_setting('test.colour', true));
    create policy write on item to hub_intake using (true) with check (true);
    grant select on item to hub_reader; grant select, insert on item to hub_intake;
    insert into item values (1, 'red'), (2, 'green')`);
});
after(async () => {
  await database.close();
  await server.remove();
});

/** Kills the server as soon as it is up; it is on its way back afterwards. */
async function killServer(): Promise<void> {
  while (server.state() !== 'ready') await sleep(5);
  const pid = readFileSync(join(server.folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n', 1)[0];
  process.kill(Number(pid), 'SIGKILL');
  while (server.state() === 'ready') await sleep(1);
}

describe('pools', () => {
  it('a reader cannot write, and no RESET, DISCARD or reconnection makes it more than a reader', async () => {
    const who = async () => (await database.reader.query('select current_user as who')).rows[0].who;
    assert.equal(await who(), 'hub_reader');
    await withConnection(database.reader, (client) => client.query('reset role'));
    await withConnection(database.reader, (client) => client.query('discard all'));
    assert.equal(await who(), 'hub_reader');
    await assert.rejects(database.reader.query(`insert into item values (3, 'red')`), { code: '42501' });
  });

  it('settings of a transaction hold in it and end with it', async () => {
    const items = 'select n from item';
    const see = (settings: Record<string, string>) =>
      transaction(database.reader, async (client) => (await client.query(items)).rows, { readOnly: true, settings });
    assert.deepEqual(await see({ 'test.colour': 'green' }), [{ n: 2 }]);
    assert.deepEqual(await see({}), []);
    assert.deepEqual(await see({ 'test.colour': `'; drop table item; --` }), []);
  });

  it('a transaction whose work throws leaves nothing, and its connection can be used on', async () => {
    const broken = transaction(database.intake, async (client) => {
      await client.query(`insert into item values (4, 'blue')`);
      throw new Error('second thoughts');
    });
    await assert.rejects(broken, /second thoughts/);
    assert.deepEqual((await database.intake.query('select n from item where n = 4')).rows, []);
  });

  it('values come as numbers, texts with six digits, and null', async () => {
    const { rows } = await database.owner.query(
      `select 7411::int8 as place, timestamptz '2026-03-01 12:00:00.5+09' as added, array[1, null]::int8[] as places,
       array['2026-03-01 00:00+00']::timestamptz[] as times, '0.10'::numeric as amount`,
    );
    assert.deepEqual(rows[0], {
      place: 7411,
      added: '2026-03-01T03:00:00.500000Z',
      places: [1, null],
      times: ['2026-03-01T00:00:00.000000Z'],
      amount: '0.10',
    });
  });
});

describe('a database that goes away', () => {
  it('in the middle of a read: the read is run again on the server that came back', async () => {
    let runs = 0;
    const work = () =>
      transaction(
        database.reader,
        async (client) => {
          runs += 1;
          if (runs === 1) await killServer();
          await client.query('select pg_sleep(0.2)');
          return runs;
        },
        { readOnly: true, waitMs: 30_000 },
      );
    assert.equal(await work(), 2);
  });

  it('in the middle of a write: the writer is told, and the work is not run twice', async () => {
    let runs = 0;
    const work = transaction(database.intake, async (client) => {
      runs += 1;
      await killServer();
      await client.query(`insert into item values (5, 'blue')`);
    });
    await assert.rejects(work, (error) => error instanceof DatabaseGone && error.code === 'database_gone');
    assert.equal(runs, 1);
  });

  it('between two writes: the next one waits for it and is stored', async () => {
    await killServer();
    await transaction(database.intake, (client) => client.query(`insert into item values (6, 'blue')`), {
      waitMs: 30_000,
    });
    assert.equal((await database.intake.query('select n from item where n = 6')).rowCount, 1);
  });

  it('for longer than the caller waits: database_gone within that time', async () => {
    const nowhere = openDatabase({ host: join(server.folder, 'nowhere'), user: 'haetae' }, log);
    const began = performance.now();
    const late = transaction(nowhere.reader, async () => 1, { readOnly: true, waitMs: 200 });
    await assert.rejects(late, { code: 'database_gone' });
    assert.ok(performance.now() - began < WAIT_MS, 'sooner than where it is not said how long');
    await nowhere.close();
  });
});

describe('listening', () => {
  it('hears a notification at once, hears again by itself after the server was killed, and looks once a second', async (t) => {
    let heard = 0;
    const listening = listen(server.connection, 'Some channel', () => heard++, log);
    t.after(() => listening.stop());
    await listening.ready;
    const rises = async (limitMs: number) => {
      const from = heard;
      for (const end = Date.now() + limitMs; heard === from && Date.now() < end; await sleep(5));
      return heard > from;
    };
    const notify = () => transaction(database.owner, (client) => client.query(`notify "Some channel"`));
    const [risen] = await Promise.all([rises(500), notify()]);
    assert.ok(risen);
    await killServer();
    await notify();
    assert.ok(await rises(1_500));
    assert.ok(await rises(1_500), 'without any notification');
    await listening.stop();
    const after = heard;
    await sleep(1_100);
    assert.equal(heard, after);
  });
});

describe('migrations', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haetae-migrations-'));
  const write = (name: string, sql: string) => writeFileSync(join(folder, name), sql);
  const run = () => migrate(database.owner, readMigrations(folder), log);
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('run in order, each once, also when two programs start at once', async () => {
    write('0001-first.sql', 'create table step (n int); insert into step values (1);');
    write('0002-second.sql', '-- breaking\nalter table step add column m int; insert into step values (2, 2);');
    const [one, two] = await Promise.all([run(), run()]);
    assert.ok(!isSetupProblem(one) && !isSetupProblem(two));
    assert.deepEqual(
      [...one, ...two].map(({ name, breaking }) => [name, breaking]),
      [
        ['0001-first.sql', false],
        ['0002-second.sql', true],
      ],
    );
    assert.equal((await database.owner.query('select * from step')).rowCount, 2);
  });

  it('that fail leave nothing of themselves and are named', async () => {
    write('0003-third.sql', 'insert into step values (3); select 1 / 0;');
    await assert.rejects(run(), /migration 0003-third.sql: division by zero/);
    rmSync(join(folder, '0003-third.sql'));
    assert.deepEqual(await run(), []);
    assert.equal((await database.owner.query('select * from step')).rowCount, 2);
  });

  it('refuse a database that a newer program has moved on', async () => {
    rmSync(join(folder, '0002-second.sql'));
    const answer = await run();
    assert.ok(isSetupProblem(answer));
    assert.match(answer.sentence, /at version 2 and this program knows only 1; start the newer program/);
  });

  it('answer with what to do when the database does not let them in', async () => {
    const stranger = openDatabase({ ...server.connection, password: 'wrong' }, log);
    const answer = await migrate(stranger.owner, [], log);
    await stranger.close();
    assert.ok(isSetupProblem(answer));
    assert.match(answer.sentence, /password authentication failed.*DATABASE_URL is right/);
  });

  it('with a gap or a strange name are an error of ours, found before anything runs', () => {
    const wrong = join(folder, 'wrong');
    mkdirSync(wrong);
    writeFileSync(join(wrong, '0002-late.sql'), '');
    assert.throws(() => readMigrations(wrong), /should be numbered 0001/);
  });
});
