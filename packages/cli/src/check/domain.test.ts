import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../../../bin/haetae.js', import.meta.url));

function check(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'check', 'domain', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') };
}

describe('haetae check domain', () => {
  it('without a domain is wrong usage', () => assert.equal(check([]).status, 2));

  it('of an empty standard input is bad input, said on standard error alone', () => {
    const { status, stdout, stderr } = check(['-', '--json'], '\n\n');
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(JSON.parse(stderr).code, 'no_domain');
  });

  it('of what is no domain is bad input, with a line that says why', () => {
    const { status, lines } = check(['a b', '--json']);
    assert.equal(status, 2);
    assert.equal(JSON.parse(lines[0] ?? '').verdict, 'invalid');
  });

  it('prints a line of JSON a domain, in order', () => {
    const { status, lines } = check(
      ['-', '--json', '--no-lists'],
      'metamask-airdrop.pages.dev\r\nwikipedia.org\nlocalhost\n',
    );
    assert.equal(status, 1);
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)).map(({ domain, verdict }) => [domain, verdict]),
      [
        ['metamask-airdrop.pages.dev', 'block'],
        ['wikipedia.org', 'clear'],
        ['localhost', 'invalid'],
      ],
    );
  });

  it('says the same in Korean, and English unless asked', () => {
    const { status, stdout } = check(['metamask-airdrop.io', '--lang', 'ko']);
    assert.equal(status, 1);
    assert.match(stdout, /^차단.*사칭 대상: MetaMask\n.*MetaMask의 이름/);
    assert.doesNotMatch(check(['metamask-airdrop.io', '--json']).stdout, /[가-힣]/);
  });

  it('ends with 0 when nothing is found', () => assert.equal(check(['wikipedia.org']).status, 0));

  it('asks the lists unless told not to', () => {
    const reason = (args: string[]) =>
      JSON.parse(check(['auctic.net', '--json', ...args]).lines[0] ?? '').reasons[0]?.rule;
    assert.equal(reason([]), 'allow-list');
    assert.notEqual(reason(['--no-lists']), 'allow-list');
  });

  it('shows people hostile input harmlessly', () => {
    const { stdout } = check(['\u001b[31mevil', 'https://claim-airdrop.xyz']);
    assert.ok(!stdout.includes('\u001b'));
    assert.match(stdout, /BLOCK {3}claim-airdrop\[\.\]xyz/);
  });
});
