-- What keeps checks of applicants in bounds. Neither is an object, neither goes to a peer.

-- How many vacancies an organisation says that it has: its quota of private comparisons follows from them.
create table vacancy (
  organisation uuid primary key,
  open int not null,
  until timestamptz not null,
  member text not null                        -- who said it
);
grant select, insert, update on vacancy to hub_intake;

-- How often each row of the list came out how, for an organisation to show that it ran the same list for everybody:
-- counts alone, nothing about an applicant.
create table applicant_tally (
  organisation uuid not null,
  quarter text not null,                      -- 2026-Q4, in UTC
  rules text not null,                        -- edition of the list
  number int not null,                        -- of the row; 0 is the application as a whole
  state text not null,                        -- found, nothing, unknown, to ask; of 0: checked, heard, ready for a step
  checks int not null,
  primary key (organisation, quarter, rules, number, state)
);
grant select, insert, update, delete on applicant_tally to hub_intake;
