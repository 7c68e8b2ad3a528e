import { PACK_KINDS, type PackKind, type PackList, type PackVersion } from '@haetae/contract';
import { listFile } from './list-file.ts';
import { PACK_CONTENTS } from './pack-contents.ts';
import type { KeptVersion } from './queries.ts';

/** Entries of each kind of change that a list of packs tells; the pack itself tells all. */
const MOST = 200;

/** The kinds of packs with what was made last of each, by language. */
export function describePacks(
  versions: readonly (KeptVersion & { readonly kind: string; readonly language: string })[],
): PackList {
  return {
    packs: PACK_KINDS.map((kind) => ({
      kind,
      holds: holdsOf(kind),
      advisories: [...PACK_CONTENTS[kind].advisories],
      versions: versions.filter((version) => version.kind === kind).map(describeVersion),
    })),
  };
}

function describeVersion({
  language,
  version,
  made,
  marking,
  changes,
}: KeptVersion & { language: string }): PackVersion {
  const { counts, new: fresh, gone } = changes;
  return {
    language,
    version,
    made,
    marking,
    counts: [...counts],
    new: fresh.slice(0, MOST),
    gone: gone.slice(0, MOST),
  };
}

/** Files of lists and rules that a pack of the kind holds. */
function holdsOf(kind: PackKind): string[] {
  const { lists, addresses, rules } = PACK_CONTENTS[kind];
  return [
    ...(addresses ? ['lists/addresses.csv', 'lists/addresses.txt'] : []),
    ...lists.flatMap((list) => list.formats.map((format) => `lists/${listFile(list.kind, format)}`)),
    ...(rules ? ['rules/*.yar'] : []),
  ];
}
