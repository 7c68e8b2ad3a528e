-- The landscape: thefts and what is said of them, read from objects by a follower of the log. An object's row goes with
-- it and moves with it: a reader never sees here what row-level security hides there.

-- A row a stored version of an incident that tells of a theft.
create table theft (
  obj bigint primary key references object on delete cascade,
  kind smallint not null,
  uuid uuid not null,
  modified timestamptz not null,
  version text collate "C" not null,
  rendition smallint not null,
  audience int not null,
  past bool not null default false,           -- whoever sees it sees a newer version, too
  sole bool not null default true,            -- its id has rows of this audience only: nothing newer can be hidden
  loose bool not null default false,          -- what it counts as depends on who reads: versions, links, merges
  first date not null,                        -- first and last day that its date can mean
  last date not null,
  victim text not null,
  victim_key text not null,                   -- the name without what does not tell victims apart
  region text not null,
  kinds text[] not null,
  way_in text not null,
  destination text not null,
  threats text[] not null,
  actors text[] not null,                     -- as the incident itself names them, the best attributed first
  rank smallint,                              -- strongest level of its attributions, 0 the strongest; null: none
  usd bigint                                  -- at the time; null: none published
);
create index theft_uuid on theft (uuid);
create index theft_first on theft (first);
create index theft_size on theft (usd desc nulls last, uuid);
create index theft_year on theft (extract(year from first), usd desc nulls last);
create index theft_victim on theft (victim_key, first);
create index theft_loose on theft (obj) where loose;
create index theft_past on theft (uuid) where past;

-- The theft as it is answered, apart: what is counted and sorted stays small.
create table theft_told (
  obj bigint primary key references theft on delete cascade,
  audience int not null,
  told jsonb not null
);

-- Relationships that attribute an incident to an actor, or say that two incidents are one.
create table theft_link (
  obj bigint primary key references object on delete cascade,
  kind smallint not null,
  uuid uuid not null,
  modified timestamptz not null,
  version text collate "C" not null,
  rendition smallint not null,
  audience int not null,
  past bool not null default false,
  sole bool not null default true,
  says text not null check (says in ('attributed-to', 'duplicate-of')),
  theft uuid not null,                        -- the incident it speaks of
  target_type text not null,
  target uuid not null,                       -- the actor; or the incident that stays
  rank smallint,
  confidence smallint,
  source text,
  ended bool not null                         -- revoked
);
create index theft_link_uuid on theft_link (uuid);
create index theft_link_theft on theft_link (theft);
create index theft_link_merge on theft_link (obj) where says = 'duplicate-of';

-- Where every other object that tells of a threat stands in the typology.
create table threat_mark (
  obj bigint primary key references object on delete cascade,
  audience int not null,
  threat smallint not null                    -- place in the contract's list of threats
);

-- Which techniques an object names, and of which month it is.
create table technique_use (
  obj bigint not null references object on delete cascade,
  pattern uuid not null,                      -- of the attack-pattern
  audience int not null,
  month date not null,
  primary key (obj, pattern)
);

-- Sums over the tables above: 200,000 thefts are too many to add up at each question. Triggers only append what came and
-- went (fresh), so that nobody who stores an object waits for anybody here; the follower folds that in. A theft that is
-- past or loose is in no cell.
create table theft_cell (
  audience int not null,
  dimension text not null,
  value text not null,
  month date not null,
  dated bool not null,                        -- false: only the year is known
  count int not null,
  usd bigint not null,
  without_amount int not null,
  fresh bool not null default true
);
create unique index theft_cell_key on theft_cell (audience, dimension, value, month, dated) where not fresh;
create index theft_cell_fresh on theft_cell (audience, dimension) where fresh;
create table threat_cell (
  audience int not null,
  threat smallint not null,
  count int not null,
  fresh bool not null default true
);
create unique index threat_cell_key on threat_cell (audience, threat) where not fresh;
create table technique_cell (
  audience int not null,
  pattern uuid not null,
  month date not null,
  count int not null,
  fresh bool not null default true
);
create unique index technique_cell_key on technique_cell (audience, pattern, month) where not fresh;
create index technique_cell_pattern on technique_cell (pattern);

