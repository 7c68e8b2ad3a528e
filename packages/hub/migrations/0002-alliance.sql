-- The alliance: agreements, what each peer was given, what it gave.

create table agreement (
  id text primary key,
  document text not null,                     -- canonical JSON of the newest version that this hub knows
  signatures text not null,                   -- JSON list
  in_force bool not null
);

-- What a peer is given, in its own sequence: it never learns the places of this hub's log.
create table outbox (
  peer text not null,
  seq bigint not null,
  what smallint not null,                     -- 1 object, 2 withdrawal
  obj bigint not null,
  message text not null,                      -- of an object: what names it; of a withdrawal: what to say
  committed timestamptz not null,             -- when the log took it
  primary key (peer, seq)
);
create unique index outbox_obj on outbox (peer, obj, what);

-- What an origin said when it ended an object that this hub had passed on.
create table withdrawal (
  obj bigint primary key,
  message text not null
);
create table peer (
  hub text primary key,
  seq bigint not null default 0,              -- last number of its sequence given out
  acknowledged bigint not null default 0,     -- last that it confirmed
  taken bigint not null default 0,            -- last number of the sequence it gives us that is stored here
  received bigint not null default 0,         -- objects taken from it
  last_contact timestamptz
);
-- Nonces of signed requests, kept as long as their signatures could be replayed.
create table nonce (
  peer text not null,
  nonce text not null,
  at timestamptz not null,
  primary key (peer, nonce)
);
grant select, insert, update on agreement, peer to hub_intake;
grant select, insert, update, delete on outbox, nonce, withdrawal to hub_intake;
