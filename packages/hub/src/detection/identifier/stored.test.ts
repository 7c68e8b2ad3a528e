/** What whoever reads a hub's database finds: every table, read as text, after everything that can be done was done. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { after, before, test } from 'node:test';
import { toHex } from '@haetae/proof/canonical';
import { blindInput, evaluateElements, identifierInput, openSeries } from '@haetae/proof/oprf';
import { organisationId } from '../../store/testing/open-store.ts';
import { evaluateForMember } from './evaluate.ts';
import { currentSeries, ensureOwnKey } from './keys.ts';
import { settleNotice, takeNotice } from './notices.ts';
import { answerPerson } from './person-request.ts';
import { CIRCLE, HUB, type OpenComparison, openComparison, random } from './testing/open-comparison.ts';

const WRITTEN = '010-2345-6789';
const NORMAL = '+821023456789';
const input = identifierInput({ kind: 'phone', value: NORMAL }, 'haetae-identifier-1');

let open: OpenComparison;
let output: string;
before(async () => {
  open = await openComparison();
  const { parts } = open;
  const key = await ensureOwnKey(CIRCLE, parts);
  const blinded = blindInput(input, random);
  const opened = openSeries([blinded], [evaluateElements([blinded.blinded], key.key, random)], [key.key.publicKey]);
  assert.ok(opened.ok);
  output = toHex(opened.outputs[0]!);
});
after(() => open.close());

async function everything(): Promise<string> {
  const pool = open.store.database.owner;
  const { rows: tables } = await pool.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const texts: string[] = [];
  for (const { name } of tables) {
    const { rows } = await pool.query<{ text: string }>(`select row_to_json(t)::text as text from "${name}" t`);
    texts.push(...rows.map((row) => row.text));
  }
  return texts.join('\n').toLowerCase();
}

/** What an identifier might be stored as by somebody who thinks that hides it. */
const guesses = [WRITTEN, NORMAL, NORMAL.slice(1), `phone:${NORMAL}`].flatMap((text) => [
  text,
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').toLowerCase(),
  ...['md5', 'sha1', 'sha256', 'sha512'].flatMap((algorithm) => [
    createHash(algorithm).update(text).digest('hex'),
    createHash(algorithm).update(text).digest('base64').toLowerCase(),
  ]),
]);

test('contributed, asked about, answered and expired: no table holds the identifier, nor what could be tried out without a key', async () => {
  const { parts } = open;
  await open.contribute(1, { output });
  await open.contribute(2, { output });
  const series = currentSeries(CIRCLE, parts)!;
  const asked = blindInput(input, random);
  const elements = [toHex(asked.blinded)];
  const evaluated = await evaluateForMember(
    { circle: HUB, series, purpose: 'applicant-check', elements },
    { member: 'member--1', organisation: organisationId(1) },
    parts,
  );
  assert.ok('steps' in evaluated);
  await answerPerson(
    { act: 'access', identity: 'document-in-person', outputs: [{ series, output }] },
    'member--1',
    parts,
  );
  const held = await everything();
  assert.ok(held.includes(output), 'the output is what is stored');
  for (const guess of [...guesses, toHex(input)]) assert.ok(!held.includes(guess.toLowerCase()), guess);
  assert.ok(!held.includes(elements[0]!), 'what was asked is not kept, not even blinded');
});

test('erased by the person not even the output is left, and it does not come in again', async () => {
  const { parts } = open;
  const series = currentSeries(CIRCLE, parts)!;
  const answer = await answerPerson(
    { act: 'erasure', identity: 'document-in-person', outputs: [{ series, output }] },
    'member--1',
    parts,
  );
  assert.equal(answer.erased, 2);
  await open.follow();
  assert.ok(!(await everything()).includes(output));
  await assert.rejects(open.contribute(3, { output }), /gone/);
});

test('a decided notice of erasure leaves no output either', async () => {
  const { parts } = open;
  const series = currentSeries(CIRCLE, parts)!;
  const other = 'c'.repeat(128);
  await open.contribute(1, { output: other });
  await takeNotice('hub--2', [{ series, output: other }], parts);
  assert.deepEqual(parts.index.ownAlone(series, '', 0), []);
  const { rows } = await parts.pool.query<{ id: string }>('select id from identifier_notice');
  assert.deepEqual(await settleNotice(rows[0]!.id, true, 'member--1', parts), { erased: 1 });
  await open.follow();
  assert.ok(!(await everything()).includes(other));
});
