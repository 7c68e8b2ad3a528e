import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { mailParts } from './mail-parts.ts';

/** What a mail is as text, a line a line, given whole or line by line. */
async function textOf(mail: string, cut: boolean): Promise<string[]> {
  const whole = new TextEncoder().encode(mail);
  const pieces = cut ? mail.split(/(?<=\n)/).map((line) => new TextEncoder().encode(line)) : [whole];
  async function* parts(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    yield* pieces;
  }
  let text = '';
  for await (const part of mailParts(parts())) text += new TextDecoder().decode(part);
  return text.split('\n');
}

const attachment = 'first\nevil.example\n';
const encoded = Buffer.from(attachment)
  .toString('base64')
  .replace(/(.{8})/g, '$1\n');
const hashOf = (name: string): string => createHash(name).update(attachment).digest('hex');
const lines = encoded.split('\n').length;

const MAIL = [
  'From sender@example Thu Jan  1 00:00:00 2026',
  'Subject: =?UTF-8?B?7KeA6rCRIGV2aWwuZXhhbXBsZQ==?= =?UTF-8?Q?a=2Eb_c?=',
  'Content-Type: multipart/mixed;',
  ' boundary="b1"',
  '',
  'preamble',
  '--b1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'Go to https://evil.ex=',
  'ample/a=3Db now',
  'plain',
  '--b1',
  'Content-Transfer-Encoding: base64',
  '',
  encoded,
  '--b1--',
  'epilogue =41',
  '',
  'From other@example Thu Jan  1 00:00:00 2026',
  'Subject: x',
  '',
  'aGVsbG8= is text here',
].join('\n');

for (const cut of [false, true]) {
  test(`a mail ${cut ? 'line by line' : 'at once'}: what is encoded is text, and every line keeps its number`, async () => {
    const text = await textOf(MAIL, cut);
    assert.equal(text.length, MAIL.split('\n').length);
    assert.match(text[1]!, / 지갑 evil\.example a\.b c$/);
    assert.deepEqual(text.slice(9, 12), ['Go to https://evil.example/a=b now', '', 'plain']);
    assert.equal(text[15], `first evil.example  ${['md5', 'sha1', 'sha256'].map(hashOf).join(' ')}`);
    assert.deepEqual(text.slice(15 + lines), ['--b1--', 'epilogue =41', '', ...MAIL.split('\n').slice(-4)]);
  });
}

test('a mail that is cut, nested or wrong in its encoding is read as far as it goes', async () => {
  const broken =
    'From: a@b\nContent-Type: multipart/x; boundary=b\n\n--b\nContent-Transfer-Encoding: base64\n\n!!!*$\n=ZZ';
  assert.match((await textOf(broken, false)).join('\n'), /Content-Transfer-Encoding: base64/);
});
