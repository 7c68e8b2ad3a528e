-- Addresses whose owner proved control; protected once an admin who is not the prover has confirmed it.
create table protected_address (
  address text primary key,                   -- canonical
  organisation uuid not null references organisation,
  proved_by text not null references member,
  proved timestamptz not null,
  message text not null,                      -- the challenge that was signed, and the signature: anybody can check it
  signature text not null,
  confirmed_by text references member,        -- null: proved only
  confirmed timestamptz,
  check (confirmed_by <> proved_by)
);
grant select, insert, update, delete on protected_address to hub_intake;
