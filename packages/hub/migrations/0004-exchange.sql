-- What became of each TAXII add, for the member who sent it; kept for two days.
create table taxii_status (
  id uuid primary key,
  member text not null,
  requested timestamptz not null,
  resource text not null                      -- the status resource as it was answered
);
create index taxii_status_requested on taxii_status (requested);
grant select, insert, delete on taxii_status to hub_intake;
