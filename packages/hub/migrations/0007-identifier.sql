-- Private comparison of identifiers. What was contributed are objects; here is what lies beside them.

-- How many identifiers somebody asked about on a day: a count for the quota, never what was asked.
create table identifier_asked (
  asker text not null,                        -- a member of this hub, or a partner hub
  day date not null,
  purpose text not null,
  identifiers int not null,
  primary key (asker, day, purpose)
);

-- What was done with what is held, without content: that it was done, when, by whom, to how many.
create table identifier_act (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  act text not null,                          -- contributed, withdrawn, expired, answered, erased, key-made, key-destroyed
  how text,                                   -- of an answer: how it was checked who asks
  by text,                                    -- a member; null is the hub itself
  entries int not null
);

-- Contributions that ended against their contributor's will, or by the clock, so that it is told. Never which output.
create table identifier_ended (
  id uuid primary key,                        -- of the object
  submitter uuid not null,
  at timestamptz not null,
  why text not null                           -- erased, expired
);

-- Outputs that a person had erased: keyed hashes, so that the same contribution does not come in again.
create table identifier_erasure (
  key bytea primary key,
  at timestamptz not null
);

-- A partner's notice that a person asked for erasure of what was contributed here. Matching stops at once; the entries
-- go when a person of this hub decides, so that no partner can empty another's register.
create table identifier_notice (
  id uuid primary key,
  hub text not null,
  at timestamptz not null,
  outputs text[] not null,
  state text not null                         -- restricted, erased, kept
);

-- Notices to a partner that did not answer when the person asked; told again until it does.
create table identifier_telling (
  id uuid primary key,
  hub text not null,
  circle text not null,
  outputs text[] not null,
  at timestamptz not null
);
grant select, insert, update, delete on identifier_asked, identifier_notice, identifier_telling to hub_intake;
grant select, insert, update, delete on identifier_ended to hub_intake;
grant select, insert on identifier_act, identifier_erasure to hub_intake;
