/**
 * What of a collection each caller gets: rules of the alliance above the standard.
 */
import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { extension } from '@haetae/contract';
import { type Tlp, type TlpFamily, tlpMarkingId } from '@haetae/stix/marking';
import { type Cast, type Client, idsOf, isError, note, openCast, tlp, UNKNOWN } from './testing/taxii.ts';

let cast: Cast;
let admin: Client;
let anna: Client;
let bora: Client;
let green: Client;
let ours: string;
let theirs: string;

before(async () => {
  cast = await openCast();
  ({ admin, anna, bora, green, ours, theirs } = cast);
});
after(() => cast.hub.remove());

/** An empty collection. */
const collection = (): Promise<string> => cast.collection();

function markedAs(marking: string, named: boolean): Record<string, unknown> {
  const sharing = { extension_type: 'property-extension', organisations: [theirs] };
  return { object_marking_refs: [marking], ...(named ? { extensions: { [extension.sharing]: sharing } } : {}) };
}

describe('who sees what', () => {
  test('an object in two collections is found in both, and in no third', async () => {
    const [one, two, three] = [await collection(), await collection(), await collection()];
    const both = note('in two');
    await anna.add(one, [both]);
    await anna.add(two, [both]);
    assert.deepEqual(idsOf(await bora.get(one, 'objects/')), [both.id]);
    assert.deepEqual(idsOf(await bora.get(two, 'objects/')), [both.id]);
    assert.equal((await bora.get(three, 'objects/')).text, '{}');
    isError(await bora.get(three, `objects/${both.id}/`), 404);
  });
  test('a raised marking takes every version from whoever lost it', async () => {
    const into = await collection();
    const { id } = note('raised');
    await anna.add(into, [note('raised')]);
    assert.deepEqual(idsOf(await green.get(into, 'objects/')), [id]);
    await anna.add(into, [note('raised', { modified: '2026-03-09T00:00:00.000Z', object_marking_refs: [tlp.amber] })]);
    for (const query of ['', '?match[version]=all', '?match[version]=first', `?match[id]=${id}&match[version]=all`]) {
      assert.equal((await green.get(into, `objects/${query}`)).text, '{}');
    }
    assert.equal((await green.get(into, 'manifest/?match[version]=all')).text, '{}');
    isError(await green.get(into, `objects/${id}/`), 404);
    isError(await green.get(into, `objects/${id}/versions/`), 404);
    assert.equal(idsOf(await bora.get(into, 'objects/?match[version]=all')).length, 2);
  });
  test('who may not see a part gets the redacted form, under the same id and version', async () => {
    const into = await collection();
    const whole = note('in parts', {
      abstract: 'for amber eyes',
      granular_markings: [{ marking_ref: tlp.amber, selectors: ['abstract'] }],
    });
    await anna.add(into, [whole]);
    assert.deepEqual((await bora.get(into, 'objects/')).json.objects, [whole]);
    const [part, ...others] = (await green.get(into, 'objects/?match[version]=all')).json.objects;
    assert.equal(others.length, 0);
    assert.equal(part.id, whole.id);
    assert.equal(part.modified, whole.modified);
    assert.equal(part.abstract, undefined);
    assert.doesNotMatch((await green.get(into, `objects/${whole.id}/`)).text, /amber eyes/);
  });
  test('a part that is RED is on nobody’s page; the rest is on its author’s, too', async () => {
    const into = await collection();
    const whole = note('red in part', {
      abstract: 'for one pair of eyes',
      granular_markings: [{ marking_ref: tlp.red, selectors: ['abstract'] }],
    });
    await admin.add(into, [whole]);
    for (const client of [admin, anna, bora, green]) {
      const page = await client.get(into, 'objects/');
      assert.deepEqual(idsOf(page), [whole.id]);
      assert.doesNotMatch(page.text, /pair of eyes/);
    }
  });
  test('two submitters of one version are one object on a page, and neither answer tells of the other', async () => {
    const into = await collection();
    const shared = note('twice');
    const strict = note('twice', { object_marking_refs: [tlp.strict] });
    const first = await bora.add(into, [strict]);
    const second = await anna.add(into, [shared]);
    assert.deepEqual(first.json.successes, second.json.successes);
    assert.deepEqual((await anna.get(into, 'objects/?match[version]=all')).json.objects, [shared]);
    assert.equal((await bora.get(into, 'objects/?match[version]=all')).json.objects.length, 1);
  });
  test('TLP in any family of ids, any organisation, any clearance: pages hold exactly what the table says', async () => {
    const into = await collection();
    const levels: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];
    const families: readonly TlpFamily[] = ['tlp-2.0', 'tlp-1.0', 'opencti'];
    const clearances: readonly Tlp[] = ['clear', 'green', 'amber', 'amber+strict', 'red'];
    const cases = Array.from({ length: 300 }, (_, nr) => {
      const level = levels[randomInt(levels.length)]!;
      const family = families[randomInt(families.length)]!;
      const marking = tlpMarkingId(level, family);
      const isRed = marking === tlpMarkingId('red', family);
      const named = randomInt(4) === 0;
      return {
        object: note(`mix ${nr}`, markedAs(marking, named)),
        level: isRed ? 'red' : level,
        named,
        anna: randomInt(2) === 0,
      };
    });
    for (const submitter of [true, false]) {
      const mine = cases.filter((one) => one.anna === submitter).map((one) => one.object);
      const added = await (submitter ? anna : bora).add(into, mine);
      assert.equal(added.json.failure_count, 0, added.text);
    }
    for (const organisation of [ours, theirs]) {
      for (const clearance of clearances) {
        const reader = await admin.member(organisation, ['reader'], clearance);
        const own = (one: (typeof cases)[number]) => (one.anna ? ours : theirs) === organisation;
        const expected = cases.filter((one) => {
          if (one.level === 'red' || levels.indexOf(one.level) > clearances.indexOf(clearance)) return false;
          return one.level !== 'amber+strict' || own(one) || (one.named && organisation === theirs);
        });
        const pages = await reader.walk(into, 'limit=50&match[version]=all');
        assert.deepEqual(
          idsOf(...pages).sort(),
          expected.map((one) => one.object.id).sort(),
          `${organisation} ${clearance}`,
        );
        const hidden = cases.find((one) => !expected.includes(one));
        if (hidden === undefined) continue;
        const [absent, kept] = [
          await reader.get(into, `objects/${UNKNOWN}/`),
          await reader.get(into, `objects/${hidden.object.id}/`),
        ];
        assert.deepEqual({ ...kept.json, error_id: '' }, { ...absent.json, error_id: '' });
      }
    }
  });
});
