import type { PublishedKeys } from '@haetae/contract';
import type { IdentifierParts } from './identifier-parts.ts';
import { describeKey } from './keys.ts';

/**
 * Every key that this hub knows, its own and its partners', for anybody to compare: an asker whose hub shows it another
 * key than everybody finds that here, at the partner.
 */
export function publishedKeys({ circles, book }: Pick<IdentifierParts, 'circles' | 'book'>): PublishedKeys {
  return { circles: circles().map(({ id }) => ({ id, keys: book.of(id).map(describeKey) })) };
}
