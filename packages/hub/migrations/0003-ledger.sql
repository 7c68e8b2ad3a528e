-- The ledger: the transfers that this hub knows, in the order in which they were read.

create table transfer (
  place bigint generated always as identity primary key,
  audience int not null references audience,
  submitter uuid not null,
  asset text not null,
  sender text not null,
  receiver text not null,
  amount numeric(78) not null check (amount >= 0),
  tx_hash text,
  block bigint,
  at timestamptz,
  digest bytea not null                       -- of the row and its number among equal rows of its file
);
create unique index transfer_digest on transfer (submitter, digest);
create index transfer_sender on transfer (sender, place);
create index transfer_receiver on transfer (receiver, place);
alter table transfer enable row level security;
create policy read on transfer for select to hub_reader using (audience = any ((select visible())::int[]));
create policy intake on transfer to hub_intake using (true) with check (true);
grant select on transfer to hub_reader;
grant select, insert on transfer to hub_intake;
