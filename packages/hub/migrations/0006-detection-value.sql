-- What indicators name, by value; sites that a claim alone does not block; appeals of the public.

-- One row a value that an object names, made by a follower of the log. Who may see it is asked of the object itself, so
-- that a marking that moves needs no second place to move in. No order of values is ever asked for: a hash index holds
-- addresses of sites of any length.
create table detection_value (
  obj bigint not null references object on delete cascade,
  type text not null,                         -- of the observable; of a file also which hash
  value text not null                         -- in the one form in which it is looked up
);
create index detection_value_value on detection_value using hash (value);
create index detection_value_obj on detection_value (obj);

alter table detection_value enable row level security;
create policy read on detection_value for select to hub_reader
  using (exists (select from object o where o.obj = detection_value.obj));
create policy intake on detection_value to hub_intake using (true) with check (true);
grant select on detection_value to hub_reader;
grant select, insert, update, delete on detection_value to hub_intake;

-- Sites of an organisation: protected once an admin who is not the declarer has confirmed it.
create table protected_site (
  site text primary key,                      -- registrable domain or host, in ASCII
  organisation uuid not null references organisation,
  declared_by text not null references member,
  declared timestamptz not null,
  evidence text not null,                     -- where the admin can see that it is theirs
  confirmed_by text references member,        -- null: declared only
  confirmed timestamptz,
  check (confirmed_by <> declared_by)
);
grant select, insert, update, delete on protected_site to hub_intake;

-- What a person decided about claims on a protected site.
create table site_decision (
  site text primary key,
  counts bool not null,                       -- the claims count, as when the site itself was taken over
  reason text not null,
  decided_by text not null references member,
  decided timestamptz not null
);
grant select, insert, update on site_decision to hub_intake;

-- "You flagged me wrongly": what somebody without a login wrote, for the members of this hub.
create table appeal (
  id uuid primary key,
  subject text not null,                      -- the address or site it is about
  message text not null,
  contact text,
  received timestamptz not null
);
grant select, insert on appeal to hub_intake;
