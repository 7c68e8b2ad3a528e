import techniques from './techniques.json' with { type: 'json' };

/** A technique of ATT&CK 18.1 that MITRE lists a DPRK group with, or the parent of one. */
export interface ListedTechnique {
  /** For instance `T1566.001`. */
  readonly id: string;
  readonly name: string;
  /** Short names of tactics. */
  readonly tactics: readonly string[];
  /** Ids of the groups that MITRE lists with it; none for a parent that is listed by its sub-techniques only. */
  readonly groups: readonly string[];
}

/** What every copy of ATT&CK carries. */
export const ATTACK_NOTICE =
  '© 2025 The MITRE Corporation. This work is reproduced and distributed with the permission of The MITRE Corporation.';

export const listedTechniques = (): readonly ListedTechnique[] => techniques;

/** The groups of the DPRK as MITRE names them, by their number of techniques. */
export const MITRE_GROUPS: readonly { readonly id: string; readonly name: string }[] = [
  { id: 'G0094', name: 'Kimsuky' },
  { id: 'G0032', name: 'Lazarus Group' },
  { id: 'G0082', name: 'APT38' },
  { id: 'G1052', name: 'Contagious Interview' },
  { id: 'G1036', name: 'Moonstone Sleet' },
  { id: 'G0067', name: 'APT37' },
  { id: 'G0138', name: 'Andariel' },
  { id: 'G1049', name: 'AppleJeus' },
];
