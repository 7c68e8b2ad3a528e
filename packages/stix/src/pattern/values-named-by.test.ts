/** What a pattern names (STIX 2.1 section 9), and which patterns only name together with something else. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { valuesNamedBy } from './index.ts';

const CASES: readonly (readonly [what: string, pattern: string, named: readonly string[] | undefined])[] = [
  ['text that is no pattern names nothing', 'evil.example', undefined],
  ['an equality names its value', "[domain-name:value = 'evil.example']", ['domain-name evil.example']],
  ['what is not equal names nothing', "[domain-name:value != 'good.example']", undefined],
  ['a negated set names nothing', "[domain-name:value NOT IN ('good.example')]", undefined],
  ['LIKE names nothing', "[domain-name:value LIKE '%']", undefined],
  [
    'a set names each once',
    "[url:value IN ('http://a/', 'http://b/', 'http://a/')]",
    ['url http://a/', 'url http://b/'],
  ],
  [
    'OR inside and between observations names all',
    "[ipv4-addr:value = '192.0.2.1' OR ipv6-addr:value = '2001:db8::1'] OR [mutex:name = 'm']",
    ['ipv4-addr 192.0.2.1', 'ipv6-addr 2001:db8::1', 'mutex m'],
  ],
  [
    'AND between observations names nothing: both must be seen',
    "[domain-name:value = 'a'] AND [mutex:name = 'm']",
    undefined,
  ],
  ['AND of two things names nothing', "[domain-name:value = 'a' AND url:value = 'b']", undefined],
  ['an observation within a time names nothing by itself', "[domain-name:value = 'a'] WITHIN 5 SECONDS", undefined],
  [
    'hashes of one file name it each, beside its name and size',
    "[file:hashes.MD5 = 'aa' AND file:hashes.'SHA-256' = 'bb' AND file:name = 'x.exe' AND file:size > 5]",
    ['md5 aa', 'sha256 bb'],
  ],
  ['a file name with a size names nothing', "[file:name = 'x.exe' AND file:size = 5]", undefined],
  ['a file name alone is named', "[file:name = 'x.exe']", ['file-name x.exe']],
  ['one part that cannot be named leaves the whole unnamed', "[domain-name:value = 'a' OR process:pid = 5]", undefined],
];

for (const [what, pattern, named] of CASES) {
  test(what, () => {
    assert.deepEqual(
      valuesNamedBy(pattern)?.map(({ type, value }) => `${type} ${value}`),
      named,
    );
  });
}
