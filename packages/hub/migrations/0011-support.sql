-- Support: defence packs as they were given out, and self-assessments. Neither is an object, neither goes to a peer.

-- A version of a pack of one kind and language, for those who are given the same: an organisation, up to a clearance.
create table pack_version (
  organisation uuid not null references organisation,
  clearance text not null,
  kind text not null,
  language text not null,
  version int not null,
  made timestamptz not null,
  digest bytea not null,                      -- SHA-256 over its contents, without number and time
  marking text not null,                      -- the highest of what is in it
  changes jsonb not null,                     -- against the version before: counts, what is new, what is gone and why
  entries jsonb,                              -- [part, value, object] of each; null once there is a later version
  primary key (organisation, clearance, kind, language, version)
);
grant select, insert, update on pack_version to hub_intake;

-- How an organisation's controls stood at the end of a day (UTC). Nobody but the organisation is ever given it.
create table assessment (
  organisation uuid not null references organisation,
  day date not null,
  at timestamptz not null,
  member text not null references member,
  answers jsonb not null,                     -- all of them, by id of the control
  primary key (organisation, day)
);
grant select, insert, update on assessment to hub_intake;
