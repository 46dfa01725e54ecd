-- How far this service is behind with what it must know before it acts; written by whichever process looked last.
create table channel_progress (
  channel       text        not null constraint channel_progress_pk primary key,
  -- records that wait to be worked
  lag           bigint      not null,
  -- since when the oldest of them waits, by the clock of the broker; null with nothing waiting
  waiting_since timestamptz,
  -- machine clock
  looked_at     timestamptz not null
);