-- The cells that one theft counts in.
create function theft_values(first date, last date, region text, kinds text[], way_in text, destination text,
                             threats text[], actors text[], rank smallint)
  returns table (dimension text, value text, month date, dated bool) language sql immutable as $$
  select v.dimension, v.value, date_trunc(case when v.dimension in ('year', 'path') then 'year' else 'month' end, first)::date, last - first < 32
    from (select 'level' as dimension, rank::text as value
          union all select 'year', rank::text    -- the level again, by year: most questions are of whole years
          union all select 'region', region
          union all select 'way_in', way_in
          union all select 'path', concat_ws(E'\x1f', coalesce(actors[1], ''), way_in, coalesce(kinds[1], ''), region, destination)
          union all select 'sector', kind from unnest(kinds) as kind
          union all select 'threat', threat from unnest(threats) as threat
          union all select 'actor', actor from unnest(actors) as actor) v
$$;

create function count_thefts() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into theft_cell (audience, dimension, value, month, dated, count, usd, without_amount)
      select t.audience, v.dimension, v.value, v.month, v.dated, -count(*), -coalesce(sum(t.usd), 0), -count(*) filter (where t.usd is null)
        from gone t, theft_values(t.first, t.last, t.region, t.kinds, t.way_in, t.destination, t.threats, t.actors, t.rank) v
       where not t.past and not t.loose and t.rank is not null group by 1, 2, 3, 4, 5;
  end if;
  if tg_op <> 'DELETE' then
    insert into theft_cell (audience, dimension, value, month, dated, count, usd, without_amount)
      select t.audience, v.dimension, v.value, v.month, v.dated, count(*), coalesce(sum(t.usd), 0), count(*) filter (where t.usd is null)
        from came t, theft_values(t.first, t.last, t.region, t.kinds, t.way_in, t.destination, t.threats, t.actors, t.rank) v
       where not t.past and not t.loose and t.rank is not null group by 1, 2, 3, 4, 5;
  end if;
  return null;
end $$;
create function count_threats() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into threat_cell select audience, threat, -count(*) from gone group by 1, 2;
  end if;
  if tg_op <> 'DELETE' then
    insert into threat_cell select audience, threat, count(*) from came group by 1, 2;
  end if;
  return null;
end $$;
create function count_techniques() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into technique_cell select audience, pattern, month, -count(*) from gone group by 1, 2, 3;
  end if;
  if tg_op <> 'DELETE' then
    insert into technique_cell select audience, pattern, month, count(*) from came group by 1, 2, 3;
  end if;
  return null;
end $$;
-- Adds what came and went to the cells. One caller at a time.
create function fold_cells() returns void language sql as $$
  with taken as (delete from theft_cell where fresh returning *)
  insert into theft_cell as c (audience, dimension, value, month, dated, count, usd, without_amount, fresh)
    select audience, dimension, value, month, dated, sum(count), sum(usd), sum(without_amount), false from taken group by 1, 2, 3, 4, 5
    on conflict (audience, dimension, value, month, dated) where not fresh do update
      set count = c.count + excluded.count, usd = c.usd + excluded.usd, without_amount = c.without_amount + excluded.without_amount;
  with taken as (delete from threat_cell where fresh returning *)
  insert into threat_cell as c select audience, threat, sum(count), false from taken group by 1, 2
    on conflict (audience, threat) where not fresh do update set count = c.count + excluded.count;
  with taken as (delete from technique_cell where fresh returning *)
  insert into technique_cell as c select audience, pattern, month, sum(count), false from taken group by 1, 2, 3
    on conflict (audience, pattern, month) where not fresh do update set count = c.count + excluded.count;
