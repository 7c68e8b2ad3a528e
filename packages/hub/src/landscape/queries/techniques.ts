import type { MonthCell } from '@haetae/landscape/shift';
import type { TechniqueEvidence } from '@haetae/landscape/technique';
import type { Reader } from '../../store/index.ts';

/** SQL: the techniques of ATT&CK that objects of the store stand for, one row an id. */
const TECHNIQUES = `technique as materialized (
  select a.uuid, a.kind, min(said->>'external_id') as technique, min(a.body::jsonb->>'name') as name
    from object a join kind k on k.id = a.kind
    cross join lateral jsonb_array_elements(a.body::jsonb->'external_references') as said
   where k.type = 'attack-pattern' and said->>'source_name' = 'mitre-attack' and said->>'external_id' ~ '^T[0-9.]+$'
   group by a.uuid, a.kind)`;

/** How many objects that the session sees name each technique. */
export async function readEvidence(reader: Reader): Promise<TechniqueEvidence[]> {
  return await reader.query<TechniqueEvidence>(
    `with ${TECHNIQUES}
     select t.technique, min(t.name) as name, count(distinct r.obj)::int8 as objects
       from technique t join reference r on r.uuid = t.uuid and r.kind = t.kind group by t.technique`,
  );
}

/** The same by month of what names them: where an object says since when, that month, else that of its version. */
export async function readTechniqueMonths(reader: Reader): Promise<MonthCell[]> {
  return await reader.query<MonthCell>(
    `with ${TECHNIQUES}
     select 'technique' as dimension, t.technique as value, to_char(o.modified, 'YYYY-MM') as month,
            count(distinct r.obj)::int8 as count, 0::int8 as usd
       from technique t join reference r on r.uuid = t.uuid and r.kind = t.kind join object o on o.obj = r.obj
      group by t.technique, month`,
  );
}
