import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { claimDataFolder, type DataFolder } from './data-folder.ts';
import { processStart } from './process-start.ts';
import { isSetupProblem } from './setup-problem.ts';

const parent = mkdtempSync(join(tmpdir(), 'haetae-folder-'));
after(() => rmSync(parent, { recursive: true, force: true }));

function claim(path: string): DataFolder {
  const folder = claimDataFolder(path);
  assert.ok(!isSetupProblem(folder));
  return folder;
}

test('a path that is no folder, or cannot be made, is told with the setting to change', () => {
  const file = join(parent, 'file');
  writeFileSync(file, '');
  for (const path of [file, join(file, 'below'), '/dev/null/below']) {
    const answer = claimDataFolder(path);
    assert.ok(isSetupProblem(answer));
    assert.match(answer.sentence, /cannot be used \(.+\); give a writable folder with HAETAE_DATA_DIR\.$/);
  }
});

test('a folder that a living process holds is refused; that of a dead one, or of a reused number, is taken over', async () => {
  const path = join(parent, 'claimed');
  claim(path).release();
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(other, 'spawn');
  writeFileSync(join(path, 'hub.pid'), `${other.pid} ${processStart(other.pid!)}\n`);
  const refused = claimDataFolder(path);
  assert.ok(isSetupProblem(refused));
  assert.match(refused.sentence, new RegExp(`in use by the hub with process number ${other.pid};`));

  writeFileSync(join(path, 'hub.pid'), `${other.pid} another-boot:1\n`);
  claim(path).release();

  writeFileSync(join(path, 'hub.pid'), `${other.pid} ${processStart(other.pid!)}\n`);
  other.kill('SIGKILL');
  await once(other, 'exit');
  claim(path).release();
});

test('a claim file cut off in the middle does not hold the folder', () => {
  const path = join(parent, 'cut');
  claim(path).release();
  writeFileSync(join(path, 'hub.pid'), '12');
  claim(path).release();
  assert.deepEqual(readdirSync(path), []);
});

test('a new folder gives other users no list of what is in it', () => {
  const folder = claim(join(parent, 'deep', 'new'));
  assert.equal(statSync(folder.path).mode & 0o066, 0);
  folder.release();
  assert.equal(existsSync(join(folder.path, 'hub.pid')), false);
});
