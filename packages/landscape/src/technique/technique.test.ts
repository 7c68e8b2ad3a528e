import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { listedTechniques } from '../reference/index.ts';
import { navigatorLayer, techniqueViews } from './index.ts';

describe('techniques', () => {
  const evidence = [
    { technique: 'T1566', name: 'Phishing', objects: 7 },
    { technique: 'T9999', name: null, objects: 1 },
  ];
  const views = techniqueViews(listedTechniques(), evidence);

  test('have as evidence the groups that MITRE lists and the objects that name them', () => {
    const phishing = views.find(({ id }) => id === 'T1566')!;
    assert.equal(phishing.objects, 7);
    assert.ok(views.find(({ id }) => id === 'T1566.001')!.groups.includes('Kimsuky'));
    assert.equal(views.find(({ id }) => id === 'T1566.001')!.parent, 'T1566');
  });

  test('that only objects name are listed by their number', () => {
    assert.deepEqual(views.find(({ id }) => id === 'T9999')?.name, 'T9999');
  });

  test('as a layer of the Navigator carry the format 4.5, and a score that is their evidence', () => {
    const layer = navigatorLayer(views, 'x');
    assert.deepEqual([layer.versions.layer, layer.domain], ['4.5', 'enterprise-attack']);
    const { groups } = views.find(({ id }) => id === 'T1566')!;
    assert.equal(layer.techniques.find(({ techniqueID }) => techniqueID === 'T1566')?.score, groups.length + 7);
    assert.ok(layer.techniques.every(({ score }) => score > 0 && score <= layer.gradient.maxValue));
  });
});
