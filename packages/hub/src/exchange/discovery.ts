/** Discovery, the API root, collections (TAXII 2.1 sections 4.1, 4.2, 5.1, 5.2). */
import { BODY_LIMIT } from '../platform/http/index.ts';
import { describeCollection } from './collection.ts';
import { collectionsFor, enterCollection, isProblem, type Resource } from './context.ts';
import { TAXII } from './media-type.ts';
import { resource } from './taxii-answer.ts';

export const discovery: Resource = async (_asked, { hub, url }) => {
  const root = `${url()}/taxii2/default/`;
  return resource({
    title: hub.name,
    description: 'Intelligence about crypto theft, shared within an alliance of hubs.',
    default: root,
    api_roots: [root],
  });
};

export const apiRoot: Resource = async (_asked, { hub }) =>
  resource({ title: hub.name, versions: [TAXII], max_content_length: BODY_LIMIT });

export const collections: Resource = async ({ session }, context) => {
  const list = collectionsFor(session, context).map(({ collection, rights }) => describeCollection(collection, rights));
  return resource(list.length === 0 ? {} : { collections: list });
};

export const collection: Resource = async (asked, context) => {
  const entered = enterCollection(asked, context);
  return isProblem(entered) ? entered : resource(describeCollection(entered.collection, entered.rights));
};
