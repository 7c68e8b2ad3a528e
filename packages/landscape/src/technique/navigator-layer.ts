/** A layer for the ATT&CK Navigator, format 4.5: https://github.com/mitre-attack/attack-navigator/tree/master/layers */
import type { LandscapeTechnique } from '@haetae/contract';

export interface NavigatorLayer {
  readonly name: string;
  readonly versions: { readonly attack: string; readonly navigator: string; readonly layer: string };
  readonly domain: 'enterprise-attack';
  readonly description: string;
  readonly techniques: readonly {
    readonly techniqueID: string;
    readonly score: number;
    readonly comment: string;
    readonly enabled: true;
    readonly showSubtechniques: boolean;
  }[];
  readonly gradient: { readonly colors: readonly string[]; readonly minValue: number; readonly maxValue: number };
  readonly [more: string]: unknown;
}

/** The techniques with their evidence as score: groups listed plus objects that name it. */
export function navigatorLayer(techniques: readonly LandscapeTechnique[], name: string): NavigatorLayer {
  const scored = techniques.filter((one) => one.groups.length + one.objects > 0);
  return {
    name,
    versions: { attack: '18', navigator: '5.2.0', layer: '4.5' },
    domain: 'enterprise-attack',
    description: 'Score: groups of the DPRK that MITRE lists with the technique, plus objects that name it.',
    filters: { platforms: ['Windows', 'Linux', 'macOS'] },
    sorting: 3,
    layout: { layout: 'side', showID: true, showName: true },
    hideDisabled: false,
    techniques: scored.map(({ id, groups, objects, parent }) => ({
      techniqueID: id,
      score: groups.length + objects,
      comment: [groups.join(', '), objects === 0 ? '' : `${objects} objects`].filter(Boolean).join('; '),
      enabled: true,
      showSubtechniques: parent === null,
    })),
    gradient: {
      colors: ['#efeffb', '#2f2b86'],
      minValue: 0,
      maxValue: scored.reduce((most, one) => Math.max(most, one.groups.length + one.objects), 1),
    },
  };
}
