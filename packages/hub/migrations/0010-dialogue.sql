-- Calendar feeds of members: an address that a calendar program reads by itself. Only the hash of its secret is kept, and
-- the address is as good as its member: it ends with them.
create table calendar_feed (
  hash bytea primary key,                     -- SHA-256 of the secret
  member text not null references member,
  created timestamptz not null,
  ended timestamptz
);
create index calendar_feed_member on calendar_feed (member);
grant select, insert, update on calendar_feed to hub_intake;
