import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { haetae } from '../testing/command-line.ts';

async function check(args: readonly string[], input = '') {
  const { code, ...said } = await haetae(['check', 'domain', ...args], { input });
  return { status: code, ...said, lines: said.stdout.split('\n').filter((line) => line !== '') };
}

describe('haetae check domain', () => {
  it('without a domain is wrong usage', async () => assert.equal((await check([])).status, 2));

  it('of an empty standard input is bad input, said on standard error alone', async () => {
    const { status, stdout, stderr } = await check(['-', '--json'], '\n\n');
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(JSON.parse(stderr).code, 'no_domain');
  });

  it('of what is no domain is bad input, with a line that says why', async () => {
    const { status, lines } = await check(['a b', '--json']);
    assert.equal(status, 2);
    assert.equal(JSON.parse(lines[0] ?? '').verdict, 'invalid');
  });

  it('prints a line of JSON a domain, in order', async () => {
    const { status, lines } = await check(
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

  it('says the same in Korean, and English unless asked', async () => {
    const { status, stdout } = await check(['metamask-airdrop.io', '--lang', 'ko']);
    assert.equal(status, 1);
    assert.match(stdout, /^차단.*사칭 대상: MetaMask\n.*메타마스크\(MetaMask\)의 이름/);
    assert.doesNotMatch((await check(['metamask-airdrop.io', '--json'])).stdout, /[가-힣]/);
  });

  it('ends with 0 when nothing is found', async () => assert.equal((await check(['wikipedia.org'])).status, 0));

  it('asks the lists unless told not to', async () => {
    const reason = async (args: string[]) =>
      JSON.parse((await check(['auctic.net', '--json', ...args])).lines[0] ?? '').reasons[0]?.rule;
    assert.equal(await reason([]), 'allow-list');
    assert.notEqual(await reason(['--no-lists']), 'allow-list');
  });

  it('shows people hostile input harmlessly', async () => {
    const { stdout } = await check(['\u001b[31mevil', 'https://claim-airdrop.xyz']);
    assert.ok(!stdout.includes('\u001b'));
    assert.match(stdout, /BLOCK {3}claim-airdrop\[\.\]xyz/);
  });
});
