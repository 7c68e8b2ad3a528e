-- The ledger: the transfers that this hub knows.

-- A row is never changed. Order in which transfers happened: (height, place).
create table transfer (
  place bigint generated always as identity primary key,
  audience int not null references audience,
  submitter uuid not null,
  height bigint not null,                     -- its block; without one, that of what was read before it
  exercise bool not null,
  sender text not null,
  receiver text not null,
  asset text not null,
  amount numeric(78) not null check (amount >= 0),
  tx_hash text,
  block bigint,
  at text,                                    -- RFC 3339 in UTC, as exact as it was given
  digest bytea not null                       -- of the row and its number among equal rows of its file
);
create unique index transfer_digest on transfer (submitter, digest);
create index transfer_sender on transfer (sender) include (receiver, audience);
create index transfer_receiver on transfer (receiver);
create index transfer_transaction on transfer (tx_hash) where tx_hash is not null;
create index transfer_height on transfer (submitter, height);

-- The transfers that a trace was made from, as canonical CSV: what makes it evidence.
create table dataset (
  trace uuid not null,                        -- of the id of the trace
  submitter uuid not null,                    -- who brought that trace: nobody else's trace of this id leads here
  sha256 bytea not null,
  csv text not null,
  primary key (trace, submitter, sha256)
);

alter table transfer enable row level security;
alter table dataset enable row level security;
create policy read on transfer for select to hub_reader using (audience = any ((select visible())::int[]));
-- The trace decides: row-level security holds for `object` in here, too.
create policy read on dataset for select to hub_reader using (
  exists (select from object o where o.uuid = dataset.trace and o.submitter = dataset.submitter and o.origin is null));
create policy intake on transfer to hub_intake using (true) with check (true);
create policy intake on dataset to hub_intake using (true) with check (true);
grant select on transfer, dataset to hub_reader;
grant select, insert on transfer, dataset to hub_intake;