$$;
create trigger came after insert on theft referencing new table as came for each statement execute function count_thefts();
create trigger went after delete on theft referencing old table as gone for each statement execute function count_thefts();
create trigger changed after update on theft referencing old table as gone new table as came
  for each statement execute function count_thefts();
create trigger came after insert on threat_mark referencing new table as came for each statement execute function count_threats();
create trigger went after delete on threat_mark referencing old table as gone for each statement execute function count_threats();
create trigger changed after update on threat_mark referencing old table as gone new table as came
  for each statement execute function count_threats();
create trigger came after insert on technique_use referencing new table as came for each statement execute function count_techniques();
create trigger went after delete on technique_use referencing old table as gone for each statement execute function count_techniques();
create trigger changed after update on technique_use referencing old table as gone new table as came
  for each statement execute function count_techniques();

-- In the transaction that moves an object, so that there is no moment at which its old audience still reads it here.
create function landscape_moves() returns trigger language plpgsql as $$
begin
  update theft set audience = new.audience where obj = new.obj;
  update theft_told set audience = new.audience where obj = new.obj;
  update theft_link set audience = new.audience where obj = new.obj;
  update threat_mark set audience = new.audience where obj = new.obj;
  update technique_use set audience = new.audience where obj = new.obj;
  return null;
end $$;
create trigger landscape_moves after update of audience on object
  for each row when (old.audience <> new.audience) execute function landscape_moves();

do $$ declare t text;
begin
  foreach t in array array['theft', 'theft_told', 'theft_link', 'threat_mark', 'technique_use', 'theft_cell', 'threat_cell', 'technique_cell'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy read on %I for select to hub_reader using (audience = any ((select visible())::int[]))', t);
    execute format('create policy intake on %I to hub_intake using (true) with check (true)', t);
    execute format('grant select on %I to hub_reader', t);
    execute format('grant select, insert, update, delete on %I to hub_intake', t);
  end loop;
end $$;

-- What the reader gets of each id: its newest version that the reader sees, of that the fullest rendition.
create view theft_link_now with (security_invoker) as
  select l.* from theft_link l
   where not l.past and not l.ended and (l.sole or not exists (
     select 1 from object n where n.uuid = l.uuid and n.kind = l.kind and n.obj <> l.obj and (
       (n.modified, n.version) > (l.modified, l.version)
       or (n.modified, n.version) = (l.modified, l.version) and (n.rendition, n.obj) < (l.rendition, l.obj))));
create view theft_now with (security_invoker) as
  select t.obj, t.uuid, t.audience, t.loose, t.first, t.last, t.victim, t.victim_key, t.region, t.kinds, t.way_in,
         t.destination, t.threats, t.actors, t.usd, least(t.rank, a.rank) as rank
    from theft t left join lateral (
      select min(l.rank) as rank from theft_link_now l where t.loose and l.theft = t.uuid and l.says = 'attributed-to') a on true
   where not t.past and (t.sole or not exists (
     select 1 from object n where n.uuid = t.uuid and n.kind = t.kind and n.obj <> t.obj and (
       (n.modified, n.version) > (t.modified, t.version)
       or (n.modified, n.version) = (t.modified, t.version) and (n.rendition, n.obj) < (t.rendition, t.obj))));

-- Counts and sums: the cells, and the thefts that are in none, one by one with their id.
create view theft_figure with (security_invoker) as
  select null::uuid as uuid, dimension, value, month, dated, count, usd, without_amount from theft_cell
  union all
  select t.uuid, v.dimension, v.value, v.month, v.dated, 1, coalesce(t.usd, 0), (t.usd is null)::int
    from theft_now t, theft_values(t.first, t.last, t.region, t.kinds, t.way_in, t.destination, t.threats, t.actors, t.rank) v
   where t.loose and t.rank is not null;
grant select on theft_link_now, theft_now, theft_figure to hub_reader, hub_intake;
