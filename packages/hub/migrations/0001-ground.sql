-- The ground: submissions, their audiences, the one ordered log, people. docs/ground.md explains each table.

do $$ begin
  if not exists (select from pg_roles where rolname = 'hub_reader') then create role hub_reader nologin; end if;
  if not exists (select from pg_roles where rolname = 'hub_intake') then create role hub_intake nologin; end if;
  execute format('grant hub_reader, hub_intake to %I', current_user);
end $$;
grant usage on schema public to hub_reader, hub_intake;

-- STIX types, interned.
create table kind (
  id smallint generated always as identity primary key,
  type text not null unique
);

-- A rule of who may see (canonical JSON), interned. Never a list of members.
create table audience (
  id int generated always as identity primary key,
  rule text not null unique
);

-- One row a submission: (id, version, submitter, rendition). The body is the received text.
create table object (
  obj bigint generated always as identity primary key,
  kind smallint not null references kind,
  uuid uuid not null,
  modified timestamptz not null,              -- of an observable: when it was stored
  version text collate "C" not null,          -- exact at any precision; of an observable a digest of its content
  submitter uuid not null,                    -- the organisation that brought it
  member text,                                -- who of it; null when a hub or the product itself did
  rendition smallint not null,                -- 0 is the whole, higher ones have parts redacted
  audience int not null references audience,
  owns bool not null,                         -- brought by its creator, or under the creator's hub's signature
  origin text,                                -- hub that it came from; null is this one
  held text,                                  -- why a person must decide first; null is admitted
  muted bool not null default false,          -- arrived in a flood: shown, without effect until a person has looked
  batch uuid,                                 -- the import that brought it
  digest bytea not null,                      -- SHA-256 of the canonical form
  salt bytea not null,                        -- of its leaf in the log; dies with the row
  body text not null
);
create unique index object_version on object (uuid, version, kind, submitter, rendition);
create index object_newest on object (uuid, kind, modified desc, version desc);
create index object_batch on object (batch) where batch is not null;
create index object_muted on object (obj) where muted;

-- Which objects an object names, so that a case finds its traces and a request its steps.
create table reference (
  obj bigint not null references object on delete cascade,
  kind smallint not null,
  uuid uuid not null,
  audience int not null,
  primary key (uuid, kind, obj)
);
create index reference_obj on reference (obj);

-- Who said so first, beside the object: origin, key, signature.
create table provenance (
  obj bigint primary key references object on delete cascade,
  audience int not null,
  statement text not null,                    -- canonical JSON, as the origin signed it
  signature bytea not null,
  via text not null                           -- hub that carried it here; nothing is sent back there
);

-- What was withdrawn and must not come back: keyed hashes, so that the row tells nothing.
create table tombstone (
  key bytea primary key,
  at timestamptz not null
);

create table log_head (
  one bool primary key default true check (one),
  place bigint not null,
  added timestamptz not null
) with (fillfactor = 10);
insert into log_head values (true, 0, '2000-01-01');

-- What happened, in one order without gaps. what: 1 added, 2 withdrawn, 3 moved, 4 membership.
-- audience is null for what is given to no reader: membership, and the former place of what moved.
create table log (
  place bigint primary key,
  added timestamptz not null,
  what smallint not null,
  audience int,
  kind smallint,
  obj bigint,
  leaf bytea not null                         -- salted hash; the transparency log's leaf
);
create index log_audience on log (audience, place) include (obj, added);
create index log_kind on log (audience, kind, place) include (obj, added);
create unique index log_added on log (added);
-- An object stands at one place; what moved or ended left its former one to nobody.
create unique index log_live on log (obj) where audience is not null;

-- Takes n places under a lock that is held until after the commit, so that places appear in order.
create function log_take(n int, out place bigint, out added timestamptz) language plpgsql as $$
begin
  perform pg_advisory_xact_lock(7411);
  update log_head h
    set place = h.place + n, added = greatest(h.added + n * interval '1 microsecond', clock_timestamp())
    returning old.place, new.added - n * interval '1 microsecond' into place, added;
  perform pg_notify('log', '');
end $$;

-- The audiences that the session may see at present. Nothing set: none.
create function visible() returns int[] language sql stable parallel safe as
$$ select coalesce(nullif(current_setting('haetae.audiences', true), ''), '{}')::int[] $$;

-- The place after which everything was added later than t.
create function place_at(t timestamptz) returns bigint language sql stable security definer set search_path = public as
$$ select coalesce((select place from log where added <= t order by added desc limit 1), 0) $$;

-- Words of an object, made by a follower of the log.
create table word (
  obj bigint primary key references object on delete cascade,
  audience int not null,
  words tsvector not null
);
create index word_words on word using gin (words);
create index word_audience on word (audience, obj);
create function search_words(q tsquery, before bigint, n int) returns setof bigint
  language plpgsql stable security definer set search_path = public set plan_cache_mode = force_custom_plan as $$
begin
  return query select w.obj from word w
    where w.words @@ q and w.audience = any (visible()) and w.obj < before order by w.obj desc limit n;
end $$;

alter table object enable row level security;
alter table reference enable row level security;
alter table provenance enable row level security;
alter table log enable row level security;
alter table word enable row level security;
create policy read on object for select to hub_reader using (audience = any ((select visible())::int[]));
create policy read on reference for select to hub_reader using (audience = any ((select visible())::int[]));
create policy read on provenance for select to hub_reader using (audience = any ((select visible())::int[]));
create policy read on log for select to hub_reader using (audience = any ((select visible())::int[]));
create policy read on word for select to hub_reader using (audience = any ((select visible())::int[]));
create policy intake on object to hub_intake using (true) with check (true);
create policy intake on reference to hub_intake using (true) with check (true);
create policy intake on provenance to hub_intake using (true) with check (true);
create policy intake on log to hub_intake using (true) with check (true);
create policy intake on word to hub_intake using (true) with check (true);

grant select on kind, object, reference, provenance, log, word to hub_reader;
grant select, insert on kind, audience to hub_intake;
grant select, insert, update, delete on object, reference, provenance, word to hub_intake;
grant usage on sequence object_obj_seq to hub_intake;
grant select, insert on tombstone to hub_intake;
grant select, insert, update on log to hub_intake;
grant select, update on log_head to hub_intake;

-- People. No reader role: only the hub itself looks here.
create table organisation (
  id uuid primary key,                        -- of its identity object
  name text not null,
  kind text not null,
  hub text not null,                          -- whose signed roll names it
  standing bool not null default false,       -- its claims count as an authority's on this hub
  created timestamptz not null
);
create table member (
  id text primary key,
  organisation uuid not null references organisation,
  name text not null,
  roles text[] not null,
  clearance text not null,
  created timestamptz not null,
  made_by text,                               -- the member who made this one; null is the hub itself
  ended timestamptz
);
create table api_key (
  hash bytea primary key,                     -- SHA-256 of the key; the key is shown once and not kept
  member text not null references member,
  created timestamptz not null,
  ended timestamptz
);
grant select, insert, update on organisation, member, api_key to hub_intake;

-- Where each follower of the log stands.
create table cursor (
  follower text primary key,
  place bigint not null
);
grant select, insert, update on cursor to hub_intake;
