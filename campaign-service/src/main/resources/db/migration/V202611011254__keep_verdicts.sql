-- Whom the verdict of a campaign is about, and when it is given: fixed when enrollment begins. What was told then stays as it was told.
create table readout (
  campaign        text        not null constraint readout_pk primary key,
  -- business clock
  assigned_before timestamptz not null,
  due_at          timestamptz not null,
  told_at         timestamptz,
  verdict         jsonb,
  constraint readout_told_ck check ((told_at is null) = (verdict is null))
);
create index readout_due_idx on readout (due_at) where told_at is null;
