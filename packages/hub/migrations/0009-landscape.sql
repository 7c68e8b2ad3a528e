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
  sole bool not null default true,            -- its id has no other row: nothing can be newer
  first date not null,                        -- first and last day that its date can mean
  last date not null,
  victim text not null,
  victim_key text not null,                   -- the name without what does not tell victims apart
  region text not null,
  kinds text[] not null,
  way_in text not null,
  destination text not null,
  threats text[] not null,
  actors text[] not null,                     -- as the incident itself names them
  rank smallint,                              -- strongest level of its attributions, 0 the strongest; null: none
  usd bigint,                                 -- at the time; null: none published
  told jsonb not null                         -- the theft as it is answered
);
create index theft_uuid on theft (uuid);
create index theft_first on theft (first, usd);
create index theft_victim on theft (victim_key, first);

-- Where every other object that tells of a threat stands in the typology: a row a stored version.
create table threat_mark (
  obj bigint primary key references object on delete cascade,
  audience int not null,
  threat smallint not null                    -- place in the contract's list of threats
);
create index threat_mark_threat on threat_mark (audience, threat);

-- Relationships that attribute an incident to an actor, or say that two incidents are one.
create table theft_link (
  obj bigint primary key references object on delete cascade,
  kind smallint not null,
  uuid uuid not null,
  modified timestamptz not null,
  version text collate "C" not null,
  rendition smallint not null,
  audience int not null,
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

-- In the transaction that moves an object, so that there is no moment at which its old audience still reads it here.
create function theft_moves() returns trigger language plpgsql as $$
begin
  update theft set audience = new.audience where obj = new.obj;
  update theft_link set audience = new.audience where obj = new.obj;
  update threat_mark set audience = new.audience where obj = new.obj;
  return null;
end $$;
create trigger theft_moves after update of audience on object
  for each row when (old.audience <> new.audience) execute function theft_moves();

alter table theft enable row level security;
alter table theft_link enable row level security;
alter table threat_mark enable row level security;
create policy read on theft for select to hub_reader using (audience = any ((select visible())::int[]));
create policy read on theft_link for select to hub_reader using (audience = any ((select visible())::int[]));
create policy read on threat_mark for select to hub_reader using (audience = any ((select visible())::int[]));
create policy intake on theft to hub_intake using (true) with check (true);
create policy intake on theft_link to hub_intake using (true) with check (true);
create policy intake on threat_mark to hub_intake using (true) with check (true);
grant select on theft, theft_link, threat_mark to hub_reader;
grant select, insert, update, delete on theft, theft_link, threat_mark to hub_intake;

-- What the reader gets of each id: its newest version that the reader sees, of that the fullest rendition.
create view theft_link_now with (security_invoker) as
  select l.* from theft_link l
   where not l.ended and (l.sole or not exists (
     select 1 from object n where n.uuid = l.uuid and n.kind = l.kind and n.obj <> l.obj and (
       (n.modified, n.version) > (l.modified, l.version)
       or (n.modified, n.version) = (l.modified, l.version) and (n.rendition, n.obj) < (l.rendition, l.obj))));
create view theft_now with (security_invoker) as
  select t.obj, t.audience, t.uuid, t.modified, t.first, t.last, t.victim, t.victim_key, t.region, t.kinds, t.way_in, t.destination, t.threats,
         t.actors, t.usd, t.told, least(t.rank, a.rank) as rank
    from theft t
    left join (select theft, min(rank) as rank from theft_link_now where says = 'attributed-to' group by theft) a
      on a.theft = t.uuid
   where t.sole or not exists (
     select 1 from object n where n.uuid = t.uuid and n.kind = t.kind and n.obj <> t.obj and (
       (n.modified, n.version) > (t.modified, t.version)
       or (n.modified, n.version) = (t.modified, t.version) and (n.rendition, n.obj) < (t.rendition, t.obj)));
grant select on theft_link_now, theft_now to hub_reader, hub_intake;
