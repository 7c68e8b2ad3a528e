-- YARA rules that indicators carry: tried once by their text, before any file meets them.

-- One row an indicator that carries rules, made by a follower of the log; who may see it is asked of the object itself.
create table rule_text (
  obj bigint primary key references object on delete cascade,
  digest bytea not null                       -- SHA-256 of the text
);
create index rule_text_digest on rule_text (digest);

alter table rule_text enable row level security;
create policy read on rule_text for select to hub_reader
  using (exists (select from object o where o.obj = rule_text.obj));
create policy intake on rule_text to hub_intake using (true) with check (true);
grant select on rule_text to hub_reader;
grant select, insert, update, delete on rule_text to hub_intake;

-- What became of a text, whoever brought it: the same text is the same rule.
create table rule_trial (
  digest bytea primary key,
  outcome text not null check (outcome in ('passed', 'quarantined')),
  code text,                                  -- why it is in quarantine, and in words what to do
  detail text,
  tried timestamptz not null,
  check ((outcome = 'quarantined') = (code is not null))
);

alter table rule_trial enable row level security;
create policy read on rule_trial for select to hub_reader
  using (exists (select from rule_text r where r.digest = rule_trial.digest));
create policy intake on rule_trial to hub_intake using (true) with check (true);
grant select on rule_trial to hub_reader;
grant select, insert on rule_trial to hub_intake;
