import type { AttributedActor } from '@haetae/landscape/actor';
import type { ActorNames } from '@haetae/landscape/reference';
import type { Interned, Reader } from '../../store/index.ts';

/**
 * Each name that a theft is attributed to, by the incident itself or by a relationship, with number and sum. What a
 * relationship says of an actor that the incident names itself is not counted twice.
 */
export async function readAttributedActors(reader: Reader, merged: readonly string[]): Promise<AttributedActor[]> {
  return await reader.query<AttributedActor>(
    `with linked as (
       select distinct l.theft, l.target, l.target_type from theft_link_now l
        where l.says = 'attributed-to' and l.theft <> all ($1::uuid[])),
     named as (select t.target, a.name from (select distinct target, target_type from linked) t cross join lateral (${NAME_OF_TARGET}) a),
     told as (
       select value as actor, count, usd from theft_figure
        where dimension = 'actor' and (uuid is null or uuid <> all ($1::uuid[]))
       union all
       select n.name, 1, coalesce(t.usd, 0) from linked l join named n using (target) join theft_now t on t.uuid = l.theft
        where n.name <> all (t.actors))
     select actor, sum(count)::int8 as count, sum(usd)::int8 as usd from told group by actor having sum(count) > 0`,
    [merged],
  );
}

/** SQL: the present name of the actor that a link `t` points at, as far as the reader may see it. */
export const NAME_OF_TARGET = `
  select n.body::jsonb->>'name' as name from object n join kind k on k.id = n.kind and k.type = t.target_type
   where n.uuid = t.target order by n.modified desc, n.version desc, n.rendition, n.obj limit 1`;

/** Names that actors of the store carry by the word of those who made them; the product's own facts not among them. */
export async function readActorNames(reader: Reader, interned: Interned, ownFacts: string): Promise<ActorNames[]> {
  const kinds = ['threat-actor', 'intrusion-set'].flatMap((type) => interned.kindOf(type) ?? []);
  return await reader.query<{ name: string; source: string; names: string[] }>(
    `select o.body::jsonb->>'name' as name,
            coalesce(o.body::jsonb->>'created_by_ref', 'identity--' || o.submitter) as source,
            array[o.body::jsonb->>'name'] || array(
              select jsonb_array_elements_text(
                case when jsonb_typeof(o.body::jsonb->'aliases') = 'array' then o.body::jsonb->'aliases' else '[]' end)
            ) as names
       from log l join object o on o.obj = l.obj
      where l.audience = any ($3::int4[]) and l.kind = any ($1::int2[]) and o.submitter <> right($2, 36)::uuid and not exists (
        select 1 from object n where n.uuid = o.uuid and n.kind = o.kind and (n.modified, n.version) > (o.modified, o.version))
      order by o.obj limit 2000`,
    [kinds, ownFacts, reader.audiences],
  );
}
