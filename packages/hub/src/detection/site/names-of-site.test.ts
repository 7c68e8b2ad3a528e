/** Whatever is written before, around and after a host: what is said of it is found, and of nothing that it is not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeDomain } from '@haetae/detect/domain';
import { normaliseValue } from '../value/normalise-value.ts';
import { namesOfSite } from './names-of-site.ts';

function names(input: string): string[] {
  const { domain, verdict } = judgeDomain(input);
  if (verdict === 'invalid') return [];
  return namesOfSite(input, domain).map((name) => `${name.type} ${normaliseValue(name).value}`);
}

const FOUND: readonly (readonly [what: string, input: string, named: string])[] = [
  ['a host in capitals with a final dot', 'GARDEN.Example.', 'domain-name garden.example'],
  ['a host below it', 'https://a.b.garden.example/x', 'domain-name garden.example'],
  ['a host after user information', 'https://metamask.io@garden.example/', 'domain-name garden.example'],
  ['a host with a port', 'http://garden.example:8443/', 'domain-name garden.example'],
  ['an ideographic full stop', 'garden。example', 'domain-name garden.example'],
  ['a backslash for a slash', 'https:\\\\garden.example\\a', 'domain-name garden.example'],
  ['a name in Hangul', 'https://업비트.example/', 'domain-name xn--9w3b70lgul.example'],
  ['a name in punycode', 'xn--9w3b70lgul.example', 'domain-name xn--9w3b70lgul.example'],
  ['an address in hexadecimal', 'http://0xc0000207/', 'ipv4-addr 192.0.2.7'],
  ['an address as one number', 'http://3221225991/', 'ipv4-addr 192.0.2.7'],
  ['the page exactly', 'https://garden.example/claim?id=1', 'url https://garden.example/claim?id=1'],
  ['the page without its question', 'https://garden.example/claim?id=1', 'url https://garden.example/claim'],
  ['the site as a page', 'garden.example', 'url https://garden.example/'],
];

for (const [what, input, named] of FOUND) {
  test(`${what} is looked up as ${named}`, () => assert.ok(names(input).includes(named), names(input).join(', ')));
}

test('punycode that does not decode, and a label of 64 letters, are looked up as nothing', () => {
  for (const input of [`https://${'a'.repeat(64)}.example/`, 'https://xn--a-ecp.ru-/'])
    assert.deepEqual(names(input), []);
});

test('one customer of a hosting service does not stand for the others', () => {
  assert.deepEqual(
    names('thief.pages.dev').filter((name) => name.startsWith('domain-name')),
    ['domain-name thief.pages.dev'],
  );
});
