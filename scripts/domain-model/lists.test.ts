import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isLearned, LISTS, readLists } from './lists.ts';

/** Invented names, by whether the split lets them be learned from. */
const names = (learned: boolean): string[] =>
  Array.from({ length: 40 }, (_, at) => `name-${at}.example`).filter((name) => isLearned(name) === learned);

describe('public lists', () => {
  const folder = mkdtempSync(join(tmpdir(), 'haetae-lists-'));
  const known = process.env.HAETAE_LISTS;
  const [early = '', late = '', other = ''] = names(true);
  const [held = ''] = names(false);

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };

  before(() => {
    process.env.HAETAE_LISTS = folder;
    for (const { repository } of LISTS) mkdirSync(join(folder, repository), { recursive: true });
    const archive = 'scamsniffer/scam-database/blacklist/archive';
    write(`${archive}/2025-11-02.json`, JSON.stringify([early, held]));
    write(`${archive}/2026-02-04.json`, JSON.stringify([early, late]));
    write('v2fly/domain-list-community/data/some', `# see ${held}\n${early} @cn\nfull:${other}\ninclude:more\n`);
  });
  after(() => {
    if (known === undefined) delete process.env.HAETAE_LISTS;
    else process.env.HAETAE_LISTS = known;
    rmSync(folder, { recursive: true });
  });

  it('give a report the day of its first file', () =>
    assert.deepEqual([...readLists('reports', 'learned')], [[early, '2025-11-02']]));

  it('hold back what the split holds back, and what was reported after the last day', () => {
    assert.deepEqual([...readLists('reports', 'held-back').keys()], [held]);
    assert.deepEqual([...readLists('reports', 'later').keys()], [late]);
  });

  it('are read line by line where they are no JSON, comments and rules left out', () =>
    assert.deepEqual([...readLists('sites', 'learned').keys()], [early, other]));
});
