import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { haetae, testFolder } from '../testing/command-line.ts';

const { path: dir, file } = testFolder();

const checkApplicant = (...args: string[]) => checkApplicantWith('', ...args);

const checkApplicantWith = (input: string | Uint8Array, ...args: string[]) =>
  haetae(['check', 'applicant', ...args], { input });

type Answer = {
  signals: { rule: string; weight: number; text: string; source: string; question: string }[];
  step: { ready: boolean };
};
type Refusal = { code: string; errors?: { code: string; place: string; message: string }[] };

test('facts that fit: exit 0, no signal', async () => {
  const { code, stdout } = await checkApplicant(
    file('good.json', '{"application": "2026-1", "pay": {"to": "applicant"}}'),
    '--json',
  );
  assert.deepEqual([code, (JSON.parse(stdout) as Answer).signals], [0, []]);
});

test('the example that the command prints is read, and gives signals with exit 1', async () => {
  const { stdout: example } = await checkApplicant('--example');
  const { code, stdout } = await checkApplicant(file('example.yaml', example), '--json');
  const { signals, step } = JSON.parse(stdout) as Answer;
  assert.equal(code, 1);
  for (const { rule, weight, text, source, question } of signals)
    assert.ok(rule && weight && text && source && question);
  assert.equal(step.ready, false);
});

test('the schema is printed as JSON Schema that knows no other fields', async () => {
  const { code, stdout } = await checkApplicant('--schema');
  assert.equal(code, 0);
  assert.equal((JSON.parse(stdout) as { additionalProperties: boolean }).additionalProperties, false);
});

test('what is never an input: exit 2, with place and what would be right', async () => {
  const { code, stdout, stderr } = await checkApplicant(
    file('origin.yaml', 'nationality: x\ndecision: { reason: seems NK }\n'),
    '--json',
  );
  const { errors = [] } = JSON.parse(stderr) as Refusal;
  assert.deepEqual([code, stdout], [2, '']);
  assert.deepEqual(
    errors.map(({ code, place }) => [code, place]),
    [
      ['never_an_input', 'nationality'],
      ['never_an_input', 'decision.reason'],
    ],
  );
  assert.match(errors[0]?.message ?? '', /Write which facts differ/);
});

test('what cannot be read: exit 2, one document on standard error, nothing on standard output', async () => {
  const bomb = `a: &a [x, x]\n${Array.from({ length: 30 }, (_, at) => `k${at}: &k${at} [*${at === 0 ? 'a' : `k${at - 1}`}, *${at === 0 ? 'a' : `k${at - 1}`}]`).join('\n')}`;
  const rows: [string, string | Uint8Array][] = [
    ['binary', new Uint8Array([0, 159, 146, 150])],
    ['broken.yaml', 'a: [1, 2'],
    ['bomb.yaml', bomb],
    ['twice.yaml', 'application: a\napplication: b'],
    ['deep.json', '['.repeat(200_000)],
    ['deep.yaml', `a: ${'['.repeat(20_000)}`],
    ['two.yaml', 'application: a\n---\napplication: b'],
    ['broken.json', '{"application": '],
    ['empty.yaml', ''],
    ['huge.json', `{"application": "${'a'.repeat(30_000_000)}"}`],
  ];
  for (const [name, content] of rows) {
    const { code, stdout, stderr } = await checkApplicant(file(name, content), '--json');
    assert.deepEqual([code, stdout], [2, ''], `${name}: ${stderr.slice(0, 300)}`);
    assert.ok((JSON.parse(stderr) as Refusal).code, name);
  }
  const absent = await checkApplicant(join(dir, 'absent'), '--json');
  assert.equal(absent.code, 2);
});

test('bytes that are no UTF-8 are refused on standard input with the words of a file', async () => {
  const bytes = new Uint8Array([0x61, 0x3a, 0x20, 0xff, 0xfe]);
  const piped = await checkApplicantWith(bytes, '-', '--json');
  const filed = await checkApplicant(file('latin.yaml', bytes), '--json');
  for (const { code, stdout, stderr } of [piped, filed]) {
    assert.deepEqual([code, stdout], [2, '']);
    const told = JSON.parse(stderr) as { code: string; detail: string };
    assert.equal(told.code, 'unreadable');
    assert.match(told.detail, /cannot be read: it is not UTF-8 text\.$/);
  }
});

test('facts on standard input are read like those of a file', async () => {
  const { code, stdout } = await checkApplicantWith('application: 2026-1', '-', '--json');
  assert.deepEqual([code, (JSON.parse(stdout) as Answer).signals], [0, []]);
});
