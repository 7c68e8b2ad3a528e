import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { type Config, readConfig } from './config.ts';
import type { Environment } from './env.ts';

const folder = mkdtempSync(join(tmpdir(), 'haetae-config-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): string {
  const path = join(folder, 'hub.yaml');
  writeFileSync(path, text);
  return path;
}

function config(env: Environment, argv: string[] = []): Config {
  const read = readConfig(env, argv);
  assert.ok('port' in read, JSON.stringify(read));
  return read;
}

function sentences(env: Environment, argv: string[] = []): string[] {
  const read = readConfig(env, argv);
  assert.ok(Array.isArray(read), 'there is a problem');
  return read.map((problem) => problem.sentence);
}

describe('a wrong setting', () => {
  const cases: [string, Environment, RegExp][] = [
    ['a port that is a word', { HAETAE_PORT: 'http' }, /^HAETAE_PORT is "http"; give a port from 1 to 65535, or 0/],
    ['a port beyond the last', { HAETAE_PORT: '65536' }, /give a port/],
    ['a negative port', { HAETAE_PORT: '-1' }, /give a port/],
    ['a port in another notation', { HAETAE_PORT: '0x10' }, /give a port/],
    ['a host with scheme and port', { HAETAE_HOST: 'http://127.0.0.1:80' }, /without port or scheme/],
    ['a name of two lines', { HAETAE_NAME: 'a\nb' }, /one line of 1 to 100 characters/],
    ['a jurisdiction by its name', { HAETAE_JURISDICTION: 'Korea' }, /ISO 3166 code such as KR, or EU/],
    ['an organisation of broken JSON', { HAETAE_ORG: '{"name":' }, /such as \{"name":"Example CERT"/],
    ['an organisation without a name', { HAETAE_ORG: '{"kind":"csirt"}' }, /must be a name or JSON/],
    ['an organisation with a misspelt field', { HAETAE_ORG: '{"name":"A","kinds":"b"}' }, /must be a name or JSON/],
    ['a public URL with a path', { HAETAE_PUBLIC_URL: 'https://a.example/hub' }, /without path, query or password/],
    ['a public URL of another scheme', { HAETAE_PUBLIC_URL: 'ftp://a.example' }, /an origin such as/],
    [
      'a database of another make',
      { DATABASE_URL: 'mysql://u:hunter2@h/d' },
      /^DATABASE_URL must be of the form postgresql:/,
    ],
    ['a key with a space', { HAETAE_BOOTSTRAP_KEY: 'hunter2 hunter2' }, /visible ASCII characters/],
    ['an unknown log level', { HAETAE_LOG: 'loud' }, /must be one of silent, fatal/],
  ];
  for (const [name, env, expected] of cases) {
    it(`${name}: one sentence that says what to do, and no secret in it`, () => {
      const [sentence = '', ...more] = sentences(env);
      assert.match(sentence, expected);
      assert.deepEqual(more, []);
      assert.doesNotMatch(sentence, /hunter2/);
    });
  }

  it('does not hide another: all are told at once', () => {
    assert.equal(sentences({ HAETAE_PORT: 'x', HAETAE_HOST: 'a b', HAETAE_LOG: 'x' }).length, 3);
  });

  it('is named as its giver knows it: variable, flag or key of the file', () => {
    const path = fileOf('port: many');
    assert.match(sentences({}, ['--config', path])[0] ?? '', /^"port" in .*hub\.yaml is "many"/);
    assert.match(sentences({}, ['--port', 'many'])[0] ?? '', /^--port is "many"/);
  });

  it('an unknown flag, a flag without value or a stray word: the flags are listed', () => {
    for (const argv of [['--prot', '1'], ['--port'], ['7411']]) {
      assert.match(sentences({}, argv)[0] ?? '', /the flags are --config, --port, --host, --data-dir/);
    }
  });

  it('a settings file that is absent, broken, of unknown keys or explosive is told with its name', () => {
    const bomb = `a: &a [1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b]\nd: [*c,*c,*c]`;
    const cases: [string, RegExp][] = [
      ['port: [1', /is not valid YAML at character/],
      ['port: 1\nport: 2', /is not valid YAML/],
      ['- port', /must hold settings such as/],
      ['prot: 1', /has the unknown setting "prot"; the settings are port, host, data-dir/],
      [bomb, /cannot be read \(Excessive alias count/],
      [`name: ${'x'.repeat(70_000)}`, /is larger than 64 KiB/],
    ];
    for (const [text, expected] of cases) assert.match(sentences({}, ['--config', fileOf(text)])[0] ?? '', expected);
    assert.match(sentences({}, ['--config', join(folder, 'absent.yaml')])[0] ?? '', /absent\.yaml cannot be read/);
  });
});

describe('settings', () => {
  it('have defaults that start a hub on this machine only', () => {
    const { port, host, dataDir, name, organisation, logLevel } = config({});
    assert.deepEqual([port, host, dataDir, name, logLevel], [7411, '127.0.0.1', resolve('.haetae'), 'Haetae', 'info']);
    assert.deepEqual(organisation, { name: 'Haetae' });
  });

  it('flag wins over environment, that over file, that over default', () => {
    const path = fileOf('port: 1\nhost: file.example\nname: From file\njurisdiction: kr\n');
    const env = { HAETAE_PORT: '2', HAETAE_HOST: 'env.example', HAETAE_NAME: '' };
    const { port, host, name, jurisdiction } = config(env, ['--config', path, '--port=0']);
    assert.deepEqual([port, host, name, jurisdiction], [0, 'env.example', 'From file', 'KR']);
  });

  it('an organisation is a plain name or JSON, in a file a mapping', () => {
    assert.deepEqual(config({ HAETAE_ORG: '한국 CERT' }).organisation, { name: '한국 CERT' });
    const full = { id: 'identity--1', name: 'A', kind: 'csirt' };
    assert.deepEqual(config({ HAETAE_ORG: JSON.stringify(full) }).organisation, full);
    assert.deepEqual(config({}, ['--config', fileOf('org: { name: A, kind: csirt }')]).organisation, {
      name: 'A',
      kind: 'csirt',
    });
  });

  it('a public URL is kept as its origin', () => {
    assert.equal(config({ HAETAE_PUBLIC_URL: 'https://Hub.example:443/' }).publicUrl, 'https://hub.example');
  });

  it('secrets show themselves in no print, JSON or text of the configuration', () => {
    const read = config({ HAETAE_BOOTSTRAP_KEY: 'hunter2', DATABASE_URL: 'postgres://u:hunter2@h/d' });
    for (const text of [inspect(read, { depth: 9, showHidden: true }), JSON.stringify(read), `${read.bootstrapKey}`]) {
      assert.doesNotMatch(text, /hunter2/);
    }
    assert.equal(read.bootstrapKey?.reveal(), 'hunter2');
  });
});
