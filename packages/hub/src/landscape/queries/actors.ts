import type { AttributedActor } from '@haetae/landscape/actor';
import type { ActorNames } from '@haetae/landscape/reference';
import type { Reader } from '../../store/index.ts';

/** Each name that a theft is attributed to, by the incident itself or by a relationship, with number and sum. */
export async function readAttributedActors(reader: Reader, merged: readonly string[]): Promise<AttributedActor[]> {
  return await reader.query<AttributedActor>(
    `with named as (
       select t.uuid, t.usd, said.actor from theft_now t cross join unnest(t.actors) as said (actor)
        where t.uuid <> all ($1::uuid[])
       union
       select t.uuid, t.usd, a.body::jsonb->>'name' from theft_link_now l
         join theft_now t on t.uuid = l.theft
         cross join lateral (select body from object n where n.uuid = l.target
                              order by n.modified desc, n.version desc, n.rendition, n.obj limit 1) a
        where l.says = 'attributed-to' and t.uuid <> all ($1::uuid[]))
     select actor, count(*)::int8 as count, coalesce(sum(usd), 0)::int8 as usd from named group by actor`,
    [merged],
  );
}

/** Names that actors of the store carry by the word of those who made them; the product's own facts not among them. */
export async function readActorNames(reader: Reader, ownFacts: string): Promise<(ActorNames & { source: string })[]> {
  return await reader.query<ActorNames & { source: string }>(
    `select o.body::jsonb->>'name' as name, coalesce(o.body::jsonb->>'created_by_ref', 'identity--' || o.submitter) as source,
            array[o.body::jsonb->>'name'] || array(
              select jsonb_array_elements_text(
                case when jsonb_typeof(o.body::jsonb->'aliases') = 'array' then o.body::jsonb->'aliases' else '[]' end)
            ) as names
       from object o join kind k on k.id = o.kind
      where k.type in ('threat-actor', 'intrusion-set') and o.submitter <> right($1, 36)::uuid and not exists (
        select 1 from object n where n.uuid = o.uuid and n.kind = o.kind and (n.modified, n.version) > (o.modified, o.version))
      order by o.obj limit 2000`,
    [ownFacts],
  );
}
