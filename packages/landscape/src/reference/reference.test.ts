import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { AttributionLevel, extension } from '@haetae/contract';
import { referencesOf, type StixObject, stixType, validateObject } from '@haetae/stix/object';
import { parseTheftDate } from '../theft/index.ts';
import { actorNames, knownThefts, landscapeFacts, listedTechniques, MITRE_GROUPS, publishedTotals } from './index.ts';

const shared = process.env.HAETAE_SHARED ?? '../shared';
const absent = existsSync(join(shared, 'data/thefts')) ? false : 'shared data is absent';

describe('the built-in thefts', () => {
  const thefts = knownThefts();

  test('are sixty from 2017 to 2026, each with a source and a level for who attributes it', () => {
    assert.equal(thefts.length, 60);
    assert.deepEqual([thefts[0]?.date, thefts.at(-1)?.date], ['2017-02', '2026-09-24']);
    for (const { attributions, victim } of thefts) {
      assert.ok(attributions.length > 0, victim);
      assert.ok(
        attributions.every(({ source, level }) => source !== '' && AttributionLevel.enum.includes(level)),
        victim,
      );
    }
  });

  test('are no two incidents, and none has a date that does not exist', () => {
    assert.equal(new Set(thefts.map(({ id }) => id)).size, 60);
    assert.ok(thefts.every(({ date }) => parseTheftDate(date) !== undefined));
  });

  test('one without a published amount has none, not zero', () => {
    const without = thefts.filter(({ amount_usd }) => amount_usd === null);
    assert.deepEqual(
      without.map(({ victim }) => victim),
      ['Youbit'],
    );
  });

  test('are the rows of the table that they were written down from', { skip: absent }, () => {
    const rows = readFileSync(join(shared, 'data/thefts/thefts.csv'), 'utf8').trim().split('\n').slice(1);
    const sum = rows.reduce(
      (all, row) => all + Number(/,([0-9]+),[^,]*,/.exec(row.replace(/"[^"]*"/g, ''))?.[1] ?? 0),
      0,
    );
    assert.equal(rows.length, thefts.length);
    assert.equal(
      thefts.reduce((all, { amount_usd }) => all + (amount_usd ?? 0), 0),
      sum,
    );
  });
});

describe('the objects of the built-in landscape', () => {
  const objects = landscapeFacts() as readonly StixObject[];

  test('are valid STIX without a warning, and each stands once', () => {
    for (const object of objects) assert.deepEqual(validateObject(object), { ok: true, object, warnings: [] });
    assert.equal(new Set(objects.map(({ id }) => id)).size, objects.length);
  });

  test('name only what stands before them', () => {
    const seen = new Set<string>();
    for (const object of objects) {
      for (const { id } of referencesOf(object)) assert.ok(seen.has(id), `${object.id} names ${id}`);
      seen.add(object.id);
    }
  });

  test('say each attribution as a relationship, too, with the same level, source and confidence', () => {
    const links = objects.filter((one) => one.relationship_type === 'attributed-to');
    const named = objects
      .filter((one) => stixType(one.id) === 'incident')
      .flatMap((one) => {
        // A fact of this package carries its own extension.
        const theft = (one.extensions as Record<string, { attributions: unknown[] }>)[extension.theft]!;
        return theft.attributions;
      });
    assert.equal(links.length, named.length);
    assert.ok(links.every(({ confidence, labels }) => typeof confidence === 'number' && Array.isArray(labels)));
  });
});

test('every published sum names its publisher, its document and its days', () => {
  for (const { publisher, document, from, to, usd } of publishedTotals()) {
    assert.ok(publisher !== '' && document !== '' && from <= to && Number.isSafeInteger(usd));
  }
});

test('every technique is listed by a known group or is the parent of one that is', () => {
  const groups = new Set(MITRE_GROUPS.map(({ id }) => id));
  const listed = listedTechniques();
  for (const { id, groups: by } of listed) {
    assert.ok(
      by.every((group) => groups.has(group)),
      id,
    );
    assert.ok(by.length > 0 || listed.some((one) => one.id.startsWith(`${id}.`)), id);
  }
  assert.equal(listed.filter(({ groups: by }) => by.length > 0).length, 205);
});

test('the sources disagree about names, and every word of each is kept', { skip: absent }, () => {
  const rows = readFileSync(join(shared, 'data/misp/actor_aliases.csv'), 'utf8').trim().split('\n').slice(1);
  const kept = actorNames().reduce((all, { names }) => all + names.length, 0);
  assert.equal(kept, new Set(rows.map((row) => row.split(',').slice(0, 3).join(','))).size);
});
