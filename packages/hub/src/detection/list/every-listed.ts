import type { ListEntry, ListKind } from '@haetae/detect/list';
import type { Tlp } from '@haetae/stix/marking';
import type { Reader } from '../../store/index.ts';
import type { ProtectedSites } from '../site/protected-sites.ts';
import { everyValue, type ValueParts } from '../value/known-values.ts';
import type { SaidOfValue } from '../value/said-of.ts';
import { goesOnList, LIST_OF } from './goes-on-list.ts';

/** What is on a list, of whichever kind, and how far the word of it may go. */
export interface Listed {
  readonly kind: ListKind;
  readonly entry: ListEntry;
  readonly marking: Tlp;
  readonly said: SaidOfValue;
}

export interface ListedParts extends ValueParts {
  readonly sites: Pick<ProtectedSites, 'protectionOf'>;
}

/** Everything that goes on a list of what to refuse, as far as the reader may see; one pass over all kinds. */
export async function* everyListed(
  { reader, nameOf }: { readonly reader: Reader; readonly nameOf: (organisation: string) => string },
  parts: ListedParts,
): AsyncGenerator<Listed> {
  for await (const page of everyValue(reader, parts)) {
    for (const said of page) {
      const kind = LIST_OF[said.type];
      if (kind === undefined || !goesOnList(said, parts.sites)) continue;
      yield { kind, entry: entryOf(said, nameOf), marking: said.marking, said };
    }
  }
}

const entryOf = (said: SaidOfValue, nameOf: (organisation: string) => string): ListEntry => ({
  value: said.value,
  object: said.indicator,
  saidBy: nameOf(said.creator ?? said.submitter),
  category: said.category,
  confidence: said.confidence,
  since: said.validFrom,
});
