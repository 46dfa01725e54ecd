-- The last step that was traced about each key, usually a customer: what comes next links to it. Empty where tracing is off.
create table trail (
  key         text        not null constraint trail_pk primary key,
  -- W3C Trace Context
  traceparent text        not null,
  -- machine clock
  moved_at    timestamptz not null
);
create index trail_age_idx on trail (moved_at);
