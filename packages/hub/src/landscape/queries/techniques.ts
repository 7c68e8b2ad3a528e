import type { MonthCell } from '@haetae/landscape/shift';
import type { TechniqueEvidence } from '@haetae/landscape/technique';
import type { Interned, Reader } from '../../store/index.ts';

/**
 * SQL: the techniques of ATT&CK that objects of the store stand for. The log's index knows audience and kind, so that
 * a million other objects cost nothing. Parameters: the kind of attack patterns, the session's audiences.
 */
const TECHNIQUES = `technique as materialized (
  select a.uuid, min(said->>'external_id') as technique, min(a.body::jsonb->>'name') as name
    from log l join object a on a.obj = l.obj
    cross join lateral jsonb_array_elements(
      case when jsonb_typeof(a.body::jsonb->'external_references') = 'array' then a.body::jsonb->'external_references' else '[]' end) as said
   where l.audience = any ($2::int4[]) and l.kind = $1 and said->>'source_name' = 'mitre-attack' and said->>'external_id' ~ '^T[0-9.]{4,12}$'
   group by a.uuid)`;

const parametersOf = (reader: Reader, interned: Interned): unknown[] => [
  interned.kindOf('attack-pattern') ?? -1,
  reader.audiences,
];

/** How many objects that the session sees name each technique. */
export async function readEvidence(reader: Reader, interned: Interned): Promise<TechniqueEvidence[]> {
  return await reader.query<TechniqueEvidence>(
    `with ${TECHNIQUES}
     select t.technique, min(t.name) as name, coalesce(sum(c.count), 0)::int8 as objects
       from technique t join technique_cell c on c.pattern = t.uuid group by t.technique having sum(c.count) > 0`,
    parametersOf(reader, interned),
  );
}

/** Techniques whose months are told: the most named. A series that hardly anybody names shows no change. */
const MOST_SERIES = 40;

/** The most named techniques by month of what names them. */
export async function readTechniqueMonths(reader: Reader, interned: Interned): Promise<MonthCell[]> {
  return await reader.query<MonthCell>(
    `with ${TECHNIQUES},
     monthly as (
       select t.technique, c.month, sum(c.count) as count from technique t join technique_cell c on c.pattern = t.uuid
        group by t.technique, c.month having sum(c.count) > 0),
     most as (select technique from monthly group by technique order by sum(count) desc, technique limit ${MOST_SERIES})
     select 'technique' as dimension, technique as value, to_char(month, 'YYYY-MM') as month, count::int8, 0::int8 as usd
       from monthly join most using (technique)`,
    parametersOf(reader, interned),
  );
}
