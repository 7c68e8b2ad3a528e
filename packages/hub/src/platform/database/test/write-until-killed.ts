// Started by the tests with a data folder: writes rows one by one and prints the number of each that was acknowledged.

import { createLogger } from '../../logging.ts';
import { openDatabase } from '../pool.ts';
import { startIn } from './temporary-database.ts';

const database = await startIn(process.argv[2] ?? '');
const { owner } = openDatabase(database.connection, createLogger('silent'));
await owner.query('create table if not exists written (number bigint generated always as identity primary key)');
for (;;) {
  const { rows } = await owner.query<{ number: number }>('insert into written default values returning number');
  process.stdout.write(`${rows[0]?.number}\n`);
}
